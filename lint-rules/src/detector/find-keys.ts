import { base64Spellings } from "./base64-spellings.ts";
import { classify } from "./classify.ts";
import { findDenseRegions, type Region } from "./dense-regions.ts";
import { escapedSpellingAt, escapedSpellings, plainSpelling } from "./escaped-spellings.ts";
import { levelOf, type Finding } from "./finding.ts";
import { splitSpellings, upperCaseSpellings } from "./irregular-spellings.ts";
import { isKey, keyMarker } from "./key-format.ts";
import { SecretKey } from "./secret-key.ts";
import { byteText, longestSpelling, readAhead, type Spelling } from "./spelling.ts";
import { utf16Marker, utf16Spelling } from "./utf16-spelling.ts";

/**
 * A buffer is searched in windows of this many bytes, which stay in the processor's cache while they
 * are read several times. Windows begin at multiples of it, for streams too, so that both see the same.
 */
export const windowBytes = 65_536;

/** How far around a window bytes are looked at: no spelling of a key reaches further. */
export const contextBytes = longestSpelling;

/**
 * Finds PlexMCP keys, in order of their place. Offsets are bytes for a `Uint8Array` and UTF-16 units
 * for a string. Found are plain keys, escapes (`\x70`, `\u0070`, `%70`, `&#112;`), base64 and
 * base64url, UTF-16 in both byte orders, and digits within 200 characters of a bare `pmcp_`.
 *
 * Never throws, whatever the input; takes time linear in its length. Nothing is decompressed: see
 * `findKeysInGzip`.
 */
export function* findKeys(input: Uint8Array | string): Generator<Finding, void, undefined> {
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
  // Cutting a unit to its low byte may make a letter of it. That matters next to a marker only.
  const narrowed = text.includes(keyMarker) ? text.replace(/[^\0-\xff]/g, narrow) : text;
  return Buffer.from(narrowed, "latin1");
}

/** Windows-1252 has the two characters that mask a key; no other wide one tells us anything. */
function narrow(character: string): string {
  return character === "…" ? "\x85" : character === "•" ? "\x95" : "\x01";
}

/**
 * The keys that begin in one window of a buffer. Bytes around the window are read, as far as the
 * buffer has them: `contextBytes` on both sides give what a search of the whole would give.
 */
export function findKeysInWindow(bytes: Buffer, window: Region): Finding[] {
  const findings: Finding[] = [];
  for (const spelling of spellingsIn(bytes, window)) {
    if (spelling.start < window.start || spelling.start >= window.end) continue;
    const finding = findingOf(spelling);
    if (finding !== undefined) findings.push(finding);
  }
  return findings.length < 2 ? findings : withoutOverlaps(findings);
}

function* spellingsIn(bytes: Buffer, window: Region): Generator<Spelling> {
  const start = Math.max(0, window.start - contextBytes);
  const around = { start, end: Math.min(bytes.length, window.end + contextBytes) };
  for (const index of occurrences(bytes, keyMarker, window)) {
    if (mayFollowMarker(bytes, index + keyMarker.length, 1)) yield plainSpelling(bytes, index);
  }
  for (const region of findDenseRegions(bytes, around)) {
    const text = byteText(bytes, region.start - regionMargin, region.end + regionMargin);
    yield* escapedSpellings(bytes, text);
    yield* base64Spellings(text);
    yield* upperCaseSpellings(bytes, text);
    yield* splitSpellings(bytes, text);
  }
  for (const index of occurrences(bytes, percentEncodedMarker, window)) {
    const spelling = escapedSpellingAt(bytes, index);
    if (spelling !== undefined) yield spelling;
  }
  if (bytes.subarray(around.start, around.end).includes(0)) {
    for (const index of occurrences(bytes, utf16Marker, around)) {
      if (mayFollowMarker(bytes, index + utf16Marker.length, 2)) yield utf16Spelling(bytes, index);
    }
  }
}

/** How much is read around a dense region: an escaped marker, and a line of base64 before it. */
const regionMargin = 256;

/** A key of which each character is percent-encoded has no dense run: `%70%6D…`, `%70%6d…`. */
const percentEncodedMarker = Buffer.from("%70%6");

/** Where a needle begins in a window; its end may stand outside. */
function* occurrences(bytes: Buffer, needle: string | Buffer, window: Region): Generator<number> {
  const part = bytes.subarray(window.start, window.end + needle.length - 1);
  let index = part.indexOf(needle, 0, "latin1");
  while (index !== -1) {
    yield window.start + index;
    index = part.indexOf(needle, index + 1, "latin1");
  }
}

/** A cheap look before anything is allocated: 10 MB of `pmcp_` are two million markers. */
function mayFollowMarker(bytes: Buffer, at: number, step: number): boolean {
  for (let index = at; index < at + 8 * step; index += step) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x5c || byte === 0x25 || byte === 0x26) return true;
    const isBody = (byte >= 0x30 && byte < 0x7b) || byte === 0x2d;
    const isNextMarker =
      byte === 0x5f && bytes[index - step] === 0x70 && bytes[index - 2 * step] === 0x63;
    if (!isBody || isNextMarker) return false;
  }
  return true;
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
