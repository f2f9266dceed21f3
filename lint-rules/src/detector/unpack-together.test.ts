import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { unpackTogether } from "./unpack-together.ts";

const good = gzipSync("good");

/** What comes out of each file; undefined where they are to be unpacked alone. */
function unpacked(files: readonly Uint8Array[]): readonly string[] | undefined {
  const texts: string[] = [];
  const isEachWhole = unpackTogether(files, (bytes) => {
    texts.push(Buffer.from(bytes).toString());
  });
  if (!isEachWhole) expect(texts).toEqual([]);
  return isEachWhole ? texts : undefined;
}

/** A beginning without an end: of a header that takes in the `swallowed` bytes that follow. */
function openHeader(swallowed: number): Buffer {
  const extra = 4;
  const header = Buffer.concat([good.subarray(0, 10), Buffer.alloc(2)]);
  header[3] = extra;
  header.writeUInt16LE(swallowed, 10);
  return header;
}

describe("unpackTogether", () => {
  test("tells what comes out of each file, however many members it has", () => {
    const many = Buffer.concat([gzipSync("a"), gzipSync("b")]);
    const files = [good, gzipSync(""), many, gzipSync("x".repeat(300_000))];
    expect(unpacked(files)).toEqual(["good", "", "ab", "x".repeat(300_000)]);
  });

  test.each([
    ["that is followed by zeros", Buffer.concat([good, Buffer.alloc(512)])],
    ["that is followed by strange bytes", Buffer.concat([good, Buffer.from("junk")])],
    ["that is cut off", good.subarray(0, -1)],
    ["that ends within a header", Buffer.concat([good, good.subarray(0, 5)])],
    ["that is no gzip file", Buffer.from("text")],
    ["of which much comes out", gzipSync(Buffer.alloc(2_000_000))],
  ])("leaves files alone of which there is one %s", (_, file) => {
    expect(unpacked([good, file, good])).toBeUndefined();
  });

  test("takes no file for whole that swallows those behind it, whatever their lengths", () => {
    const hidden = gzipSync("hidden");
    const end = good.subarray(10);
    for (let swallowed = 0; swallowed < 300; swallowed += 1) {
      expect(unpacked([openHeader(swallowed), hidden, end, good])).toBeUndefined();
    }
  });
});
