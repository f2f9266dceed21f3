import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { GzipScreen } from "./gzip-screen.ts";

/** Writes each document in pieces, and returns the places of those that are to be read alone. */
function suspects(documents: readonly Buffer[], pieceBytes = 1 << 14): readonly number[] {
  const found: number[] = [];
  const screen = new GzipScreen<number>((index) => found.push(index));
  for (const [index, document] of documents.entries()) {
    screen.begin(index);
    for (let at = 0; at < document.length; at += pieceBytes) {
      screen.write(document, at, Math.min(at + pieceBytes, document.length));
    }
    screen.end();
  }
  screen.flush();
  return found.toSorted((a, b) => a - b);
}

const clean = gzipSync("clean\n");
const withKey = gzipSync(`"${makeKey(1)}"`);
const cases: readonly [string, Buffer][] = [
  ["with a key", withKey],
  ["that is damaged", clean.subarray(0, -1)],
  ["followed by strange bytes", Buffer.concat([clean, Buffer.from("junk")])],
  ["followed by zeros", Buffer.concat([withKey, Buffer.alloc(10)])],
  ["that is large", gzipSync(randomBytes(70_000))],
  ["that unpacks to much", gzipSync(Buffer.alloc(3_000_000))],
  ["that only begins like one", Buffer.from([0x1f])],
];

describe.each([[3], [1000], [65_536]])("in pieces of %i bytes", (pieceBytes) => {
  test.each(cases)("names a file %s, among many that are clean", (_, file) => {
    const documents: Buffer[] = Array.from({ length: 5000 }, () => clean);
    documents[2000] = file;
    documents[2001] = Buffer.alloc(0);
    documents[4998] = file;
    documents[4999] = Buffer.from(`"${makeKey(2)}"`);
    const found = suspects(documents, pieceBytes);
    expect(found).toEqual(expect.arrayContaining([2000, 4998]));
    expect(found).not.toContain(2001);
    expect(found).not.toContain(4999);
  });
});

test("names no other file for one with a key", () => {
  expect(suspects([clean, withKey, clean])).toEqual([1]);
});

test("takes files of every length up to its limit together", () => {
  const lengths = [65_000, 600, 64_000, 1000, 65_400, 30_000, 30_000, 30_000, 5];
  expect(suspects(lengths.map((bytes) => gzipSync(randomBytes(bytes))))).toEqual([]);
});

test("takes files together of which far more comes out than they take", () => {
  const packed = gzipSync("words ".repeat(200));
  expect(suspects(Array.from({ length: 20_000 }, () => packed))).toEqual([]);
});

test("names one that says that much comes out of it, and no other for it", () => {
  const large = gzipSync(Buffer.alloc(300_000));
  expect(suspects([clean, large, clean])).toEqual([1]);
});
