import { keyMarker } from "./key-format.ts";
import type { Region } from "./region.ts";
import { byteText, textBefore, type Spelling } from "./spelling.ts";

const upperCaseKey = /^PMCP_01[0-9A-F]{80}/;

/** A whole key in capital letters, marker and all, as some tools make of a variable's value. */
export function upperCaseSpelling(bytes: Buffer, start: number): Spelling | undefined {
  const { text } = byteText(bytes, start, start + 88);
  if (!upperCaseKey.test(text)) return undefined;
  const before = textBefore(bytes, start);
  return { encoding: "plain", start, text, before, endOf: (length) => start + length };
}

const digitsOfKey = /01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{63}/g;
const hexDigit = /^[0-9A-Fa-f]$/;
const bareMarker = /pmcp_(?![0-9A-Za-z_-])/;

/** How far, in bytes, a marker and the digits of its key may stand apart. */
const splitDistance = 200 + keyMarker.length;

/** How far from a bare marker the digits of its key may begin or end. */
export const splitReach = splitDistance + 82;

/**
 * Digits of a key near a marker that has none of its own: `"pmcp_" + "01…"`. Those of a whole key may be
 * among them; the key itself is the surer finding.
 */
export function* splitSpellings(bytes: Buffer, { start, end }: Region): Generator<Spelling> {
  const near = byteText(bytes, start, end);
  for (const { index, 0: digits } of near.text.matchAll(digitsOfKey)) {
    const behind = index + digits.length;
    if (hexDigit.test(near.text.charAt(index - 1))) continue;
    if (hexDigit.test(near.text.charAt(behind))) continue;
    const reach = near.text.slice(Math.max(0, index - splitDistance), behind + splitDistance);
    if (!bareMarker.test(reach)) continue;
    const endOffset = near.offset + behind;
    yield {
      encoding: "split",
      start: near.offset + index,
      text: keyMarker + digits,
      before: "",
      endOf: () => endOffset,
    };
  }
}
