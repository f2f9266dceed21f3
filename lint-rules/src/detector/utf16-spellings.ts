import type { Region } from "./region.ts";
import type { Spelling } from "./spelling.ts";

/** How the units of a text in UTF-16 lie in a buffer. */
export interface Utf16Layout {
  readonly encoding: "utf-16le" | "utf-16be";
  /** What is left of a unit's offset by 2. */
  readonly parity: 0 | 1;
}

/**
 * The layouts in which the lower bytes lie at even offsets, and at odd ones. Units begin at even offsets
 * in a file that is UTF-16 from its start; in a stream of several files they may not.
 */
export const utf16Layouts: Readonly<Record<"even" | "odd", readonly Utf16Layout[]>> = {
  even: [{ encoding: "utf-16le", parity: 0 }],
  odd: [
    { encoding: "utf-16be", parity: 0 },
    { encoding: "utf-16le", parity: 1 },
  ],
};

/** What a search for bytes, given each unit of a region as one, finds in it. */
export function* utf16Spellings(
  bytes: Buffer,
  region: Region,
  { encoding, parity }: Utf16Layout,
  spellingsIn: (text: Buffer) => Iterable<Spelling>,
): Generator<Spelling> {
  const first = Math.max(0, region.start);
  const start = first + ((first + parity) & 1);
  const units = bytes.subarray(start, region.end);
  const offsetOf = (index: number) => start + 2 * index;
  for (const spelling of spellingsIn(narrowed(units, encoding))) {
    // With a zero before it, it is read as big endian.
    if (parity === 1 && bytes[offsetOf(spelling.start) - 1] === 0) continue;
    yield {
      ...spelling,
      // What an editor does not show tells nothing where the key is hidden in what it shows.
      encoding: spelling.encoding === "plain" ? encoding : spelling.encoding,
      start: offsetOf(spelling.start),
      endOf: (length) => offsetOf(spelling.endOf(length)),
    };
  }
}

/** One byte a unit. Of the last unit the second byte may be missing. */
export function narrowed(units: Buffer, encoding: Utf16Layout["encoding"]): Buffer {
  const low = encoding === "utf-16le" ? 0 : 1;
  const text = Buffer.allocUnsafe((units.length + 1 - low) >> 1);
  for (let index = 0; index < text.length; index += 1) {
    const high = units[2 * index + 1 - low] ?? 0;
    text[index] = narrowUnit((high << 8) | (units[2 * index + low] ?? 0));
  }
  return text;
}

/**
 * A unit as one byte. Windows-1252 has the two that mask a key, `…` and `•`; no other wide one tells
 * anything, and its low byte may be a letter.
 */
export function narrowUnit(unit: number): number {
  if (unit <= 0xff) return unit;
  return unit === 0x2026 ? 0x85 : unit === 0x2022 ? 0x95 : 0x01;
}
