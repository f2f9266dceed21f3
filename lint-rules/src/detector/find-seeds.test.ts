import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { visitSeedsByBytes, visitSeedsByVectors } from "./find-seeds.ts";
import type { Region } from "./region.ts";
import { holdsSeed, seeds } from "./seeds.ts";
import { createVectorSearch } from "./vector-search.ts";

type Seeds = (readonly [offset: number, flags: number])[];

const search = createVectorSearch();

function seedsByBytes(bytes: Buffer, within: Region): Seeds {
  const found: Seeds = [];
  visitSeedsByBytes(bytes, within, (offset, flags) => found.push([offset, flags]));
  return found;
}

function seedsByVectors(bytes: Buffer, within: Region): Seeds {
  if (search === undefined) throw new Error("This machine has no WebAssembly with vectors.");
  const found: Seeds = [];
  visitSeedsByVectors(search, bytes, within, (offset, flags) => found.push([offset, flags]));
  return found;
}

/** Bytes in which seeds, and what is nearly one, are frequent. */
const seedBytes = Buffer.from(seeds.flatMap(({ bytes }) => bytes).join(""), "latin1");
const bytesOfSeeds = fc
  .array(fc.oneof(fc.constantFrom(...seedBytes), fc.nat(255)), { maxLength: 400, size: "max" })
  .map((bytes) => Buffer.from(bytes));

test("both searches visit the same seeds, whatever was searched before", () => {
  search?.memory.set(Buffer.alloc(search.memory.length, "cp_"));
  fc.assert(
    fc.property(bytesOfSeeds, fc.nat(400), fc.nat(400), (bytes, a, b) => {
      const start = Math.min(a, b, bytes.length);
      const end = Math.min(Math.max(a, b), bytes.length);
      expect(seedsByVectors(bytes, { start, end })).toEqual(seedsByBytes(bytes, { start, end }));
    }),
    { numRuns: 3000 },
  );
});

test("a text holds a seed exactly where a search of its bytes visits one", () => {
  const afterWideCharacter = (bytes: Buffer) => `\u{1F511}${bytes.toString("latin1")}`;
  fc.assert(
    fc.property(bytesOfSeeds, fc.nat(40), (bytes, length) => {
      const few = bytes.subarray(0, length);
      const visited = seedsByBytes(few, { start: 0, end: few.length });
      expect(holdsSeed(afterWideCharacter(few))).toBe(visited.length > 0);
    }),
    { numRuns: 3000 },
  );
});

test("a seed is visited wherever in a block it stands, and over its end", () => {
  const bytes = Buffer.alloc(200);
  for (let at = 0; at <= bytes.length - 3; at += 1) {
    bytes.fill(" ").write("cp_", at);
    expect(seedsByVectors(bytes, { start: 0, end: bytes.length })).toEqual([[at, 1]]);
  }
});

test("the longest stretch fits into the search's memory", () => {
  const bytes = Buffer.alloc(120_000, "cp_");
  expect(seedsByVectors(bytes, { start: 0, end: bytes.length })).toHaveLength(40_000);
});

test("without WebAssembly there is no search by vectors", () => {
  vi.stubGlobal("WebAssembly", undefined);
  expect(createVectorSearch()).toBeUndefined();
  vi.unstubAllGlobals();
});
