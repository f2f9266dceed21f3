import type { Verification } from "./api-types.ts";
import { describeCredentialProblem } from "./credential-problem.ts";
import type { Credential } from "./credential.ts";
import type { ApiError } from "./errors.ts";
import { tryKey } from "./key-verification.ts";
import type { Requester } from "./request.ts";

interface RefusedCredentialOptions {
  readonly requester: Requester;
  readonly endpoint: URL;
  readonly credential: Credential;
  /** Aborts when the client closes. */
  readonly lifetime: AbortSignal;
}

/** Explains a 401 or 403 by what was sent and by what the gateway says of it. */
export class RefusedCredential {
  readonly #options: RefusedCredentialOptions;
  #onMcp: Promise<Verification> | undefined;

  constructor(options: RefusedCredentialOptions) {
    this.#options = options;
  }

  /** The same error with a cause and a cure, or as it is where the credential is not to blame. */
  async explain(error: ApiError): Promise<ApiError> {
    const { credential, endpoint } = this.#options;
    const { status, said = "", code, gatewayTime = new Date(0) } = error;
    if (code === "UNAUTHORIZED" && credential.kind === "apiKey") {
      return error.explained(
        "This is for users, and an API key is none: sign in with a token, or with e-mail and password.",
      );
    }
    const isForbidden = status === 403 && /permission|access/i.test(said);
    if (status !== 401 && !isForbidden) return error;
    const onMcp = status === 401 ? await this.#askMcp() : undefined;
    const refusal = { status, origin: endpoint.origin, gatewayTime, onMcp };
    const problem = describeCredentialProblem(credential, refusal);
    return problem === undefined ? error : error.explained(problem);
  }

  /**
   * `/mcp` tells why a key is refused; the management API has one sentence for every reason. Asked
   * once, however many calls are refused.
   */
  async #askMcp(): Promise<Verification | undefined> {
    const { credential, lifetime } = this.#options;
    if (credential.kind !== "apiKey") return undefined;
    this.#onMcp ??= tryKey(this.#options, credential.key, {
      timeoutMs: 10_000,
      signal: lifetime,
    }).then(({ verification }) => verification);
    return this.#onMcp;
  }
}
