import { longestBody } from "./classify.ts";
import type { KeyEncoding } from "./finding.ts";
import { keyMarker } from "./key-format.ts";

/** A place where the marker of a key was read, whatever it was written in. */
export interface Spelling {
  readonly encoding: KeyEncoding;
  /** Offset of the first byte that spells the marker. */
  readonly start: number;
  /** What was read: the marker, the body, and a little of what follows when it is at hand. */
  readonly text: string;
  /** A few characters that stand before it. */
  readonly before: string;
  /** Offset behind the byte that spells the last of the first `length` characters. */
  endOf(length: number): number;
}

/** No spelling of a key is longer than this, white space between lines of base64 included. */
export const longestSpelling = 1024;

/** How many characters are read from a marker on: enough to see what follows the longest body. */
export const readAhead = keyMarker.length + longestBody + 4;

/** A stretch of a buffer as text, one character a byte, and where in the buffer it begins. */
export interface ByteText {
  readonly text: string;
  readonly offset: number;
}

/** The bytes of `[start, end)`, cut to what the buffer has. */
export function byteText(bytes: Buffer, start: number, end: number): ByteText {
  const offset = Math.max(0, start);
  return { text: bytes.toString("latin1", offset, Math.min(bytes.length, end)), offset };
}

/** The few characters before an offset, by which a marker is told from the end of a longer name. */
export function textBefore(bytes: Buffer, offset: number): string {
  return byteText(bytes, offset - 4, offset).text;
}
