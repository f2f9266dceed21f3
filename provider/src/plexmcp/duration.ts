const unitsMs = new Map([
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
  ["w", 604_800_000],
  ["y", 31_536_000_000],
]);

const grammar = /^([1-9][0-9]{0,8})([smhdwy])$/;

/** What a wrong duration's message says after naming it. */
export const durationGrammar =
  'Write a whole number and one unit: s, m (minutes), h, d (24 h), w or y (365 d), such as "90d". Sums such as "1d12h" are not read.';

/**
 * Milliseconds of a duration such as `90d`, or undefined where the text is none.
 *
 * One grammar everywhere: `^[1-9][0-9]*(s|m|h|d|w|y)$`, at most nine digits; m is a minute, d 24 h,
 * y 365 d. Zero is not a duration: `0s` has a meaning for `overlap` only, see `parseOverlap`.
 */
export function parseDuration(text: string): number | undefined {
  const match = grammar.exec(text);
  const unitMs = unitsMs.get(match?.[2] ?? "");
  return match === null || unitMs === undefined ? undefined : Number(match[1]) * unitMs;
}

/** As `parseDuration`, and `0s` is 0. */
export function parseOverlap(text: string): number | undefined {
  return text === "0s" ? 0 : parseDuration(text);
}
