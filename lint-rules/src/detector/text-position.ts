import { detectTextEncoding } from "./text-encoding.ts";

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
  const { name, markBytes } = detectTextEncoding(bytes);
  const unitBytes = name === "utf-8" ? 1 : 2;
  const highByte = name === "utf-16be" ? 0 : 1;
  const beginning = { offset: markBytes, line: 1, column: 1 };
  let reached = beginning;

  return (wanted) => {
    let { offset, line, column } = wanted < reached.offset ? beginning : reached;
    for (; offset + unitBytes <= wanted && offset < bytes.length; offset += unitBytes) {
      const first = bytes[offset] ?? 0;
      const unit =
        unitBytes === 1
          ? first
          : (bytes[offset + highByte] ?? 0) * 256 + (bytes[offset + 1 - highByte] ?? 0);
      if (unit === 0x0a) {
        line += 1;
        column = 1;
      } else {
        column += unitBytes === 1 ? utf16Units(first) : 1;
      }
    }
    reached = { offset, line, column };
    return { line, column };
  };
}

/** How many UTF-16 units a character of UTF-8 takes, counted at the first of its bytes. */
function utf16Units(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0;
  return byte < 0xf0 ? 1 : 2;
}
