import { isKey, keyLength, keyMarker } from "./key-format.ts";
import type { Confidence } from "./finding.ts";
import { hasPlaceholderWords, isPatterned } from "./placeholder.ts";

/** What stands behind the marker must have this many characters before it counts as likely. */
const shortestLikelyBody = 20;

/** Nothing longer than this is read behind a marker, so that hostile input costs a constant each. */
export const longestBody = 160;

/** A key's text as it was read, and what stands around it. */
export interface Candidate {
  /** The marker and all characters `[0-9A-Za-z_-]` behind it, at most `longestBody` of them. */
  readonly text: string;
  /** The characters before and behind, as much as the caller has; a few are enough. */
  readonly before: string;
  readonly after: string;
}

/** A key that was recognised: how sure, and how many characters of the candidate belong to it. */
export interface Classified {
  readonly confidence: Confidence;
  readonly length: number;
}

/**
 * Decides whether a marker and what follows it is a key, a likely one, or neither (undefined): a
 * placeholder, a name that happens to hold the marker, a masked display.
 */
export function classify({ text, before, after }: Candidate): Classified | undefined {
  const head = text.slice(0, keyLength);
  if (isKey(head)) {
    if (isPatterned(head.slice(keyMarker.length + 2))) return undefined;
    const next = text.charAt(keyLength) || after.charAt(0);
    if (!/[0-9a-f]/i.test(next)) return { confidence: "certain", length: keyLength };
    // The shape is no accident, but where the key ends is a guess.
    return { confidence: "likely", length: text.length };
  }
  const body = text.slice(keyMarker.length);
  if (body.length < shortestLikelyBody || continuesWord(before) || isMasked(after))
    return undefined;
  return looksRandom(body) ? { confidence: "likely", length: text.length } : undefined;
}

/** `wpmcp_…` is part of a longer name; the letter of `\n` or `%3D` is not. */
function continuesWord(before: string): boolean {
  return /[0-9A-Za-z_]$/.test(before) && !/(?:\\[a-z]|%[0-9A-Fa-f]{2})$/.test(before);
}

/**
 * A shortened or masked display: `pmcp_01ab…`, `pmcp_01ab***`, `pmcp_<id>`, `pmcp_${id}`. `…` and `•`
 * are read as bytes of Windows-1252 or UTF-8.
 */
function isMasked(after: string): boolean {
  return /^(?:\.\.|[*<[{$(]|\x85|\x95|\xe2\x80[\xa6\xa2])/.test(after);
}

/**
 * Random text changes between digits, small and capital letters all the time (hex at nearly every
 * second character); words and names hardly ever do.
 */
function looksRandom(body: string): boolean {
  if (hasPlaceholderWords(body)) return false;
  const characters = body.replace(/[_-]/g, "");
  if (characters.length < shortestLikelyBody - 4 || isPatterned(characters)) return false;
  let changes = 0;
  for (let index = 1; index < characters.length; index += 1) {
    if (kindOf(characters, index) !== kindOf(characters, index - 1)) changes += 1;
  }
  return changes >= characters.length / 4;
}

function kindOf(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 0x3a ? 0 : code < 0x5b ? 1 : 2;
}
