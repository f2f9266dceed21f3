import { keyLength } from "./key-format.ts";
import type { Region } from "./region.ts";
import { byteText, longestSpelling, type Spelling } from "./spelling.ts";
import { narrowed } from "./utf16-spellings.ts";

/** How far from a seed its head may begin or end, white space at the ends of lines included. */
export const base64SeedReach = 128;

interface Head {
  readonly pattern: RegExp;
  /** The bytes of the marker that lie before the first whole group of three, */
  readonly known: Buffer;
  /** and how many letters of the head hold them. */
  readonly skip: number;
  readonly bytesPerCharacter: 1 | 2;
}

// How base64 of a key begins at the three places it can have in a group of three bytes; UTF-16 of either
// order, since big endian has its first zero before the marker.
const heads: readonly Head[] = [0, 1, 2].flatMap((place) => [
  headAt(place, Buffer.from("pmcp_01"), 1),
  headAt(place, Buffer.from("pmcp_01", "utf16le"), 2),
]);

function headAt(place: number, bytes: Buffer, bytesPerCharacter: Head["bytesPerCharacter"]): Head {
  // Without the letters that hold bits of what stands before or behind.
  const first = Math.ceil((place * 8) / 6);
  const last = Math.floor(((place + bytes.length) * 8) / 6);
  const letters = Buffer.concat([Buffer.alloc(place), bytes])
    .toString("base64")
    .slice(first, last);
  const known = bytes.subarray(0, (3 - place) % 3);
  return { pattern: headPattern(letters), known, skip: (4 - first) % 4, bytesPerCharacter };
}

/** A line may end within the head: base64 is wrapped at 64 or 76 letters, and indented in YAML. */
function headPattern(letters: string): RegExp {
  return new RegExp(letters.replace(/\B/g, String.raw`\s{0,32}`), "g");
}

/** Tried first: `matchAll` costs ten times as much, and hardly any seed belongs to a head. */
const anyHead = new RegExp(heads.map(({ pattern }) => pattern.source).join("|"));

/** Letters that hold the marker, the version and two digits: decoded first, to fail early. */
const probeLetters = 16;
const enoughLetters = Math.ceil((keyLength + 4) / 3) * 4 + 4;

/** Keys in base64 or base64url, of UTF-16 too, at any of three alignments, wrapped into lines or not. */
export function* base64Spellings(bytes: Buffer, { start, end }: Region): Generator<Spelling> {
  const near = byteText(bytes, start, end);
  if (!anyHead.test(near.text)) return;
  for (const head of heads) {
    for (const { index } of near.text.matchAll(head.pattern)) {
      const spelling = spellingAt(bytes, near.offset + index, head);
      if (spelling !== undefined) yield spelling;
    }
  }
}

function spellingAt(bytes: Buffer, offset: number, head: Head): Spelling | undefined {
  const { known, skip, bytesPerCharacter } = head;
  const { text } = byteText(bytes, offset, offset + longestSpelling);
  const probe = letterPositions(text, probeLetters * bytesPerCharacter);
  if (!/^pmcp_01[0-9a-f]/.test(decode(text, probe, head))) return undefined;
  const positions = letterPositions(text, enoughLetters * bytesPerCharacter);
  const sharesLetter = known.length > 0 && isLetter(bytes[offset - 1] ?? 0);
  return {
    encoding: "base64",
    start: sharesLetter ? offset - 1 : offset,
    text: decode(text, positions, head),
    before: "",
    endOf: (length) => {
      const last = lastLetter(length * bytesPerCharacter - known.length);
      return offset + (positions[skip + last] ?? 0) + 1;
    },
  };
}

/** Index of the letter that holds the last bits of the first `byteCount` bytes. */
function lastLetter(byteCount: number): number {
  return Math.ceil((byteCount * 8) / 6) - 1;
}

/** What the letters of a head, and those behind it, hold; a byte a character. */
function decode(text: string, positions: readonly number[], head: Head): string {
  const { known, skip, bytesPerCharacter } = head;
  let letters = "";
  for (const position of positions.slice(skip)) letters += text.charAt(position);
  const bytes = Buffer.concat([known, Buffer.from(letters, "base64")]);
  return (bytesPerCharacter === 1 ? bytes : narrowed(bytes, "utf-16le")).toString("latin1");
}

/** Where the first `count` letters stand, white space passed over. */
function letterPositions(text: string, count: number): number[] {
  const positions: number[] = [];
  for (let position = 0; position < text.length && positions.length < count; position += 1) {
    const code = text.charCodeAt(position);
    if (isLetter(code)) positions.push(position);
    else if (code !== 0x20 && (code < 0x09 || code > 0x0d)) break;
  }
  return positions;
}

/** A letter of base64 or base64url. */
function isLetter(code: number): boolean {
  const isAlphanumeric =
    (code >= 0x30 && code < 0x3a) || (code >= 0x41 && code < 0x5b) || (code >= 0x61 && code < 0x7b);
  return isAlphanumeric || code === 0x2b || code === 0x2f || code === 0x2d || code === 0x5f;
}
