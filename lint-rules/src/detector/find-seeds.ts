import type { Region } from "./region.ts";
import { seedFlag, seeds } from "./seeds.ts";
import { blockBytes, createVectorSearch, type VectorSearch } from "./vector-search.ts";

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

/** Reads block by block through the compiled search, and those with a hit byte by byte. */
export function visitSeedsByVectors(
  search: VectorSearch,
  bytes: Buffer,
  { start, end }: Region,
  visit: SeedVisitor,
): void {
  search.memory.set(bytes.subarray(start, end));
  const searchEnd = Math.ceil((end - start) / blockBytes) * blockBytes;
  let hit = search.next(0, searchEnd);
  while (hit < searchEnd) {
    const block = start + hit;
    visitSeedsFrom(bytes, { start: block, end: Math.min(end, block + blockBytes) }, end, visit);
    hit = search.next(hit + blockBytes, searchEnd);
  }
}

export function visitSeedsByBytes(bytes: Buffer, within: Region, visit: SeedVisitor): void {
  visitSeedsFrom(bytes, within, within.end, visit);
}

const [firstBytes, secondBytes, thirdBytes] = [flagTable(0), flagTable(1), flagTable(2)];

/** For each byte, the seeds that have it at a place. */
function flagTable(place: 0 | 1 | 2): Uint8Array {
  const table = new Uint8Array(256);
  for (const [index, { bytes }] of seeds.entries()) {
    for (const byte of Buffer.from(bytes[place], "latin1")) {
      table[byte] = (table[byte] ?? 0) | seedFlag(index);
    }
  }
  return table;
}

/** Visits the seeds that begin in a block and end before `textEnd`. */
function visitSeedsFrom(bytes: Buffer, block: Region, textEnd: number, visit: SeedVisitor): void {
  const last = Math.min(block.end, textEnd - 2);
  for (let index = block.start; index < last; index += 1) {
    const first = firstBytes[bytes[index] ?? 0] ?? 0;
    if (first === 0) continue;
    const flags = first & (secondBytes[bytes[index + 1] ?? 0] ?? 0);
    if (flags === 0) continue;
    const all = flags & (thirdBytes[bytes[index + 2] ?? 0] ?? 0);
    if (all !== 0) visit(index, all);
  }
}
