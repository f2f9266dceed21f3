import type { SecretKey } from "eslint-plugin-plexmcp/key-format";
import type {
  Answer,
  ApiKey,
  ApiKeyList,
  ApiKeyPatch,
  CreatedApiKey,
  CurrentUser,
  Mcp,
  NewApiKey,
  Subscription,
  Verification,
} from "./api-types.ts";
import type { Credential } from "./credential.ts";

export interface ClientOptions {
  /** Scheme, host and port; `/api/v1` or `/v1` is found by the first call. https, or http on loopback. */
  readonly endpoint: string;
  readonly credential: Credential;
  /** Default 3, the number of database connections of the server. */
  readonly maxRequestsInFlight?: number;
  /** Of one attempt, from sending to the last byte. Default 30,000. */
  readonly requestTimeoutMs?: number;
  readonly userAgent: string;
  /** Where HTTPS_PROXY, HTTP_PROXY and NO_PROXY are looked up; no proxy when absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** This machine's clock, used only where an answer has no `Date`. */
  readonly localNow?: () => Date;
  /** Gets one line a request: method, path, status, duration; no secret. */
  readonly log?: (line: string) => void;
}

/** Cancels waits, retries and the request under way. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * The PlexMCP HTTP API. Every method rejects with `ApiError` or `NetworkError`; what is safe to
 * repeat (all but create) is repeated up to four times with back-off.
 */
export class PlexmcpClient {
  constructor(options: ClientOptions) {
    void options;
  }

  /**
   * A key by its id; undefined when the server says twice, a second apart, that there is none.
   * May be answered by one list call that all reads share until this process writes; `isFresh`
   * asks for the row itself.
   */
  findApiKey(
    id: string,
    options: CallOptions & { readonly isFresh?: boolean },
  ): Promise<Answer<ApiKey> | undefined> {
    return notBuilt(id, options);
  }

  /** What the credential sees: nothing at all for an API key, own keys for a member. */
  listApiKeys(options: CallOptions): Promise<ApiKeyList> {
    return notBuilt(options);
  }

  /** Sent once, never again. Rejects with `AmbiguousCreateError` where a key may have been made. */
  createApiKey(apiKey: NewApiKey, options: CallOptions = {}): Promise<CreatedApiKey> {
    return notBuilt(apiKey, options);
  }

  /** Not atomic: after an error read back which fields were written. */
  updateApiKey(id: string, patch: ApiKeyPatch, options: CallOptions): Promise<Answer<ApiKey>> {
    return notBuilt(id, patch, options);
  }

  /** Revokes a key, at once. One that is gone already is fine. */
  deleteApiKey(id: string, options: CallOptions): Promise<void> {
    return notBuilt(id, options);
  }

  /** All pages. */
  listMcps(options: CallOptions): Promise<readonly Mcp[]> {
    return notBuilt(options);
  }

  findMcp(id: string, options: CallOptions): Promise<Mcp | undefined> {
    return notBuilt(id, options);
  }

  readSubscription(options: CallOptions): Promise<Subscription> {
    return notBuilt(options);
  }

  /** Rejects for an API key, which is no user. */
  readCurrentUser(options: CallOptions): Promise<CurrentUser> {
    return notBuilt(options);
  }

  /** The gateway's clock: of an answer of the last second, else asked for. */
  readGatewayTime(options: CallOptions): Promise<Date> {
    return notBuilt(options);
  }

  /** Tries a key on `/mcp`, once. */
  verifyKey(key: SecretKey, options: CallOptions): Promise<Verification> {
    return notBuilt(key, options);
  }

  /** Tries a key on `/mcp` until the answer is definite or the time is over; then the last answer. */
  verifyKeyUntil(
    key: SecretKey,
    options: CallOptions & { readonly timeoutMs: number },
  ): Promise<Verification> {
    return notBuilt(key, options);
  }

  /** A command that revokes a key, for a person to paste; the credential in it is a variable. */
  describeRevocation(id: string): Promise<string> {
    return notBuilt(id);
  }

  /** Ends what is under way and closes all connections. */
  close(): Promise<void> {
    return notBuilt();
  }
}

function notBuilt(...used: readonly unknown[]): Promise<never> {
  return Promise.reject(new Error(`Not built yet (${used.length}).`));
}
