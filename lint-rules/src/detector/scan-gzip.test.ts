import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { makeKey } from "../testing/make-key.ts";
import { findKeysInGzip, isGzip } from "./scan-gzip.ts";

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

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["plain text", Buffer.from(text)],
    ["a broken checksum", Buffer.concat([gzipSync(text).subarray(0, -8), Buffer.alloc(8)])],
    ["a missing end", gzipSync(text).subarray(0, -20)],
  ])("calls %s corrupt and does not reject", async (_, bytes) => {
    expect((await findKeysInGzip(bytes)).outcome).toBe("corrupt");
  });
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
