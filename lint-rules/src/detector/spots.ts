import { base64SeedReach } from "./base64-spellings.ts";
import { escapedSeedReach } from "./escaped-spellings.ts";
import { seedsOf, visitSeeds } from "./find-seeds.ts";
import { keyMarker } from "./key-format.ts";
import { addRegion, type Region } from "./region.ts";
import { flagsOfKind } from "./seeds.ts";
import { longestSpelling } from "./spelling.ts";

/** Where in a stretch of a buffer each kind of spelling is worth a closer look. */
export interface Spots {
  /** Offsets of `pmcp_`. */
  readonly plain: number[];
  /** Offsets of `PMCP_`. */
  readonly upperCase: number[];
  readonly escaped: Region[];
  readonly base64: Region[];
  /** UTF-16 that holds any of these, by where the lower bytes of its units lie. */
  readonly utf16: { readonly even: Region[]; readonly odd: Region[] };
}

const plainFlag = flagsOfKind("plain");
const utf16Flags = flagsOfKind("utf16");
const base64Flags = flagsOfKind("base64");
const escapedFlags = flagsOfKind("escaped");

const plainMarker = Buffer.from(keyMarker);
const upperCaseMarker = Buffer.from(keyMarker.toUpperCase());
/** How far into the marker its seed, `cp_`, stands. */
const seedOffset = 2;

/** How far from a seed in UTF-16 the spelling that has it may begin or end, in bytes. */
const utf16SeedReach = 2 * longestSpelling;

/** Finds the spots of a stretch of at most 120,000 bytes. */
export function findSpots(bytes: Buffer, within: Region): Spots {
  const utf16 = { even: [], odd: [] };
  const spots: Spots = { plain: [], upperCase: [], escaped: [], base64: [], utf16 };
  visitSeeds(bytes, within, (offset, flags) => {
    if ((flags & plainFlag) !== 0) addPlain(spots, bytes, offset);
    if ((flags & escapedFlags) !== 0) addRegion(spots.escaped, around(offset, escapedSeedReach));
    if ((flags & base64Flags) !== 0) addRegion(spots.base64, around(offset, base64SeedReach));
    if ((flags & utf16Flags) !== 0) addUtf16(spots, bytes, offset);
  });
  return spots;
}

/** Two letters and a zero are frequent in some binary files; a whole seed is not. */
function addUtf16({ utf16 }: Spots, bytes: Buffer, offset: number): void {
  const [first = 0, , second = 0, zero, third = 0] = bytes.subarray(offset, offset + 5);
  if (zero !== 0 || seedsOf(first, second, third) === 0) return;
  addRegion(offset % 2 === 0 ? utf16.even : utf16.odd, around(offset, utf16SeedReach));
}

/** `cp_` ends a marker in small or capital letters, and many other names. */
function addPlain({ plain, upperCase }: Spots, bytes: Buffer, offset: number): void {
  const start = offset - seedOffset;
  if (standsAt(bytes, start, plainMarker)) plain.push(start);
  else if (standsAt(bytes, start, upperCaseMarker)) upperCase.push(start);
}

function around(offset: number, reach: number): Region {
  return { start: offset - reach, end: offset + reach };
}

function standsAt(bytes: Buffer, start: number, needle: Buffer): boolean {
  if (start < 0) return false;
  for (let index = 0; index < needle.length; index += 1) {
    if (bytes[start + index] !== needle[index]) return false;
  }
  return true;
}
