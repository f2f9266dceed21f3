import { StreamScanner, type Finding } from "eslint-plugin-plexmcp/detector";

/** More than the scanner holds back. */
const heldBytes = (1 << 16) + (1 << 12);
const fewDocuments = 200;

/**
 * Searches many documents at once, laid end to end, and tells which of them may hold a key. One
 * search over a long text costs far less than a search for each small file; the few documents that
 * are named are then read again, alone and exactly.
 */
export class KeyScreen<Document> {
  readonly #scanner = new StreamScanner();
  readonly #suspects = new Set<Document>();
  /** Documents in which a key may still be found, by where they begin in the whole text. */
  #documents: { readonly start: number; readonly document: Document }[] = [];
  #mostDocuments = fewDocuments;
  #bytes = 0;

  /** Bytes searched so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** A document begins `offset` bytes behind what was written so far. */
  begin(document: Document, offset = 0): void {
    this.#documents.push({ start: this.#bytes + offset, document });
  }

  write(chunk: Uint8Array): void {
    for (const found of this.#scanner.push(chunk)) this.#suspect(found);
    this.#bytes += chunk.length;
    if (this.#documents.length > this.#mostDocuments) this.#forget();
  }

  /** Names a document for another reason than a key. */
  suspect(document: Document): void {
    this.#suspects.add(document);
  }

  /** Ends the text; what may hold a key, in no particular order. */
  finish(): ReadonlySet<Document> {
    for (const found of this.#scanner.finish()) this.#suspect(found);
    return this.#suspects;
  }

  /** A finding may seem to reach over several documents; each of them is read again. */
  #suspect({ start, end }: Finding): void {
    const last = this.#documents.findLastIndex((entry) => entry.start < end);
    for (let index = last; index >= 0; index -= 1) {
      const entry = this.#documents[index];
      if (entry === undefined) return;
      this.#suspects.add(entry.document);
      if (entry.start <= start) return;
    }
  }

  /** The scanner holds less than this many bytes: no finding can begin before them. */
  #forget(): void {
    const first = this.#documents.findLastIndex(({ start }) => start <= this.#bytes - heldBytes);
    if (first > 0) this.#documents = this.#documents.slice(first);
    // Twice what is left, so that a text of many small documents is not searched for each of them.
    this.#mostDocuments = Math.max(fewDocuments, 2 * this.#documents.length);
  }
}
