import { base64Spellings } from "./base64-spellings.ts";
import { classify } from "./classify.ts";
import { escapedSpellings, plainSpelling } from "./escaped-spellings.ts";
import { levelOf, type Finding } from "./finding.ts";
import { splitReach, splitSpellings, upperCaseSpelling } from "./irregular-spellings.ts";
import { isKey, keyMarker } from "./key-format.ts";
import { addRegion, type Region } from "./region.ts";
import { SecretKey } from "./secret-key.ts";
import { longestSpelling, readAhead, type Spelling } from "./spelling.ts";
import { holdsSeed } from "./seeds.ts";
import { findSpots, type Spots } from "./spots.ts";
import { narrowUnit, utf16Layouts, utf16Spellings } from "./utf16-spellings.ts";

/**
 * A buffer is searched in windows of this many bytes, which stay in the processor's cache while they
 * are read several times. Windows begin at multiples of it, for streams too, so that both see the same.
 */
export const windowBytes = 65_536;

/** How far around a window bytes are looked at: no spelling of a key reaches further, in UTF-16 either. */
export const contextBytes = 2 * longestSpelling;

/** How far from the start of a spelling the seed may stand by which it is found. */
const seedReach = 2 * splitReach;

/**
 * Finds PlexMCP keys, in order of their place. Offsets are bytes for a `Uint8Array` and UTF-16 units
 * for a string. Found are plain keys, escapes (`\x70`, `\u0070`, `%70`, `&#112;`), base64 and
 * base64url, of UTF-16 too, and digits within 200 characters of a bare `pmcp_`; and any of these in UTF-16
 * of either byte order.
 *
 * Limits: one spelling takes at most 1,024 characters, white space between lines of base64 included, and
 * such lines have at least 9 letters; UTF-16 begins at an even offset. Within base64 neither base64 nor
 * escapes are read, and the other way round. Nothing is decompressed: see `findKeysInGzip`. Never throws,
 * whatever the input; takes time linear in its length.
 */
export function* findKeys(input: Uint8Array | string): Generator<Finding, void, undefined> {
  // Most texts hold nothing, and this tells it before they are copied.
  if (typeof input === "string" && !holdsSeed(input)) return;
  const bytes = typeof input === "string" ? bytesOf(input) : bufferOf(input);
  for (let start = 0; start < bytes.length; start += windowBytes) {
    const end = Math.min(bytes.length, start + windowBytes);
    yield* findKeysInWindow(bytes, { start, end });
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** One byte a UTF-16 unit, so that offsets need no translation. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.replace(/[^\0-\xff]/g, narrow), "latin1");
}

function narrow(character: string): string {
  return String.fromCharCode(narrowUnit(character.charCodeAt(0)));
}

/**
 * The keys that begin in one window of a buffer, of at most `windowBytes`. Bytes around the window are
 * read, as far as the buffer has them: `contextBytes` on both sides give what a search of the whole
 * would give.
 */
export function findKeysInWindow(bytes: Buffer, window: Region): Finding[] {
  const near = { start: window.start - seedReach, end: window.end + seedReach };
  const findings = findingsIn(bytes, near);
  // Most windows hold no key, and then what stands around them need not be searched.
  if (findings.length === 0) return [];
  // A seed over the border is not lost: the stretches share two of its three bytes.
  findings.push(
    ...findingsIn(bytes, { start: window.start - contextBytes, end: near.start + 2 }),
    ...findingsIn(bytes, { start: near.end - 2, end: window.end + contextBytes }),
  );
  // What overlaps is settled before the window is cut out, so that both sides of a border agree.
  return withoutOverlaps(findings).filter(
    ({ start }) => start >= window.start && start < window.end,
  );
}

/** The findings by seeds that lie in a stretch, of which some may be outside of the buffer. */
function findingsIn(bytes: Buffer, stretch: Region): Finding[] {
  const findings: Finding[] = [];
  const within = { start: Math.max(0, stretch.start), end: Math.min(bytes.length, stretch.end) };
  if (within.start >= within.end) return [];
  for (const spelling of spellingsIn(bytes, within)) {
    const finding = findingOf(spelling);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

function* spellingsIn(bytes: Buffer, within: Region): Generator<Spelling> {
  const spots = findSpots(bytes, within);
  yield* byteSpellings(bytes, spots);
  for (const side of ["even", "odd"] as const) {
    for (const region of spots.utf16[side]) {
      for (const layout of utf16Layouts[side]) {
        yield* utf16Spellings(bytes, region, layout, spellingsInUtf16);
      }
    }
  }
}

/** Everything but UTF-16 once more: a text is not searched ever deeper. */
function spellingsInUtf16(text: Buffer): Iterable<Spelling> {
  return byteSpellings(text, findSpots(text, { start: 0, end: text.length }));
}

/** The spellings that need a byte a character. */
function* byteSpellings(bytes: Buffer, spots: Spots): Generator<Spelling> {
  const split: Region[] = [];
  for (const at of spots.plain) {
    const behind = at + keyMarker.length;
    if (mayFollowMarker(bytes, behind)) yield plainSpelling(bytes, at);
    if (isBodyByte(bytes[behind] ?? 0)) continue;
    addRegion(split, { start: at - splitReach, end: behind + splitReach });
  }
  for (const at of spots.upperCase) {
    const spelling = upperCaseSpelling(bytes, at);
    if (spelling !== undefined) yield spelling;
  }
  for (const region of spots.escaped) yield* escapedSpellings(bytes, region);
  for (const region of spots.base64) yield* base64Spellings(bytes, region);
  for (const region of split) yield* splitSpellings(bytes, region);
}

/** A cheap look before anything is allocated: 10 MB of `pmcp_` are two million markers. */
function mayFollowMarker(bytes: Buffer, at: number): boolean {
  for (let index = at; index < at + 8; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x5c || byte === 0x25 || byte === 0x26) return true;
    const isNextMarker = byte === 0x5f && bytes[index - 1] === 0x70 && bytes[index - 2] === 0x63;
    if (!isBodyByte(byte) || isNextMarker) return false;
  }
  return true;
}

/** `[0-9A-Za-z_-]` */
function isBodyByte(byte: number): boolean {
  const letter = byte | 0x20;
  const isAlphanumeric = (byte >= 0x30 && byte < 0x3a) || (letter >= 0x61 && letter < 0x7b);
  return isAlphanumeric || byte === 0x5f || byte === 0x2d;
}

const markerAndBody = new RegExp(`^${keyMarker}[0-9A-Za-z_-]*`, "i");

function findingOf(spelling: Spelling): Finding | undefined {
  const read = markerAndBody.exec(spelling.text.slice(0, readAhead - 4))?.[0];
  if (read === undefined) return undefined;
  const nextMarker = read.indexOf(keyMarker, 1);
  const text = nextMarker === -1 ? read : read.slice(0, nextMarker);
  const after = spelling.text.slice(text.length);
  const classified = classify({ text, before: spelling.before, after });
  if (classified === undefined) return undefined;
  // The pieces of a split key are surely a marker and digits; that they belong together is a guess.
  const confidence = spelling.encoding === "split" ? "likely" : classified.confidence;
  const found = text.slice(0, classified.length);
  const lowerCase = found.toLowerCase();
  return {
    start: spelling.start,
    end: spelling.endOf(classified.length),
    confidence,
    level: levelOf(confidence),
    encoding: spelling.encoding,
    key: new SecretKey(isKey(lowerCase) ? lowerCase : found),
  };
}

/** One finding a place: the surer one, then the one that begins first. */
function withoutOverlaps(findings: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.end <= finding.start) kept.push(finding);
    else if (previous.confidence === "likely" && finding.confidence === "certain") {
      kept[kept.length - 1] = finding;
    }
  }
  return kept;
}
