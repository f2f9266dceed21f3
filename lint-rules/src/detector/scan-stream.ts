import { contextBytes, findKeysInWindow, windowBytes } from "./find-keys.ts";
import type { Finding } from "./finding.ts";

/**
 * Searches bytes that arrive in chunks, and finds what `findKeys` finds in the whole, however they are
 * cut. Holds 70 kB at any time. A finding is told as soon as the bytes that decide it are there.
 */
export class StreamScanner {
  readonly #held = Buffer.allocUnsafe(contextBytes + windowBytes + contextBytes);
  /** How many bytes are held, and how many of them stand before the window, as its context. */
  #heldBytes = 0;
  #windowStart = 0;
  /** Where in the stream the first held byte stands. */
  #offset = 0;

  /** The keys that are decided by these bytes, in order. Offsets count from the stream's start. */
  push(chunk: Uint8Array): Finding[] {
    const findings: Finding[] = [];
    for (let taken = 0; taken < chunk.length;) {
      const part = chunk.subarray(taken, taken + this.#held.length - this.#heldBytes);
      this.#held.set(part, this.#heldBytes);
      this.#heldBytes += part.length;
      taken += part.length;
      if (this.#heldBytes === this.#held.length) findings.push(...this.#scanWindow());
    }
    return findings;
  }

  /** The keys among the last bytes. The scanner is then ready for another stream, from offset 0. */
  finish(): Finding[] {
    const findings: Finding[] = [];
    while (this.#windowStart < this.#heldBytes) findings.push(...this.#scanWindow());
    this.#heldBytes = 0;
    this.#windowStart = 0;
    this.#offset = 0;
    return findings;
  }

  /** Searches the window and moves on to the next, of which some may be there. */
  #scanWindow(): Finding[] {
    const bytes = this.#held.subarray(0, this.#heldBytes);
    const start = this.#windowStart;
    const end = Math.min(this.#heldBytes, start + windowBytes);
    const offset = this.#offset;
    const findings = findKeysInWindow(bytes, { start, end }).map((finding) => ({
      ...finding,
      start: finding.start + offset,
      end: finding.end + offset,
    }));
    const gone = Math.max(0, end - contextBytes);
    this.#held.copyWithin(0, gone, this.#heldBytes);
    this.#heldBytes -= gone;
    this.#windowStart = end - gone;
    this.#offset += gone;
    return findings;
  }
}

/**
 * Finds keys in a stream, in order of their place; offsets are bytes from its start. Holds 70 kB of it
 * at a time. Throws what the stream throws.
 */
export async function* findKeysInStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Finding, void, undefined> {
  const scanner = new StreamScanner();
  for await (const chunk of chunks) yield* scanner.push(chunk);
  yield* scanner.finish();
}
