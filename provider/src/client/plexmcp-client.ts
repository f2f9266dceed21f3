import type { SecretKey } from "eslint-plugin-plexmcp/key-format";
import { parseCurrentUser, parseMcp, parseSubscription } from "./api-parsers.ts";
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
import { assembleClient, type ClientOptions, type ClientParts } from "./client-parts.ts";
import { ApiError } from "./errors.ts";
import { tryKey, tryKeyUntil } from "./key-verification.ts";
import { listMcps } from "./mcp-list.ts";
import { itemPath, orMissing, twice } from "./missing.ts";

/** Cancels waits, retries and the request under way. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * The PlexMCP HTTP API. Every method rejects with `ApiError` or `NetworkError`; what is safe to
 * repeat (all but create) is repeated up to four times with back-off.
 */
export class PlexmcpClient {
  readonly #parts: ClientParts;

  /** Opens no connection. Throws a `TypeError` where the credential would travel unencrypted. */
  constructor(options: ClientOptions) {
    this.#parts = assembleClient(options);
  }

  /**
   * A key by its id; undefined when the server says twice, a second apart, that there is none.
   * May be answered by one list call that all reads share until this process writes; `isFresh`
   * asks for the row itself.
   */
  async findApiKey(
    id: string,
    { signal, isFresh = false }: CallOptions & { readonly isFresh?: boolean },
  ): Promise<Answer<ApiKey> | undefined> {
    return this.#parts.reader.find(id, { isFresh, signal: this.#until(signal) });
  }

  /** What the credential sees: nothing at all for an API key, own keys for a member. */
  async listApiKeys({ signal }: CallOptions): Promise<ApiKeyList> {
    const until = this.#until(signal);
    const { apiKeys, gatewayTime } = await this.#parts.reader.list(until);
    return { apiKeys, gatewayTime, isComplete: await this.#seesAllKeys(until) };
  }

  /** Sent once, never again. Rejects with `AmbiguousCreateError` where a key may have been made. */
  async createApiKey(apiKey: NewApiKey, { signal }: CallOptions = {}): Promise<CreatedApiKey> {
    return this.#parts.writer.create(apiKey, this.#until(signal));
  }

  /** Not atomic: after an error read back which fields were written. */
  async updateApiKey(
    id: string,
    patch: ApiKeyPatch,
    { signal }: CallOptions,
  ): Promise<Answer<ApiKey>> {
    return this.#parts.writer.update(id, patch, this.#until(signal));
  }

  /** Revokes a key, at once. One that is gone already, asked twice, is fine. */
  async deleteApiKey(id: string, { signal }: CallOptions): Promise<void> {
    return this.#parts.writer.delete(id, this.#until(signal));
  }

  /** All pages, newest first. */
  async listMcps({ signal }: CallOptions): Promise<readonly Mcp[]> {
    return listMcps(this.#parts.session, this.#until(signal));
  }

  /** Undefined when the server says twice that there is none. */
  async findMcp(id: string, { signal }: CallOptions): Promise<Mcp | undefined> {
    const until = this.#until(signal);
    const path = itemPath("/mcps", id);
    return twice(() => orMissing(this.#get(path, parseMcp, until)), this.#parts.pause, until);
  }

  async readSubscription({ signal }: CallOptions): Promise<Subscription> {
    return this.#get("/org/subscription", parseSubscription, this.#until(signal));
  }

  /** Rejects for an API key, which is no user. */
  async readCurrentUser({ signal }: CallOptions): Promise<CurrentUser> {
    return this.#get("/auth/me", parseCurrentUser, this.#until(signal));
  }

  /** The gateway's clock now, to the second; needs no credential. */
  async readGatewayTime({ signal }: CallOptions): Promise<Date> {
    try {
      return await this.#parts.requester.send(
        {
          method: "GET",
          path: "/health/live",
          isRepeatable: true,
          read: ({ gatewayTime }) => gatewayTime,
        },
        this.#until(signal),
      );
    } catch (error) {
      // Whatever the path means there, the answer has a date.
      if (error instanceof ApiError && error.gatewayTime !== undefined) return error.gatewayTime;
      throw error;
    }
  }

  /** Tries a key on `/mcp`, once. */
  async verifyKey(key: SecretKey, { signal }: CallOptions): Promise<Verification> {
    const { verification } = await tryKey(this.#parts, key, { signal: this.#until(signal) });
    return verification;
  }

  /**
   * Tries a key on `/mcp` until the answer is definite, the time is over or the signal aborts;
   * then the last answer.
   */
  async verifyKeyUntil(
    key: SecretKey,
    { signal, timeoutMs }: CallOptions & { readonly timeoutMs: number },
  ): Promise<Verification> {
    return tryKeyUntil(this.#parts, key, { timeoutMs, signal: this.#until(signal) });
  }

  /** A command that revokes a key, for a person to paste; the credential in it is a variable. */
  async describeRevocation(id: string): Promise<string> {
    const { session, endpoint, credential } = this.#parts;
    const { base } = await session.open(this.#until(undefined));
    const authorization =
      credential.kind === "apiKey" ? "ApiKey $PLEXMCP_API_KEY" : "Bearer $PLEXMCP_TOKEN";
    const url = `${endpoint.origin}${base}${itemPath("/api-keys", id)}`;
    return `curl --fail-with-body --request DELETE --header "Authorization: ${authorization}" ${url}`;
  }

  /** Ends what is under way and closes all connections. */
  async close(): Promise<void> {
    this.#parts.closing.abort();
    await this.#parts.transport.close();
  }

  async #get<Value>(
    path: string,
    parse: (json: unknown) => Value,
    signal: AbortSignal,
  ): Promise<Value> {
    const read = ({ json }: { readonly json: unknown }): Value => parse(json);
    const request = { method: "GET", path, isRepeatable: true, read } as const;
    return this.#parts.session.call(request, signal);
  }

  async #seesAllKeys(signal: AbortSignal): Promise<boolean> {
    const { credential, session } = this.#parts;
    if (credential.kind === "apiKey") return false;
    const role = (await session.findRole(signal)) ?? (await this.#askRole(signal));
    return role === "owner" || role === "admin";
  }

  /** Undefined where the server does not tell: then nothing is taken for complete. */
  async #askRole(signal: AbortSignal): Promise<string | undefined> {
    const user = await orMissing(this.#get("/auth/me", parseCurrentUser, signal));
    return user?.role;
  }

  #until(signal: AbortSignal | undefined): AbortSignal {
    const closing = this.#parts.closing.signal;
    // A signal of its own for each call: Node warns of one that more than ten calls listen to.
    return AbortSignal.any(signal === undefined ? [closing] : [signal, closing]);
  }
}
