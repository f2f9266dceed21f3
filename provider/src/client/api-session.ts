import { performance } from "node:perf_hooks";
import { isKeyList } from "./api-parsers.ts";
import { describeCredentialProblem } from "./credential-problem.ts";
import type { Credential } from "./credential.ts";
import { ApiError } from "./errors.ts";
import { untilAborted } from "./pause.ts";
import type { ApiRequest, Requester } from "./request.ts";
import type { Response } from "./response.ts";
import { RefusedCredential } from "./refused-credential.ts";
import { SignIn } from "./sign-in.ts";

/** PlexMCP's server first, then what its published documentation says. */
const bases = ["/api/v1", "/v1"];

/** Where the API was found, and what the call that found it brought. */
interface ApiRoot {
  readonly base: string;
  /** The first page of the list of keys, once, while it is fresh; undefined where there is none. */
  readonly takeFirstPage: () => Response | undefined;
}

interface ApiSessionOptions {
  readonly requester: Requester;
  readonly endpoint: URL;
  readonly credential: Credential;
  /** Aborts when the client closes: what all callers share is not one caller's to stop. */
  readonly lifetime: AbortSignal;
  readonly onToken: (token: string) => void;
}

/** Calls of the management API: finds its path, signs in, and explains a refused credential. */
export class ApiSession {
  readonly #options: ApiSessionOptions;
  readonly #signIn: SignIn;
  readonly #refusals: RefusedCredential;
  #root: Promise<ApiRoot> | undefined;

  constructor(options: ApiSessionOptions) {
    this.#options = options;
    this.#signIn = new SignIn({ ...options, bases });
    this.#refusals = new RefusedCredential(options);
  }

  /** The role of who logged in with e-mail and password; undefined for other credentials. */
  async findRole(signal: AbortSignal | undefined): Promise<string | undefined> {
    const { role } = await untilAborted(this.#signIn.signedIn(), signal);
    return role;
  }

  /** Finds the API with the first call, a list of the keys; later callers wait for the same. */
  async open(signal: AbortSignal | undefined): Promise<ApiRoot> {
    this.#root ??= this.#findRoot();
    return untilAborted(this.#root, signal);
  }

  /** `path` is that below the API's root. One new log-in where the token has expired. */
  async call<Value>(request: ApiRequest<Value>, signal: AbortSignal | undefined): Promise<Value> {
    const { base } = await this.open(signal);
    return this.#callSignedIn({ ...request, path: `${base}${request.path}` }, signal);
  }

  async #callSignedIn<Value>(
    request: ApiRequest<Value>,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    try {
      return await this.#callOrRenew(request, signal);
    } catch (error) {
      throw error instanceof ApiError ? await this.#refusals.explain(error) : error;
    }
  }

  async #callOrRenew<Value>(
    request: ApiRequest<Value>,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    const signedIn = await untilAborted(this.#signIn.signedIn(), signal);
    try {
      return await this.#send(request, signedIn.authorization, signal);
    } catch (error) {
      const isRefused = error instanceof ApiError && error.status === 401;
      if (!isRefused || !(await this.#signIn.renew(signedIn))) throw error;
    }
    // The 401 came before any effect, so even a create may be sent again.
    const { authorization } = await untilAborted(this.#signIn.signedIn(), signal);
    return this.#send(request, authorization, signal);
  }

  async #send<Value>(
    request: ApiRequest<Value>,
    authorization: string,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    const headers = { ...request.headers, authorization };
    return this.#options.requester.send({ ...request, headers }, signal);
  }

  async #findRoot(): Promise<ApiRoot> {
    try {
      const problem = describeCredentialProblem(this.#options.credential);
      if (problem !== undefined) throw unusable(problem);
      return await this.#tryBases();
    } catch (error) {
      // A refusal stays: a thousand resources need not be refused one by one.
      const isRefused = error instanceof ApiError && error.status === 401;
      if (!isRefused) this.#root = undefined;
      throw error;
    }
  }

  async #tryBases(): Promise<ApiRoot> {
    const failures: unknown[] = [];
    for (const base of bases) {
      try {
        const firstPage = await this.#listAt(base);
        if (isKeyList(firstPage.json)) return { base, takeFirstPage: onceWhileFresh(firstPage) };
        failures.push(notThere(base, "answered with something else than a list of keys"));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (isThereAllTheSame(error)) return { base, takeFirstPage: () => undefined };
        if (!isElsewhere(error)) throw error;
        failures.push(error);
      }
    }
    throw this.#describeMissing(failures);
  }

  async #listAt(base: string): Promise<Response> {
    const path = `${base}/api-keys`;
    const request = { method: "GET", path, isRepeatable: true, read: itself } as const;
    return this.#callSignedIn(request, this.#options.lifetime);
  }

  /** A refused credential tells more than a path that is not there. */
  #describeMissing(failures: readonly unknown[]): unknown {
    const refused = failures.find((error) => error instanceof ApiError && error.status === 401);
    if (refused !== undefined) return refused;
    const seen = failures.map((error) => (error instanceof Error ? error.message : "")).join(" ");
    return new ApiError(
      `${this.#options.endpoint.origin} is no PlexMCP API, neither under ${bases.join(" nor under ")}. ${seen} Check the endpoint: it is the API's address (such as https://api.plexmcp.com), not the dashboard's.`,
      { status: 404, code: "api_not_found" },
    );
  }
}

function itself(response: Response): Response {
  return response;
}

function notThere(base: string, seen: string): Error {
  return new Error(`GET ${base}/api-keys ${seen}.`);
}

/** Refused here: sent like this, it would be refused there. */
function unusable(problem: string): ApiError {
  return new ApiError(problem, { status: 401, code: "unusable_credential" });
}

const freshMs = 10_000;

/** Given away once, so that a long list does not stay in memory. */
function onceWhileFresh(response: Response): () => Response | undefined {
  const since = performance.now();
  let kept: Response | undefined = response;
  return () => {
    const given = performance.now() - since < freshMs ? kept : undefined;
    kept = undefined;
    return given;
  };
}

/** A viewer may not list, and a list may be longer than is safe to read. */
function isThereAllTheSame({ status, code }: ApiError): boolean {
  return status === 403 || code === "response_too_large";
}

/** May the API be under another path? A gateway may also ask for credentials before it knows a path. */
function isElsewhere({ status, code }: ApiError): boolean {
  return [401, 404, 405].includes(status) || code === "unexpected_response";
}
