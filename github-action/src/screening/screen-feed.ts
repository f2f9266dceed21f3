import { GzipScreen } from "./gzip-screen.ts";
import type { KeyScreen } from "./key-screen.ts";

const bufferBytes = 1 << 18;

/** Stands between documents, so that the end of one does not touch the next. */
const gap = 0x0a;

/**
 * Feeds a screen with documents that are read into its buffer: many small ones are searched together,
 * and one of any length takes no more memory. A gzip file that is to be read alone is a suspect.
 */
export class ScreenFeed<Document> {
  /** Where the document is to be read to, from `offset` on. At least half of it is free. */
  readonly buffer = Buffer.allocUnsafeSlow(bufferBytes);
  readonly #screen: KeyScreen<Document>;
  readonly #gzip: GzipScreen<Document>;
  #offset = 0;

  constructor(screen: KeyScreen<Document>) {
    this.#screen = screen;
    this.#gzip = new GzipScreen((document) => {
      screen.suspect(document);
    });
  }

  get offset(): number {
    return this.#offset;
  }

  begin(document: Document): void {
    this.#gzip.begin(document);
    this.#screen.begin(document, this.#offset);
  }

  /** So many bytes of the document were read to `offset`. */
  advance(length: number): void {
    const start = this.#offset;
    this.#offset += length;
    this.#gzip.write(this.buffer, start, this.#offset);
    this.#makeRoom();
  }

  end(): void {
    this.#gzip.end();
    this.buffer[this.#offset++] = gap;
    this.buffer[this.#offset++] = gap;
    this.#makeRoom();
  }

  #makeRoom(): void {
    if (this.#offset > bufferBytes / 2) this.#flush();
  }

  /** Has the screen search what it has not seen yet. */
  #flush(): void {
    this.#screen.write(this.buffer.subarray(0, this.#offset));
    this.#offset = 0;
  }

  /** Has all searched that has come. */
  finish(): void {
    this.#gzip.flush();
    this.#flush();
  }
}
