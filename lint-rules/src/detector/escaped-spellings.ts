import { isKey, keyLength, keyMarker } from "./key-format.ts";
import { byteText, longestSpelling, readAhead, textBefore } from "./spelling.ts";
import type { ByteText, Spelling } from "./spelling.ts";

/** One to four backslashes, since JSON within JSON doubles them. */
const backslash = String.raw`\\{1,4}`;
/** A percent sign, encoded itself up to twice. */
const percent = "%(?:25){0,2}";
const lineContinuation = `${backslash}\r?\n`;

/** The ways to write a character, `hex`, `octal` and `decimal` being patterns of its code. */
function escapes(hex: string, octal: string, decimal: string): string {
  return [
    String.raw`${backslash}(?:x${hex}|u00${hex}|u\{0{0,6}${hex}\}|${octal})`,
    `${percent}${hex}`,
    `&#(?:x0{0,4}${hex}|0{0,4}${decimal});`,
  ].join("|");
}

function spelledLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  const written = escapes(code.toString(16), code.toString(8), code.toFixed());
  return `(?:${letter}|${backslash}${letter}|${written})(?:${lineContinuation})?`;
}

const spelledMarker = keyMarker.replace(/./g, spelledLetter);
const anyEscape = escapes("[0-9a-f]{2}", "[01][0-7]{2}", "[0-9]{2,3}");
const spelledDigit = `(?:[0-9a-f]|${backslash}[89ade]|${anyEscape}|${lineContinuation})`;

const markers = new RegExp(spelledMarker, "gi");
const wholeKey = new RegExp(`^${spelledMarker}${spelledDigit}{20,${readAhead}}`, "i");
const oneCharacter = new RegExp(
  String.raw`${backslash}(?:x|u00|u\{0{0,6})([0-9a-f]{2})\}?|${percent}([0-9a-f]{2})|` +
    String.raw`&#x0{0,4}([0-9a-f]{2});|${backslash}([01][0-7]{2})|&#0{0,4}([0-9]{2,3});|` +
    String.raw`${backslash}\r?(\n)|${backslash}(.)|(.)`,
  "gi",
);

/** The key at a plain marker; what follows it may be escaped. */
export function plainSpelling(bytes: Buffer, start: number): Spelling {
  const { text } = byteText(bytes, start, start + readAhead);
  const bodyEnd = /^[0-9A-Za-z_-]*/.exec(text)?.[0].length ?? 0;
  if (bodyEnd < keyLength && /[\\%&]/.test(text.charAt(bodyEnd))) {
    const escaped = escapedSpellingAt(bytes, start);
    if (escaped !== undefined && isKey(escaped.text.slice(0, keyLength))) return escaped;
  }
  const before = textBefore(bytes, start);
  return { encoding: "plain", start, text, before, endOf: (length) => start + length };
}

/** Keys whose marker is written with escapes: `\x70`, `\u0070`, `\160`, `%70`, `&#112;`. */
export function* escapedSpellings(bytes: Buffer, region: ByteText): Generator<Spelling> {
  if (!/[\\%&]/.test(region.text)) return;
  for (const { index, 0: marker } of region.text.matchAll(markers)) {
    if (marker.length === keyMarker.length) continue;
    const spelling = escapedSpellingAt(bytes, region.offset + index);
    if (spelling !== undefined) yield spelling;
  }
}

/** The marker and digits that are spelled from an offset on, if at least one may be escaped. */
export function escapedSpellingAt(bytes: Buffer, start: number): Spelling | undefined {
  const { text } = byteText(bytes, start, start + longestSpelling);
  const spelled = wholeKey.exec(text)?.[0];
  if (spelled === undefined) return undefined;
  const ends: number[] = [];
  let read = "";
  for (const match of spelled.matchAll(oneCharacter)) {
    const character = decode(match);
    if (character === "") continue;
    read += character;
    ends.push(start + match.index + match[0].length);
  }
  return {
    encoding: "escaped",
    start,
    text: read + text.slice(spelled.length, spelled.length + 4),
    before: textBefore(bytes, start),
    endOf: (length) => ends[length - 1] ?? start + spelled.length,
  };
}

function decode(match: RegExpExecArray): string {
  const [, hex, percentHex, referenceHex, octal, reference, lineBreak, self, plain] = match;
  const digits = hex ?? percentHex ?? referenceHex;
  if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
  if (reference !== undefined) return String.fromCharCode(Number(reference));
  return lineBreak === undefined ? (self ?? plain ?? "") : "";
}
