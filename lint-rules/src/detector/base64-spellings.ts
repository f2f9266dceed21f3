import { keyLength } from "./key-format.ts";
import type { Region } from "./region.ts";
import { byteText, longestSpelling, type Spelling } from "./spelling.ts";

/** How far from a seed its head may begin or end, white space at one line's end included. */
export const base64SeedReach = 64;

interface Head {
  readonly pattern: RegExp;
  readonly known: string;
  readonly skip: number;
}

// Base64 of "pmcp_01" at the three places it can have in a group of three bytes. `known` are the
// characters of the marker that lie before the first whole group, `skip` their letters in the head.
const heads: readonly Head[] = [
  { pattern: headPattern("cG1jcF8wM"), known: "", skip: 0 },
  { pattern: headPattern("BtY3BfMD"), known: "pm", skip: 2 },
  { pattern: headPattern("wbWNwXzAx"), known: "p", skip: 1 },
];

/** A line may end within the head: base64 is wrapped at 64 or 76 letters, and indented in YAML. */
function headPattern(letters: string): RegExp {
  return new RegExp(letters.replace(/\B/g, String.raw`\s{0,32}`), "g");
}

/** Tried first: `matchAll` costs ten times as much, and hardly any seed belongs to a head. */
const anyHead = new RegExp(heads.map(({ pattern }) => pattern.source).join("|"));

/** Letters that hold the marker, the version and two digits: decoded first, to fail early. */
const probeLetters = 16;
const enoughLetters = Math.ceil((keyLength + 4) / 3) * 4 + 4;

/** Keys in base64 or base64url, at any of three alignments, wrapped into lines or not. */
export function* base64Spellings(bytes: Buffer, { start, end }: Region): Generator<Spelling> {
  const near = byteText(bytes, start, end);
  if (!anyHead.test(near.text)) return;
  for (const { pattern, known, skip } of heads) {
    for (const { index } of near.text.matchAll(pattern)) {
      const offset = near.offset + index;
      const { text } = byteText(bytes, offset, offset + longestSpelling);
      const probe = letterPositions(text, probeLetters);
      if (!/^pmcp_01[0-9a-f]/.test(known + decode(text, probe.slice(skip)))) continue;
      const positions = letterPositions(text, enoughLetters).slice(skip);
      const sharesLetter = known !== "" && isLetter(bytes[offset - 1] ?? 0);
      yield {
        encoding: "base64",
        start: sharesLetter ? offset - 1 : offset,
        text: known + decode(text, positions),
        before: "",
        endOf: (length) => offset + (positions[lastLetter(length - known.length)] ?? 0) + 1,
      };
    }
  }
}

/** Index of the letter that holds the last bits of the first `byteCount` bytes. */
function lastLetter(byteCount: number): number {
  return Math.ceil((byteCount * 8) / 6) - 1;
}

function decode(text: string, positions: readonly number[]): string {
  let letters = "";
  for (const position of positions) letters += text.charAt(position);
  return Buffer.from(letters, "base64").toString("latin1");
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
