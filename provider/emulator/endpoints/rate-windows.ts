const minuteMs = 60_000;

/** The answer to one call: allowed, or when to try again. */
export type RateDecision =
  | { readonly kind: "allowed" }
  | {
      readonly kind: "refused";
      readonly resetAtUnixSeconds: number;
      readonly retryAfterSeconds: number;
    };

/** Counts calls by key in fixed windows, aligned to the clock's minute. In memory, as in the server. */
export class RateWindows {
  readonly #counts = new Map<string, { minute: number; count: number }>();

  /** Counts a call unless `limitRpm` calls were already counted in this minute. */
  take(id: string, limitRpm: number, now: Date): RateDecision {
    const minute = Math.floor(now.getTime() / minuteMs);
    const window = this.#counts.get(id);
    const count = window?.minute === minute ? window.count : 0;
    if (count >= limitRpm) {
      return {
        kind: "refused",
        resetAtUnixSeconds: (minute + 1) * 60,
        retryAfterSeconds: 60 - now.getUTCSeconds(),
      };
    }
    this.#counts.set(id, { minute, count: count + 1 });
    return { kind: "allowed" };
  }
}
