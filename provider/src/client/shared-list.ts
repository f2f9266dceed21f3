import type { ApiKey } from "./api-types.ts";

/** The keys that the credential can see, as of one moment. */
export interface ListedKeys {
  readonly apiKeys: readonly ApiKey[];
  readonly gatewayTime: Date;
}

interface IndexedKeys extends ListedKeys {
  readonly byId: ReadonlyMap<string, ApiKey>;
}

/** A refresh of thousands of keys takes less; a list that is older is asked for anew. */
const maxAgeMs = 120_000;

interface SharedListOptions {
  readonly fetchList: () => Promise<ListedKeys>;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsedMs: () => number;
}

/**
 * One list call for all reads of a refresh. Gives what it has for a key that is in the list, and
 * nothing for any other: a member's list is partial, an API key's always empty. Ends with the
 * first write of this process.
 */
export class SharedList {
  readonly #options: SharedListOptions;
  #current: { readonly keys: Promise<IndexedKeys>; readonly since: number } | undefined;
  #isOver = false;

  constructor(options: SharedListOptions) {
    this.#options = options;
  }

  /** The list, or undefined once sharing is over. A failed call is not kept: the next caller asks anew. */
  async read(): Promise<IndexedKeys | undefined> {
    if (this.#isOver) return undefined;
    const now = this.#options.elapsedMs();
    if (this.#current === undefined || now - this.#current.since > maxAgeMs) {
      this.#current = { keys: this.#fetch(), since: now };
    }
    const keys = await this.#current.keys;
    return this.#hasEnded() ? undefined : keys;
  }

  /** To be called before a write is sent: from now on what was listed may be wrong. */
  end(): void {
    this.#isOver = true;
    this.#current = undefined;
  }

  /** Asked again after a wait: a write may have begun meanwhile. */
  #hasEnded(): boolean {
    return this.#isOver;
  }

  async #fetch(): Promise<IndexedKeys> {
    try {
      const { apiKeys, gatewayTime } = await this.#options.fetchList();
      // Ids are accepted in capitals too.
      const byId = new Map(apiKeys.map((key) => [key.id.toLowerCase(), key]));
      return { apiKeys, gatewayTime, byId };
    } catch (error) {
      this.#current = undefined;
      throw error;
    }
  }
}
