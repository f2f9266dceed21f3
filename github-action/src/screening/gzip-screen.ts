import { findKeysInGzips } from "eslint-plugin-plexmcp/detector";
import { mayBeGzip } from "./gzip-header.ts";

/** Packed bytes that are searched together, and the most that a file of them may have. */
const batchBytes = 1 << 16;

interface PackedFile<Document> {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

/**
 * Looks into the small gzip files among many documents, in memory that does not grow with their number,
 * and names those that are to be read alone: they hold a key or are large. Where one is damaged, or much
 * comes out, these are all that were looked into with it: to seek it, zlib would have to fail often, and
 * each error is held with all of its run until the event loop has a turn, of which there is none here.
 */
export class GzipScreen<Document> {
  readonly #onSuspect: (document: Document) => void;
  /** A file that begins within the first half has room. */
  readonly #memory = Buffer.allocUnsafeSlow(2 * batchBytes);
  #length = 0;
  #files: PackedFile<Document>[] = [];
  /** Of which nothing has come yet. */
  #begun: Document | undefined;
  #open: { readonly document: Document; readonly start: number } | undefined;

  constructor(onSuspect: (document: Document) => void) {
    this.#onSuspect = onSuspect;
  }

  begin(document: Document): void {
    this.#begun = document;
  }

  /** The piece is copied: it may be overwritten. */
  write(piece: Uint8Array): void {
    if (this.#begun !== undefined) {
      // Only the first piece tells.
      if (mayBeGzip(piece)) this.#open = { document: this.#begun, start: this.#length };
      this.#begun = undefined;
    }
    if (this.#open === undefined) return;
    if (this.#length + piece.length <= this.#open.start + batchBytes) {
      this.#memory.set(piece, this.#length);
      this.#length += piece.length;
    } else {
      this.#length = this.#open.start;
      this.#onSuspect(this.#open.document);
      this.#open = undefined;
    }
  }

  end(): void {
    this.#begun = undefined;
    if (this.#open === undefined) return;
    const { document, start } = this.#open;
    this.#open = undefined;
    this.#files.push({ document, bytes: this.#memory.subarray(start, this.#length) });
    if (this.#length > batchBytes) this.flush();
  }

  /** Looks into the files that have not been looked into yet. */
  flush(): void {
    if (this.#files.length > 0) this.#search(this.#files);
    this.#files = [];
    this.#length = 0;
  }

  #search(files: readonly PackedFile<Document>[]): void {
    const found = findKeysInGzips(files.map(({ bytes }) => bytes));
    for (const [index, { document }] of files.entries()) {
      if (found?.[index]?.findings.length !== 0) this.#onSuspect(document);
    }
  }
}
