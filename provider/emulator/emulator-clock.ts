import { hrtime } from "node:process";

const nsPerMs = 1_000_000n;

/**
 * The gateway's time: the machine's clock plus an offset that a test or a demo may move, and which
 * keeps running. Everything the gateway decides by time (expiry, rate windows, tokens, the `Date`
 * header) reads this clock and no other.
 */
export class EmulatorClock {
  #offsetMs: number;
  #lastNs = 0n;

  constructor(offsetMs = 0) {
    this.#offsetMs = offsetMs;
  }

  /** How far this clock is ahead of the machine's, in milliseconds; negative when behind. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Nanoseconds since 1970. Strictly increasing, so that rows made in one millisecond keep an order. */
  nowNs(): bigint {
    const ns = BigInt(Date.now() + this.#offsetMs) * nsPerMs + (hrtime.bigint() % nsPerMs);
    const isBackwardsWithinOneMs = ns <= this.#lastNs && this.#lastNs - ns < nsPerMs;
    this.#lastNs = isBackwardsWithinOneMs ? this.#lastNs + 1n : ns;
    return this.#lastNs;
  }

  /** Moves the clock by `ms`; backwards when negative. */
  advance(ms: number): void {
    this.#offsetMs += Math.trunc(requireFinite(ms));
  }

  /** Sets the clock to `date`, from where it keeps running. */
  set(date: Date): void {
    this.#offsetMs = requireFinite(date.getTime()) - Date.now();
  }
}

function requireFinite(value: number): number {
  if (!Number.isFinite(value))
    throw new RangeError("The clock can only be moved by, or set to, a real time.");
  return value;
}
