/** How text is stored, and how many bytes of byte-order mark stand before it. */
export interface TextEncoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be";
  readonly markBytes: 0 | 2 | 3;
}

/** How many bytes of a file's beginning tell its encoding, where no byte-order mark does. */
export const tellingBytes = 1 << 12;

/** Tells UTF-16 from UTF-8 by the byte-order mark, or by what the beginning of a file is read as. */
export function detectTextEncoding(bytes: Uint8Array): TextEncoding {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { name: "utf-16le", markBytes: 2 };
  if (a === 0xfe && b === 0xff) return { name: "utf-16be", markBytes: 2 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: "utf-8", markBytes: 3 };
  return { name: detectWithoutMark(bytes.subarray(0, tellingBytes)), markBytes: 0 };
}

function detectWithoutMark(beginning: Uint8Array): TextEncoding["name"] {
  const [a, b, c, d] = beginning;
  // Two ASCII characters: they are valid UTF-8 with zeros, too.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  if (beginsAsUtf8(beginning)) return "utf-8";
  const littleEndian = countAscii(beginning, "utf-16le");
  const bigEndian = countAscii(beginning, "utf-16be");
  if (littleEndian === bigEndian) return "utf-8";
  return littleEndian > bigEndian ? "utf-16le" : "utf-16be";
}

/** What text does not hold: invalid bytes, and control characters that do not begin a terminal's colour. */
const noText = /\ufffd|[^\P{Cc}\s](?!\[)/u;

/** Only the first line is read: UTF-16 may have been appended to it. Zeros are found in lists of names. */
function beginsAsUtf8(beginning: Uint8Array): boolean {
  const text = decodeBeginning(beginning, "utf-8").replaceAll("\0", "");
  return !noText.test(/.+/.exec(text)?.[0] ?? "");
}

/** Spaces and punctuation are ASCII in every script; in the wrong byte order, hardly anything is. */
function countAscii(beginning: Uint8Array, name: TextEncoding["name"]): number {
  const text = decodeBeginning(beginning, name);
  return noText.test(text) ? 0 : (text.match(/[\t-~]/g)?.length ?? 0);
}

/** Leaves out a character that is cut at the end. */
function decodeBeginning(beginning: Uint8Array, name: TextEncoding["name"]): string {
  return new TextDecoder(name).decode(beginning, { stream: true });
}

/** The text of a file without its byte-order mark; what is invalid becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(detectTextEncoding(bytes).name).decode(bytes);
}
