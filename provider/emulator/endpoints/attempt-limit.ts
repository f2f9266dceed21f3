const windowMs = 60_000;

/**
 * Counts log-ins or registrations by forwarded address, from the first one for a minute. The server
 * counts only requests that a proxy has marked, and trusts the mark.
 */
export class AttemptLimit {
  readonly #limit: number;
  readonly #windows = new Map<string, { startMs: number; count: number }>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts an attempt. Returns the seconds to wait when there were too many, undefined when it may go on. */
  take(address: string, now: Date): number | undefined {
    const known = this.#windows.get(address);
    const isOpen = known !== undefined && now.getTime() - known.startMs < windowMs;
    const window = isOpen ? known : { startMs: now.getTime(), count: 0 };
    this.#windows.set(address, window);
    if (window.count >= this.#limit) {
      return Math.ceil((window.startMs + windowMs - now.getTime()) / 1000);
    }
    window.count += 1;
    return undefined;
  }
}
