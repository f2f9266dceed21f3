/** How text is stored, and how many bytes of byte-order mark stand before it. */
export interface TextEncoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be";
  readonly markBytes: 0 | 2 | 3;
}

/**
 * Tells UTF-16 from UTF-8 by the byte-order mark, or by the zeros that two ASCII characters at the
 * beginning of a file have in UTF-16.
 */
export function detectTextEncoding(bytes: Uint8Array): TextEncoding {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return { name: "utf-16le", markBytes: 2 };
  if (a === 0xfe && b === 0xff) return { name: "utf-16be", markBytes: 2 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: "utf-8", markBytes: 3 };
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { name: "utf-16le", markBytes: 0 };
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { name: "utf-16be", markBytes: 0 };
  return { name: "utf-8", markBytes: 0 };
}

/** The text of a file without its byte-order mark; what is invalid becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(detectTextEncoding(bytes).name).decode(bytes);
}
