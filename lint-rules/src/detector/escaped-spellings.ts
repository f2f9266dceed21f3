import { isKey, keyLength, keyMarker } from "./key-format.ts";
import type { Region } from "./region.ts";
import { byteText, longestSpelling, readAhead, textBefore, type Spelling } from "./spelling.ts";

/** How far from a seed its marker may begin or end: five letters, each escaped at length. */
export const escapedSeedReach = 128;

/** One to four backslashes, since JSON within JSON doubles them. */
const backslash = String.raw`\\{1,4}`;
/** A percent sign, encoded itself up to twice. */
const percent = "%(?:25){0,2}";
const lineContinuation = `${backslash}\r?\n`;

/** The ways to write a letter of the marker. */
function spelledLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  const hex = code.toString(16);
  const written = [
    letter,
    String.raw`${backslash}(?:${letter}|x${hex}|u00${hex}|u\{0{0,6}${hex}\}|${code.toString(8)})`,
    percent + hex,
    `&#(?:x0{0,4}${hex}|0{0,4}${code.toFixed()});`,
  ];
  return `(?:${written.join("|")})(?:${lineContinuation})?`;
}

const marker = new RegExp(keyMarker.replace(/./g, spelledLetter), "i");
const allMarkers = new RegExp(marker.source, "gi");

const oneCharacter = new RegExp(
  String.raw`${backslash}(?:x|u00|u\{0{0,6})([0-9a-f]{2})\}?|${percent}([0-9a-f]{2})|` +
    String.raw`&#x0{0,4}([0-9a-f]{2});|${backslash}([01][0-7]{2})|&#0{0,4}([0-9]{2,3});|` +
    String.raw`${backslash}([pmc_-])|${lineContinuation}()|([0-9a-z_-])`,
  "iy",
);

/** The key at a plain marker; what follows it may be escaped. */
export function plainSpelling(bytes: Buffer, start: number): Spelling {
  const { text } = byteText(bytes, start, start + readAhead);
  const bodyEnd = /^[0-9A-Za-z_-]*/.exec(text)?.[0].length ?? 0;
  if (bodyEnd < keyLength && /[\\%&]/.test(text.charAt(bodyEnd))) {
    const escaped = escapedSpellingAt(bytes, start);
    if (isKey(escaped.text.slice(0, keyLength))) return escaped;
  }
  const before = textBefore(bytes, start);
  return { encoding: "plain", start, text, before, endOf: (length) => start + length };
}

/** Keys whose marker is written with escapes: `\x70`, `\u0070`, `\160`, `%70`, `&#112;`. */
export function* escapedSpellings(bytes: Buffer, { start, end }: Region): Generator<Spelling> {
  const near = byteText(bytes, start, end);
  // Most escapes are of other letters, and `matchAll` costs ten times as much as a test.
  if (!marker.test(near.text)) return;
  for (const { index, 0: spelled } of near.text.matchAll(allMarkers)) {
    if (spelled.length > keyMarker.length) yield escapedSpellingAt(bytes, near.offset + index);
  }
}

/** The marker and the body that are spelled from an offset on, up to the next marker. */
function escapedSpellingAt(bytes: Buffer, start: number): Spelling {
  const { text } = byteText(bytes, start, start + longestSpelling);
  const ends: number[] = [];
  let read = "";
  let next = 0;
  while (read.length < readAhead && !(read.length > keyMarker.length && read.endsWith(keyMarker))) {
    oneCharacter.lastIndex = next;
    const match = oneCharacter.exec(text);
    if (match === null) break;
    const character = decode(match);
    if (!/^[0-9A-Za-z_-]?$/.test(character)) break;
    next = oneCharacter.lastIndex;
    read += character;
    if (character !== "") ends.push(start + next);
  }
  return {
    encoding: "escaped",
    start,
    text: read + text.slice(next, next + 4),
    before: textBefore(bytes, start),
    endOf: (length) => ends[length - 1] ?? start + next,
  };
}

function decode(match: RegExpExecArray): string {
  const [, hex, percentHex, referenceHex, octal, reference, self, lineBreak, plain] = match;
  const digits = hex ?? percentHex ?? referenceHex;
  if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
  if (reference !== undefined) return String.fromCharCode(Number(reference));
  return self ?? lineBreak ?? plain ?? "";
}
