import { keyMarker } from "./key-format.ts";
import { byteText, readAhead, type Spelling } from "./spelling.ts";

/** What the marker in UTF-16 holds, whichever byte of a unit comes first. */
export const utf16Marker = Buffer.from(keyMarker, "utf16le");

/**
 * The key at a marker in UTF-16. The byte order follows from the parity of the offset, since units
 * begin at even offsets in a file that is UTF-16 from its start. In a stream of several files they may
 * not; but where no zero stands before the marker, it can only be little endian.
 */
export function utf16Spelling(bytes: Buffer, at: number): Spelling {
  const isLittleEndian = at % 2 === 0 || bytes[at - 1] !== 0;
  const start = isLittleEndian ? at : at - 1;
  const highByte = isLittleEndian ? 1 : -1;
  let text = "";
  for (let index = at; index < bytes.length && text.length < readAhead; index += 2) {
    const unit = ((bytes[index + highByte] ?? 0) << 8) | (bytes[index] ?? 0);
    text += narrow(String.fromCharCode(unit));
  }
  return {
    encoding: isLittleEndian ? "utf-16le" : "utf-16be",
    start,
    text,
    before: at >= 2 ? byteText(bytes, at - 2, at - 1).text : "",
    endOf: (length) => start + length * 2,
  };
}

/**
 * A character as one byte. Windows-1252 has the two that mask a key, `…` and `•`; no other wide one
 * tells anything, and its low byte may be a letter.
 */
export function narrow(character: string): string {
  if (character <= "\xff") return character;
  return character === "…" ? "\x85" : character === "•" ? "\x95" : "\x01";
}
