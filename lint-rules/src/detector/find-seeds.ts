import type { Region } from "./region.ts";
import { seedFlag, seeds } from "./seeds.ts";
import { chunkBytes, createVectorSearch, type VectorSearch } from "./vector-search.ts";

/** Told of each seed: where its first byte stands, and which seeds begin there. */
export type SeedVisitor = (offset: number, flags: number) => void;

/** Below this many bytes compiling the search, which takes 0.3 ms once a process, is not worth it. */
const worthCompilingBytes = 4096;

let vectorSearch: VectorSearch | "unavailable" | undefined;

/** Visits the seeds of a stretch of at most 120,000 bytes in order, by the fastest means at hand. */
export function visitSeeds(bytes: Buffer, within: Region, visit: SeedVisitor): void {
  if (vectorSearch === undefined && bytes.length >= worthCompilingBytes) {
    vectorSearch = createVectorSearch() ?? "unavailable";
  }
  if (vectorSearch === undefined || vectorSearch === "unavailable") {
    visitSeedsByBytes(bytes, within, visit);
  } else {
    visitSeedsByVectors(vectorSearch, bytes, within, visit);
  }
}

/** Reads through the compiled search, and what it stops at byte by byte. */
export function visitSeedsByVectors(
  search: VectorSearch,
  bytes: Buffer,
  { start, end }: Region,
  visit: SeedVisitor,
): void {
  search.memory.set(bytes.subarray(start, end));
  const searchEnd = Math.ceil((end - start) / chunkBytes) * chunkBytes;
  let hit = search.next(0, searchEnd);
  while (hit < searchEnd) {
    const chunk = start + hit;
    visitSeedsFrom(bytes, { start: chunk, end: Math.min(end, chunk + chunkBytes) }, end, visit);
    hit = search.next(hit + chunkBytes, searchEnd);
  }
}

export function visitSeedsByBytes(bytes: Buffer, within: Region, visit: SeedVisitor): void {
  visitSeedsFrom(bytes, within, within.end, visit);
}

const [firstBytes, secondBytes, thirdBytes] = [flagTable(0), flagTable(1), flagTable(2)];

/** For each byte, the seeds that have it at a place. */
function flagTable(place: 0 | 1 | 2): Int32Array {
  const table = new Int32Array(256);
  for (const [index, { bytes }] of seeds.entries()) {
    for (const byte of Buffer.from(bytes[place], "latin1")) {
      table[byte] = (table[byte] ?? 0) | seedFlag(index);
    }
  }
  return table;
}

/** The flags of the seeds that have these three bytes. */
export function seedsOf(first: number, second: number, third: number): number {
  const flags = (firstBytes[first] ?? 0) & (secondBytes[second] ?? 0);
  return flags === 0 ? 0 : flags & (thirdBytes[third] ?? 0);
}

/** Visits the seeds that begin in a chunk and end before `textEnd`. */
function visitSeedsFrom(bytes: Buffer, chunk: Region, textEnd: number, visit: SeedVisitor): void {
  const last = Math.min(chunk.end, textEnd - 2);
  for (let index = chunk.start; index < last; index += 1) {
    const first = firstBytes[bytes[index] ?? 0] ?? 0;
    if (first === 0) continue;
    const flags = first & (secondBytes[bytes[index + 1] ?? 0] ?? 0);
    if (flags === 0) continue;
    const all = flags & (thirdBytes[bytes[index + 2] ?? 0] ?? 0);
    if (all !== 0) visit(index, all);
  }
}
