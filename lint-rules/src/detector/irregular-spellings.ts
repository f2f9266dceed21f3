import { keyMarker } from "./key-format.ts";
import { byteText, textBefore, type ByteText, type Spelling } from "./spelling.ts";

const upperCase = /PMCP_01[0-9A-F]{80}/g;

/** A whole key in capital letters, marker and all, as some tools make of a variable's value. */
export function* upperCaseSpellings(bytes: Buffer, region: ByteText): Generator<Spelling> {
  for (const { index, 0: found } of region.text.matchAll(upperCase)) {
    const start = region.offset + index;
    const text = found + region.text.charAt(index + found.length);
    const before = textBefore(bytes, start);
    yield { encoding: "plain", start, text, before, endOf: (length) => start + length };
  }
}

const digitsOfKey = /01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{63}/g;
const hexDigit = /^[0-9A-Fa-f]$/;
const bareMarker = /pmcp_(?![0-9A-Za-z_-])/;
/** How far, in bytes, a marker and the digits of its key may stand apart. */
const splitReach = 200 + keyMarker.length;

/** Digits of a key near a marker that has none of its own: `"pmcp_" + "01…"`. */
export function* splitSpellings(bytes: Buffer, { text, offset }: ByteText): Generator<Spelling> {
  for (const { index, 0: digits } of text.matchAll(digitsOfKey)) {
    const behind = index + digits.length;
    if (hexDigit.test(text.charAt(index - 1)) || hexDigit.test(text.charAt(behind))) continue;
    const start = offset + index;
    const end = offset + behind;
    if (!bareMarker.test(byteText(bytes, start - splitReach, end + splitReach).text)) continue;
    yield { encoding: "split", start, text: keyMarker + digits, before: "", endOf: () => end };
  }
}
