import type { Subscription } from "../client/api-types.ts";
import { ApiError, NetworkError } from "../client/errors.ts";

/** A plan that makes more keys than the organisation may have. */
export interface PassedLimit {
  readonly limit: number;
  /** Keys that exist, expired ones too. */
  readonly existing: number;
  /** Creates in this plan so far. */
  readonly planned: number;
}

/**
 * Counts the creates of a plan against the organisation's key limit. A courtesy: where the limit
 * is not told, or not enforced, it says nothing.
 */
export class KeyQuota {
  readonly #readSubscription: () => Promise<Subscription>;
  #subscription: Promise<Subscription | undefined> | undefined;
  readonly #replaced = new Map<string, number>();
  #planned = 0;

  /** `readSubscription` is called once, with the first create. */
  constructor(readSubscription: () => Promise<Subscription>) {
    this.#readSubscription = readSubscription;
  }

  /** Counts a key that takes another's place; tells when it passes the limit. */
  async countReplacement(name: string): Promise<PassedLimit | undefined> {
    this.#replaced.set(name, (this.#replaced.get(name) ?? 0) + 1);
    return this.#countOne();
  }

  /** Counts a key that is made; tells when it passes the limit. */
  async countCreate(name: string): Promise<PassedLimit | undefined> {
    // Terraform plans a replacement as such, and then once more as a create.
    const counted = this.#replaced.get(name) ?? 0;
    if (counted === 0) return this.#countOne();
    this.#replaced.set(name, counted - 1);
    return undefined;
  }

  async #countOne(): Promise<PassedLimit | undefined> {
    this.#planned += 1;
    const planned = this.#planned;
    this.#subscription ??= this.#readSubscription().catch(unlessOutOfReach);
    const subscription = await this.#subscription;
    if (subscription === undefined || subscription.maxApiKeys === null) return undefined;
    const { maxApiKeys: limit, apiKeyCount: existing } = subscription;
    // A self-hosted server names a limit too and enforces none: it may have more keys already.
    const isEnforced = existing <= limit;
    return isEnforced && existing + planned > limit ? { limit, existing, planned } : undefined;
  }
}

/** Rethrows what would fail the apply too: nobody answers, or the credential is refused. */
function unlessOutOfReach(error: unknown): undefined {
  const isRefused = error instanceof ApiError && error.status === 401;
  if (isRefused || error instanceof NetworkError) throw error;
  return undefined;
}
