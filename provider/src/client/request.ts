import { performance } from "node:perf_hooks";
import { ApiError, NetworkError } from "./errors.ts";
import { InFlightLimit } from "./in-flight-limit.ts";
import { UnexpectedShapeError } from "./json-fields.ts";
import type { Pause } from "./pause.ts";
import { readResponse, type Response } from "./response.ts";
import { findRetryDelayMs } from "./retry.ts";
import type { HttpRequest, Transport } from "./transport.ts";

export interface ApiRequest<Value> {
  readonly method: HttpRequest["method"];
  /** Path and query, percent-encoded. */
  readonly path: string;
  /** Beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Never a create: each call makes a key. */
  readonly isRepeatable: boolean;
  /** Shorter than the client's own. */
  readonly timeoutMs?: number | undefined;
  /** Reads a 2xx response; what it throws as `UnexpectedShapeError` becomes an `ApiError`. */
  readonly read: (response: Response) => Value;
  /** Turns a failure of this very request into another one; its attempts are not told apart. */
  readonly toError?: (error: unknown) => unknown;
}

export interface RequesterOptions {
  readonly transport: Transport;
  readonly maxRequestsInFlight: number;
  readonly requestTimeoutMs: number;
  readonly userAgent: string;
  readonly pause: Pause;
  readonly localNow: () => Date;
  readonly redact: (text: string) => string;
  readonly log: (line: string) => void;
}

/** Sends requests: bounded in number and in time, repeated where that is safe, failing in plain words. */
export class Requester {
  readonly #options: RequesterOptions;
  readonly #inFlight: InFlightLimit;

  constructor(options: RequesterOptions) {
    this.#options = options;
    this.#inFlight = new InFlightLimit(options.maxRequestsInFlight);
  }

  /** Rejects with `ApiError` or `NetworkError`; of several failures with the last. */
  async send<Value>(request: ApiRequest<Value>, signal: AbortSignal | undefined): Promise<Value> {
    const startedAt = performance.now();
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await this.#inFlight.run(() => this.#attempt(request, signal), signal);
      } catch (error) {
        const delayMs = findRetryDelayMs({
          error,
          attempts,
          elapsedMs: performance.now() - startedAt,
          random: Math.random(),
        });
        if (!request.isRepeatable || delayMs === undefined) throw error;
        await this.#options.pause(delayMs, signal);
      }
    }
  }

  async #attempt<Value>(
    request: ApiRequest<Value>,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    const { transport, requestTimeoutMs, log } = this.#options;
    // The query holds page numbers only, and only makes messages longer.
    const what = `${request.method} ${request.path.replace(/\?.*$/, "")}`;
    const startedAt = performance.now();
    const timeoutMs = Math.min(requestTimeoutMs, request.timeoutMs ?? requestTimeoutMs);
    let outcome = "failed";
    try {
      const answer = await transport.exchange(this.#toHttp(request), { timeoutMs, signal });
      outcome = String(answer.status);
      const { localNow, redact } = this.#options;
      const response = readResponse(answer, { what, localNow, redact });
      return readShape(request, response, what);
    } catch (error) {
      const failure = this.#inWords(error, what);
      throw request.toError?.(failure) ?? failure;
    } finally {
      log(`${what} ${outcome} ${Math.round(performance.now() - startedAt)} ms`);
    }
  }

  #toHttp({ method, path, headers, body }: ApiRequest<unknown>): HttpRequest {
    return {
      method,
      path,
      headers: {
        accept: "application/json",
        "user-agent": this.#options.userAgent,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    };
  }

  #inWords(error: unknown, what: string): unknown {
    if (!(error instanceof NetworkError)) return error;
    const { code, wasSent, cause } = error;
    const hint = hints.get(code) ?? "";
    const said = this.#options.redact(error.message).replace(/[^.]$/, "$&.");
    const message = `${what} failed: ${said}${hint}`;
    return new NetworkError(message, { code, wasSent, cause });
  }
}

function readShape<Value>(request: ApiRequest<Value>, response: Response, what: string): Value {
  try {
    return request.read(response);
  } catch (error) {
    if (!(error instanceof UnexpectedShapeError)) throw error;
    throw new ApiError(
      `${what} answered ${response.status} with JSON of another shape: ${error.message}. The endpoint may be no PlexMCP API, or of a version that this provider does not know.`,
      { status: response.status, code: "unexpected_response", cause: error },
    );
  }
}

/** What a network failure's code means for the reader. */
const hints: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", " Nothing listens there: check the endpoint and that the gateway runs."],
  ["ENOTFOUND", " The host name does not exist: check the endpoint."],
  ["EAI_AGAIN", " The host name could not be looked up just now: check the network."],
  [
    "UND_ERR_ABORTED",
    " The proxy (HTTPS_PROXY) opened no tunnel: check its address, user and password, and NO_PROXY.",
  ],
  ["UND_ERR_CONNECT_TIMEOUT", " No connection came about: check the endpoint, firewall and proxy."],
  [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    " Set NODE_EXTRA_CA_CERTS to the file of the authority's certificate.",
  ],
  [
    "SELF_SIGNED_CERT_IN_CHAIN",
    " Set NODE_EXTRA_CA_CERTS to the file of the authority's certificate.",
  ],
  [
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    " Set NODE_EXTRA_CA_CERTS to the file of the authority's certificate.",
  ],
]);
