import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { makeKey } from "../testing/make-key.ts";
import { findKeysInGzip, findKeysInGzips, isGzip } from "./scan-gzip.ts";

const key = makeKey(1);
const text = `const key = "${key}";\n`;

describe("findKeysInGzip", () => {
  test("finds a key at its place in the unpacked bytes", async () => {
    const { findings, outcome } = await findKeysInGzip(gzipSync(text));
    expect(outcome).toBe("complete");
    expect(findings).toMatchObject([
      { start: 13, end: 13 + key.length, encoding: "gzip", confidence: "certain" },
    ]);
  });

  test("reads all members, and counts their bytes in a row", async () => {
    const bytes = Buffer.concat([gzipSync("x".repeat(1000)), gzipSync(text)]);
    const { findings } = await findKeysInGzip(bytes);
    expect(findings).toMatchObject([{ start: 1013 }]);
  });

  test("reads a large file piece by piece, and a small one up to where it is damaged", async () => {
    const large = gzipSync(Buffer.concat([randomBytes(200_000), Buffer.from(`\n${text}`)]));
    expect(await findKeysInGzip(large)).toMatchObject({ findings: [{}], outcome: "complete" });
    const damaged = gzipSync(text).subarray(0, -8);
    expect(await findKeysInGzip(damaged)).toMatchObject({ findings: [{}], outcome: "corrupt" });
  });

  test("stops at the limit and says so", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(text), Buffer.alloc(50_000_000)]));
    const { findings, outcome } = await findKeysInGzip(bomb, { maxOutputBytes: 1_000_000 });
    expect(outcome).toBe("over-limit");
    expect(findings).toHaveLength(1);
    const packed = gzipSync(Buffer.concat([Buffer.alloc(1000), Buffer.from(text)]));
    const cut = await findKeysInGzip(packed, { maxOutputBytes: 1000 });
    expect(cut).toEqual({ findings: [], outcome: "over-limit", unpackedBytes: 1000 });
  });

  test("takes output of exactly the limit for complete", async () => {
    const unpacked = await findKeysInGzip(gzipSync(text), { maxOutputBytes: text.length });
    expect(unpacked).toMatchObject({ outcome: "complete", unpackedBytes: text.length });
  });

  const whole = { outcome: "complete" };
  const damaged = { outcome: "corrupt" };
  const junk = Buffer.from("junk");

  describe.each([
    ["200 bytes", 0],
    ["10 kB", 10_000],
    ["64 kB", 65_400],
    ["200 kB", 200_000],
    ["2 MB", 2_000_000],
  ])("finds the key at the end of %s", (_, bytes) => {
    const packed = gzipSync(Buffer.concat([randomBytes(bytes), Buffer.from(`\n${text}`)]));
    const body = packed.subarray(0, -8);
    const cut = gzipSync(Buffer.concat([randomBytes(bytes), Buffer.from(text.repeat(5))]));
    const spoilt = Buffer.concat([cut, gzipSync(randomBytes(1000)), cut]);
    spoilt.fill(0xff, cut.length + 10, cut.length + 200);

    test.each([
      ["followed by one strange byte", Buffer.concat([packed, Buffer.from("\n")]), whole],
      ["followed by strange bytes", Buffer.concat([packed, junk]), whole],
      ["followed by many", Buffer.concat([packed, junk, randomBytes(70_000)]), whole],
      ["followed by zeros", Buffer.concat([packed, Buffer.alloc(70_000)]), whole],
      ["followed by zeros and others", Buffer.concat([packed, Buffer.alloc(9), junk]), whole],
      ["followed by half a header", Buffer.concat([packed, packed.subarray(0, 5)]), damaged],
      ["followed by a bad header", Buffer.concat([packed, packed.subarray(0, 3), junk]), damaged],
      ["with a wrong checksum", Buffer.concat([body, junk, packed.subarray(-4)]), damaged],
      ["with a wrong length", Buffer.concat([packed.subarray(0, -4), junk]), damaged],
      ["cut off within its length", packed.subarray(0, -1), damaged],
      ["cut off before its checksum", body, damaged],
      ["cut off within its blocks", cut.subarray(0, -9), damaged],
      ["followed by a spoilt member", spoilt, damaged],
    ])("%s", async (_, file, expected) => {
      const { findings, outcome } = await findKeysInGzip(file);
      expect({ outcome }).toEqual(expected);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings[0]).toMatchObject({ confidence: "certain", encoding: "gzip" });
    });
  });

  test("tells a key once that stands before damage and unpacks to much", async () => {
    const file = gzipSync(Buffer.concat([Buffer.alloc(3_000_000), Buffer.from(`\n${text}`)]));
    const { findings } = await findKeysInGzip(Buffer.concat([file.subarray(0, -6), junk]));
    expect(findings).toMatchObject([{ start: 3_000_014 }]);
  });

  test("does not unpack more than the limit of a small damaged file", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(text), Buffer.alloc(20_000_000)]));
    const damagedBomb = Buffer.concat([bomb.subarray(0, -8), junk, junk]);
    const { findings, outcome } = await findKeysInGzip(damagedBomb, { maxOutputBytes: 2_000_000 });
    expect({ outcome, found: findings.length }).toEqual({ outcome: "over-limit", found: 1 });
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["plain text", Buffer.from(text)],
    ["a broken checksum", Buffer.concat([gzipSync(text).subarray(0, -8), Buffer.alloc(8)])],
    ["a missing end", gzipSync(text).subarray(0, -20)],
  ])("calls %s corrupt and does not reject", async (_, bytes) => {
    expect((await findKeysInGzip(bytes)).outcome).toBe("corrupt");
  });
});

test("finds the keys of each of many files at their places", () => {
  const files = [gzipSync("clean"), gzipSync(text), gzipSync(`\n${text}`)];
  expect(findKeysInGzips(files)).toMatchObject([
    { findings: [], outcome: "complete", unpackedBytes: 5 },
    { findings: [{ start: 13, end: 13 + key.length, encoding: "gzip", confidence: "certain" }] },
    { findings: [{ start: 14 }] },
  ]);
  expect(findKeysInGzips([...files, gzipSync(text).subarray(0, -1)])).toBeUndefined();
});

test.each([
  [gzipSync(""), true],
  [Buffer.from([0x1f, 0x8b, 8]), true],
  [Buffer.from([0x1f, 0x8b]), false],
  [Buffer.from("text"), false],
  [Buffer.alloc(0), false],
])("tells gzip by its header: case %#", (bytes, expected) => {
  expect(isGzip(bytes)).toBe(expected);
});
