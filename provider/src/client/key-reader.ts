import { performance } from "node:perf_hooks";
import { countPages, isRevoked, parseApiKey, parseApiKeys } from "./api-parsers.ts";
import type { ApiSession } from "./api-session.ts";
import type { Answer, ApiKey } from "./api-types.ts";
import { ApiError } from "./errors.ts";
import { itemPath, orMissing, twice } from "./missing.ts";
import { untilAborted, type Pause } from "./pause.ts";
import type { Response } from "./response.ts";
import { SharedList, type ListedKeys } from "./shared-list.ts";

interface KeyReaderOptions {
  readonly session: ApiSession;
  readonly pause: Pause;
  /** Aborts when the client closes. */
  readonly lifetime: AbortSignal;
}

interface FindOptions {
  readonly isFresh: boolean;
  readonly signal: AbortSignal;
}

/** A bound for a server that never stops giving pages. */
const maxPages = 1_000;

/** Reads keys: from the list that all reads share where it has them, else by id. */
export class KeyReader {
  readonly #options: KeyReaderOptions;
  readonly #shared: SharedList;

  constructor(options: KeyReaderOptions) {
    this.#options = options;
    this.#shared = new SharedList({
      fetchList: () => this.#fetchShared(),
      elapsedMs: () => performance.now(),
    });
  }

  async find(id: string, { isFresh, signal }: FindOptions): Promise<Answer<ApiKey> | undefined> {
    const shared = isFresh ? undefined : await this.#findShared(id, signal);
    if (shared !== undefined) return shared;
    return twice(() => this.#ask(id, signal), this.#options.pause, signal);
  }

  /** What the credential sees now, or saw a moment ago if nothing was written since. */
  async list(signal: AbortSignal): Promise<ListedKeys> {
    const shared = await untilAborted(this.#shared.read(), signal);
    return shared ?? this.#fetchPages(await this.#fetchPage(1, signal), signal);
  }

  /** Before a write of this process. */
  endSharing(): void {
    this.#shared.end();
  }

  async #findShared(id: string, signal: AbortSignal): Promise<Answer<ApiKey> | undefined> {
    try {
      const list = await untilAborted(this.#shared.read(), signal);
      const value = list?.byId.get(id.toLowerCase());
      return list === undefined || value === undefined
        ? undefined
        : { value, gatewayTime: list.gatewayTime };
    } catch (error) {
      if (!isListUnusable(error)) throw error;
      this.#shared.end();
      return undefined;
    }
  }

  async #ask(id: string, signal: AbortSignal): Promise<Answer<ApiKey> | undefined> {
    return orMissing(
      this.#options.session.call(
        {
          method: "GET",
          path: itemPath("/api-keys", id),
          isRepeatable: true,
          read: ({ json, gatewayTime }) =>
            isRevoked(json) ? undefined : { value: parseApiKey(json), gatewayTime },
        },
        signal,
      ),
    );
  }

  /** The call that found the API has brought the first page already. */
  async #fetchShared(): Promise<ListedKeys> {
    const { session, lifetime } = this.#options;
    const { takeFirstPage } = await session.open(lifetime);
    return this.#fetchPages(takeFirstPage() ?? (await this.#fetchPage(1, lifetime)), lifetime);
  }

  async #fetchPage(page: number, signal: AbortSignal): Promise<Response> {
    const path = page === 1 ? "/api-keys" : `/api-keys?page=${page}`;
    const request = { method: "GET", path, isRepeatable: true, read: itself } as const;
    return this.#options.session.call(request, signal);
  }

  /** PlexMCP's server has no pages, the published documentation has. */
  async #fetchPages(first: Response, signal: AbortSignal): Promise<ListedKeys> {
    const apiKeys = [...parseApiKeys(first.json)];
    const pages = Math.min(maxPages, countPages(first.envelope));
    for (let page = 2; page <= pages; page += 1) {
      apiKeys.push(...parseApiKeys((await this.#fetchPage(page, signal)).json));
    }
    return { apiKeys, gatewayTime: first.gatewayTime };
  }
}

function itself(response: Response): Response {
  return response;
}

/** A list that may not or cannot be read does not keep a key from being read by its id. */
function isListUnusable(error: unknown): boolean {
  const codes = ["unexpected_response", "unreadable_response", "response_too_large"];
  return error instanceof ApiError && (error.status === 403 || codes.includes(error.code));
}
