/** A part of a buffer, in bytes. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/**
 * The shortest run of spelling bytes that is looked at: a line of base64 in a PEM file has 64. Every
 * other spelling of a key has at least the 82 hex digits behind the marker.
 */
export const shortestRun = 63;

/** Runs this close to each other are looked at together, so that their surroundings are read once. */
const joinedGap = 256;

// A block is nine words of four bytes; a run of 63 bytes covers the tested words of at least one.
const wordBytes = 4;
const blockWords = 9;
const blockBytes = blockWords * wordBytes;
const testedBytes = 24;

const highBits = 0x80808080 | 0;
/** Added to a byte, it carries into the high bit if the byte is 0x30 (`0`) or more. */
const reachesDigit = 0x50505050;

/** Bytes that spellings of a key are made of: base64, hex, `\x70`, `\u{70}`, `%70`. */
const isSpelling = spellingTable();

function spellingTable(): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    if (/[0-9A-Za-z\\%{}]/.test(String.fromCharCode(byte))) table[byte] = 1;
  }
  return table;
}

/**
 * Finds the parts that may hold a key whose marker is not written plainly: runs of
 * at least 63 spelling bytes. Source code has one in some 50 kB, which is what makes the search for
 * all spellings cost less than one `indexOf`.
 *
 * Every key spelled with escapes or in base64 has such a run; only text in which each character is
 * percent-encoded has none, and is found by its own needle.
 */
export function findDenseRegions(bytes: Uint8Array, within: Region): Region[] {
  const { start: from, end: to } = within;
  const regions: Region[] = [];
  const misaligned = (bytes.byteOffset + from) % wordBytes;
  const first = from + (misaligned === 0 ? 0 : wordBytes - misaligned);
  if (to - first < blockBytes) return regions;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + first, (to - first) >> 2);
  const last = words.length - blockWords;
  for (let index = 0; index <= last; index += blockWords) {
    if (!mayBeDense(words, index)) continue;
    const block = first + index * wordBytes;
    const run = runAround(bytes, within, block);
    if (run === undefined) continue;
    addRegion(regions, run);
    index += Math.max(0, Math.floor((run.end - block) / blockBytes) - 1) * blockWords;
  }
  return regions;
}

/** Four words of a block, spread over 24 bytes, whose bytes are all ASCII from `0` upwards. */
function mayBeDense(words: Int32Array, index: number): boolean {
  const a = words[index] ?? 0;
  const b = words[index + 5] ?? 0;
  if (((a + reachesDigit) & (b + reachesDigit) & ~(a | b) & highBits) !== highBits) return false;
  const c = words[index + 2] ?? 0;
  const d = words[index + 3] ?? 0;
  return ((c + reachesDigit) & (d + reachesDigit) & ~(c | d) & highBits) === highBits;
}

/** The run of spelling bytes that covers the tested bytes of a block, if it is long enough. */
function runAround(bytes: Uint8Array, within: Region, block: number): Region | undefined {
  let end = block;
  while (end < within.end && isSpelling[bytes[end] ?? 0] === 1) end += 1;
  if (end < block + testedBytes) return undefined;
  let start = block;
  while (start > within.start && isSpelling[bytes[start - 1] ?? 0] === 1) start -= 1;
  return end - start >= shortestRun ? { start, end } : undefined;
}

function addRegion(regions: Region[], run: Region): void {
  const previous = regions.at(-1);
  if (previous !== undefined && run.start - previous.end <= joinedGap) {
    regions[regions.length - 1] = { start: previous.start, end: run.end };
  } else {
    regions.push(run);
  }
}
