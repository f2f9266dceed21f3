import { detectTextEncoding, type TextEncoding } from "./text-encoding.ts";

/** A place in a text as editors count: from 1, columns in UTF-16 units, no byte-order mark. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns offsets of a file's bytes into positions; UTF-8 and UTF-16 files are understood. Lines end with
 * `\n`, before which a `\r` may stand. Offsets that ascend, as those of findings do, are read on from
 * the last one, so that all of them together cost one pass.
 */
export function positionReader(bytes: Uint8Array): (offset: number) => TextPosition {
  const positions = new StreamPositions(bytes);
  return (offset) => positions.at(offset);
}

/** More than lies between a finding that a `StreamScanner` tells and the piece that decided it. */
const keptBytes = 1 << 17;

interface Cursor extends TextPosition {
  readonly offset: number;
}

/**
 * The same for bytes that come in pieces: of offsets in the last piece, and 128 KiB before it. Holds no
 * more than these. Before the first is asked for, the bytes that tell the encoding must be there.
 */
export class StreamPositions {
  #held: Uint8Array;
  /** What is held lies here, and what comes is added behind it. */
  #memory = new Uint8Array(0);
  /** Where in the stream the held bytes begin. */
  #start = 0;
  #encoding: TextEncoding | undefined;
  /** At or before all that may be asked for. */
  #beginning: Cursor | undefined;
  #reached: Cursor | undefined;

  /** `bytes` are how the text begins. They are not copied: they must not be overwritten until a piece comes. */
  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.#held = bytes;
  }

  /** The piece is copied: it may be overwritten. */
  push(piece: Uint8Array): void {
    this.#forget();
    const length = this.#held.length + piece.length;
    // Memory that each piece took anew would pile up before the collector comes.
    if (length > this.#memory.length) this.#memory = new Uint8Array(length);
    this.#memory.set(this.#held);
    this.#memory.set(piece, this.#held.length);
    this.#held = this.#memory.subarray(0, length);
  }

  #forget(): void {
    const gone = this.#held.length - keptBytes;
    if (gone <= 0) return;
    this.#beginning = this.#read(this.#start + gone);
    // What was reached before is not held any more.
    if ((this.#reached?.offset ?? 0) < this.#beginning.offset) this.#reached = this.#beginning;
    this.#held = this.#held.subarray(this.#beginning.offset - this.#start);
    this.#start = this.#beginning.offset;
  }

  /** The position of an offset; behind the end, that of the end. */
  at(offset: number): TextPosition {
    this.#reached = this.#read(offset);
    const { line, column } = this.#reached;
    return { line, column };
  }

  #read(wanted: number): Cursor {
    this.#encoding ??= detectTextEncoding(this.#held);
    const { name, markBytes } = this.#encoding;
    this.#beginning ??= { offset: markBytes, line: 1, column: 1 };
    const from = this.#reached ?? this.#beginning;
    let { offset, line, column } = wanted < from.offset ? this.#beginning : from;
    const bytes = this.#held;
    const unitBytes = name === "utf-8" ? 1 : 2;
    const highByte = name === "utf-16be" ? 0 : 1;
    const end = Math.min(wanted, this.#start + bytes.length);
    for (; offset + unitBytes <= end; offset += unitBytes) {
      const at = offset - this.#start;
      const first = bytes[at] ?? 0;
      const unit =
        unitBytes === 1
          ? first
          : (bytes[at + highByte] ?? 0) * 256 + (bytes[at + 1 - highByte] ?? 0);
      if (unit === 0x0a) {
        line += 1;
        column = 1;
      } else {
        column += unitBytes === 1 ? utf16Units(first) : 1;
      }
    }
    return { offset, line, column };
  }
}

/** How many UTF-16 units a character of UTF-8 takes, counted at the first of its bytes. */
function utf16Units(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0;
  return byte < 0xf0 ? 1 : 2;
}
