import { base64SeedReach } from "./base64-spellings.ts";
import { escapedSeedReach } from "./escaped-spellings.ts";
import { visitSeeds } from "./find-seeds.ts";
import { keyMarker } from "./key-format.ts";
import { addRegion, type Region } from "./region.ts";
import { flagsOfKind } from "./seeds.ts";
import { utf16Marker } from "./utf16-spelling.ts";

/** Where in a stretch of a buffer each kind of spelling is worth a closer look. */
export interface Spots {
  /** Offsets of `pmcp_`. */
  readonly plain: number[];
  /** Offsets of `PMCP_`. */
  readonly upperCase: number[];
  /** Offsets of the marker's first letter in UTF-16. */
  readonly utf16: number[];
  readonly escaped: Region[];
  readonly base64: Region[];
}

const plainFlag = flagsOfKind("plain");
const utf16Flag = flagsOfKind("utf16");
const base64Flags = flagsOfKind("base64");
const escapedFlags = flagsOfKind("escaped");

const plainMarker = Buffer.from(keyMarker);
const upperCaseMarker = Buffer.from(keyMarker.toUpperCase());
/** How far into the marker its seed, `cp_`, stands. */
const seedOffset = 2;

/** Finds the spots of a stretch of at most 120,000 bytes. */
export function findSpots(bytes: Buffer, within: Region): Spots {
  const spots: Spots = { plain: [], upperCase: [], utf16: [], escaped: [], base64: [] };
  visitSeeds(bytes, within, (offset, flags) => {
    if ((flags & plainFlag) !== 0) addPlain(spots, bytes, offset);
    if ((flags & escapedFlags) !== 0) addRegion(spots.escaped, around(offset, escapedSeedReach));
    if ((flags & base64Flags) !== 0) addRegion(spots.base64, around(offset, base64SeedReach));
    if ((flags & utf16Flag) !== 0) {
      const start = offset - seedOffset * 2;
      if (standsAt(bytes, start, utf16Marker)) spots.utf16.push(start);
    }
  });
  return spots;
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
