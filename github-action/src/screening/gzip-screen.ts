import { findKeysInGzips } from "eslint-plugin-plexmcp/detector";
import { firstGzipByte, mayBeGzip } from "./gzip-header.ts";

/** Packed bytes that are searched together, and the most that a file of them may have. */
const batchBytes = 1 << 16;

/** So many bytes may come out of a file of them, and of all together: far fewer than are unpacked at once. */
const mostOfOne = 1 << 18;
const mostOfAll = 1 << 19;

interface PackedFile<Document> {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

/** A file that is being written, and where it begins in memory. */
interface OpenFile<Document> {
  readonly document: Document;
  readonly start: number;
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
  /** Bytes that come out, as the files say. */
  #promised = 0;
  #files: PackedFile<Document>[] = [];
  /** Of which nothing has come yet. */
  #begun: Document | undefined;
  #open: OpenFile<Document> | undefined;

  constructor(onSuspect: (document: Document) => void) {
    this.#onSuspect = onSuspect;
  }

  begin(document: Document): void {
    this.#begun = document;
  }

  /** What stands from `start` to `end` (all, if left out) is copied: it may be overwritten. */
  write(memory: Buffer, start = 0, end = memory.length): void {
    if (this.#begun !== undefined) {
      // Only the first piece tells. A view of each would cost what it costs to read a small file.
      if (memory[start] === firstGzipByte && mayBeGzip(memory.subarray(start, end))) {
        this.#open = { document: this.#begun, start: this.#length };
      }
      this.#begun = undefined;
    }
    if (this.#open === undefined) return;
    if (this.#length + end - start <= this.#open.start + batchBytes) {
      this.#length += memory.copy(this.#memory, this.#length, start, end);
    } else this.#setAside(this.#open);
  }

  end(): void {
    this.#begun = undefined;
    if (this.#open === undefined) return;
    const { document, start } = this.#open;
    const bytes = this.#memory.subarray(start, this.#length);
    const promised = promisedBytes(bytes);
    if (promised > mostOfOne) {
      this.#setAside(this.#open);
      return;
    }
    this.#open = undefined;
    this.#files.push({ document, bytes });
    this.#promised += promised;
    if (this.#length > batchBytes || this.#promised > mostOfAll) this.flush();
  }

  /** Looks into the files that have not been looked into yet. */
  flush(): void {
    if (this.#files.length > 0) this.#search(this.#files);
    this.#files = [];
    this.#length = 0;
    this.#promised = 0;
  }

  /** It is large, and read alone. */
  #setAside({ document, start }: OpenFile<Document>): void {
    this.#length = start;
    this.#onSuspect(document);
    this.#open = undefined;
  }

  #search(files: readonly PackedFile<Document>[]): void {
    const found = findKeysInGzips(files.map(({ bytes }) => bytes));
    for (const [index, { document }] of files.entries()) {
      if (found?.[index]?.findings.length !== 0) this.#onSuspect(document);
    }
  }
}

/** What a gzip file says in its last four bytes (RFC 1952, ISIZE): true of one member, if it is whole. */
function promisedBytes(file: Buffer): number {
  return file.length < 4 ? 0 : file.readUInt32LE(file.length - 4);
}
