import { findKeys, keyMarker, type Finding } from "../../detector/index.ts";

/** Files up to this many characters share a buffer. */
const scratchSize = 1_048_576;

let scratch: Buffer | undefined;

/** Finds keys in the text of a file, at offsets in UTF-16 units. */
export function findWrittenKeys(text: string): Finding[] {
  // Characters that are not Latin matter next to a marker only; the engine looks at them there.
  if (text.length > scratchSize || text.includes(keyMarker)) return [...findKeys(text)];
  // A new buffer for each file would take longer than the search in it.
  scratch ??= Buffer.allocUnsafe(scratchSize);
  scratch.write(text, "latin1");
  return [...findKeys(scratch.subarray(0, text.length))];
}
