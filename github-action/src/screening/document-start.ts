/** As much of a file as is kept to judge it by; a .env file is far shorter. */
const startBytes = 1 << 18;

/** Keeps how a document begins that comes in pieces. */
export class DocumentStart {
  readonly #pieces: Buffer[] = [];
  #left = startBytes;

  /** The piece is copied: it may be overwritten. */
  write(piece: Uint8Array): void {
    if (this.#left > 0) this.#pieces.push(Buffer.from(piece.subarray(0, this.#left)));
    this.#left -= piece.length;
  }

  /** Is there more of the document than what is kept? What that is, nobody knows. */
  get isCut(): boolean {
    return this.#left < 0;
  }

  get content(): Buffer {
    return Buffer.concat(this.#pieces);
  }
}
