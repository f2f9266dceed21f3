import { NetworkError } from "./errors.ts";

/** Lets at most `max` tasks run at once; the others wait in line, and may leave it. */
export class InFlightLimit {
  #free: number;
  readonly #line = new Set<() => void>();

  constructor(max: number) {
    this.#free = max;
  }

  /** Rejects with a `NetworkError` where the signal aborts before the task's turn. */
  async run<Result>(task: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
    await this.#enter(signal);
    try {
      return await task();
    } finally {
      this.#leave();
    }
  }

  async #enter(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted === true) throw stoppedInLine(signal);
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const proceed = (): void => {
        signal?.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = (): void => {
        this.#line.delete(proceed);
        reject(stoppedInLine(signal));
      };
      this.#line.add(proceed);
      signal?.addEventListener("abort", giveUp, { once: true });
    });
  }

  /** Hands the place over to the first in line, so that nobody can slip in between. */
  #leave(): void {
    const [next] = this.#line;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#line.delete(next);
    next();
  }
}

function stoppedInLine(signal: AbortSignal | undefined): NetworkError {
  return new NetworkError("Stopped before the request was sent.", {
    code: "aborted",
    wasSent: false,
    cause: signal?.reason,
  });
}
