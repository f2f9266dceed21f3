import { mayBeGzip } from "./gzip-header.ts";
import type { KeyScreen } from "./key-screen.ts";

const bufferBytes = 1 << 18;

/** Stands between documents, so that the end of one does not touch the next. */
const gap = 0x0a;

/**
 * Feeds a screen with documents that are read into its buffer: many small ones are searched together,
 * and one of any length takes no more memory. A gzip file is named to the screen as a suspect.
 */
export class ScreenFeed<Document> {
  /** Where the document is to be read to, from `offset` on. At least half of it is free. */
  readonly buffer = Buffer.allocUnsafeSlow(bufferBytes);
  readonly #screen: KeyScreen<Document>;
  #offset = 0;
  /** Of which nothing has come yet. */
  #begun: Document | undefined;

  constructor(screen: KeyScreen<Document>) {
    this.#screen = screen;
  }

  get offset(): number {
    return this.#offset;
  }

  begin(document: Document): void {
    this.#begun = document;
    this.#screen.begin(document, this.#offset);
  }

  /** So many bytes of the document were read to `offset`. */
  advance(length: number): void {
    const start = this.#offset;
    this.#offset += length;
    if (this.#begun !== undefined) {
      const isSuspect = mayBeGzip(this.buffer.subarray(start, this.#offset));
      if (isSuspect) this.#screen.suspect(this.#begun);
      this.#begun = undefined;
    }
    this.#makeRoom();
  }

  end(): void {
    this.buffer.fill(gap, this.#offset, this.#offset + 2);
    this.#offset += 2;
    this.#makeRoom();
  }

  #makeRoom(): void {
    if (this.#offset > bufferBytes / 2) this.flush();
  }

  /** Has the screen search what it has not seen yet. */
  flush(): void {
    this.#screen.write(this.buffer.subarray(0, this.#offset));
    this.#offset = 0;
  }
}
