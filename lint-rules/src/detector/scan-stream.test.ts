import fc from "fast-check";
import { expect, test } from "vitest";
import { base64Spellings, keySpellings, utf16Spellings } from "../testing/key-spellings.ts";
import { makeKey } from "../testing/make-key.ts";
import { findKeys, windowBytes } from "./find-keys.ts";
import type { Finding } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";
import { findKeysInStream, StreamScanner } from "./scan-stream.ts";

function outline(findings: Iterable<Finding>): object[] {
  return Array.from(findings, ({ key, ...rest }) => ({ ...rest, key: fingerprint(key) }));
}

function cut(bytes: Uint8Array, borders: readonly number[]): Uint8Array[] {
  const places = [0, ...borders.map((at) => at % (bytes.length + 1)), bytes.length];
  places.sort((a, b) => a - b);
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place));
}

function scan(chunks: Iterable<Uint8Array>, scanner = new StreamScanner()): object[] {
  const findings: Finding[] = [];
  for (const chunk of chunks) findings.push(...scanner.push(chunk));
  return outline([...findings, ...scanner.finish()]);
}

const spellings = [...keySpellings, ...base64Spellings, ...utf16Spellings];

/** Text of several windows with keys at the given distances from the borders between them. */
function textWithKeys(distances: readonly number[], lead: number): Buffer {
  const bytes = Buffer.alloc(lead + 5 * windowBytes, "lorem ipsum dolor, ");
  for (const [index, distance] of distances.entries()) {
    const { write } = spellings[(distance * 7) % spellings.length] ?? {
      write: (key: string) => Buffer.from(key),
    };
    const border = Buffer.from("\0\0");
    const written = Buffer.concat([border, write(makeKey(index)), border]);
    // UTF-16 begins at an even offset.
    written.copy(bytes, (index + 1) * windowBytes - 2 * Math.ceil(distance / 2));
  }
  return bytes;
}

const distances = fc.array(fc.nat(3000), { minLength: 4, maxLength: 4 });

test("finds in chunks what it finds in the whole, wherever they are cut", () => {
  fc.assert(
    fc.property(
      distances,
      fc.nat(3000),
      fc.array(fc.nat(), { maxLength: 20 }),
      (near, lead, borders) => {
        const bytes = textWithKeys(near, lead);
        const whole = outline(findKeys(bytes));
        expect(whole).toHaveLength(4);
        expect(scan(cut(bytes, borders))).toEqual(whole);
      },
    ),
    { numRuns: 150 },
  );
});

test.each([[1], [7], [200], [4096], [windowBytes], [windowBytes + 1]])(
  "finds the same in chunks of %d bytes",
  (size) => {
    const bytes = textWithKeys([10, 86, 300, 0], 12);
    const borders = Array.from(
      { length: Math.floor(bytes.length / size) },
      (_, index) => index * size,
    );
    expect(scan(cut(bytes, borders))).toEqual(outline(findKeys(bytes)));
  },
);

test("is as one pass over any bytes, keys or not", () => {
  const pieces = fc.constantFrom(
    "pmcp_",
    makeKey(5),
    '"',
    "\\x70",
    "cG1jcF8wM",
    makeKey(5).slice(5),
    " ",
  );
  const inUtf16 = fc
    .constantFrom(...utf16Spellings)
    .map(({ write }) => write(makeKey(6)).toString("latin1"));
  const lead = fc.integer({ min: windowBytes - 3000, max: windowBytes });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, pieces, inUtf16), { maxLength: 60 }),
      lead,
      fc.array(fc.nat()),
      (parts, spaces, borders) => {
        const bytes = Buffer.from(" ".repeat(spaces) + parts.join(""), "latin1");
        expect(scan(cut(bytes, borders))).toEqual(outline(findKeys(bytes)));
      },
    ),
    { numRuns: 300 },
  );
});

test("tells a finding once the bytes that decide it are there, not at the end", () => {
  const scanner = new StreamScanner();
  expect(scanner.push(Buffer.from(`"${makeKey(1)}"`))).toEqual([]);
  expect(scanner.push(Buffer.alloc(2 * windowBytes))).toMatchObject([{ start: 1 }]);
  expect(scanner.finish()).toEqual([]);
});

test("starts anew after the end of a stream", () => {
  const scanner = new StreamScanner();
  const text = Buffer.from(`  ${makeKey(1)}`);
  const first = scan([Buffer.alloc(3 * windowBytes), text], scanner);
  expect(first).toMatchObject([{ start: 3 * windowBytes + 2 }]);
  expect(scan([text], scanner)).toMatchObject([{ start: 2 }]);
  expect(scan([], scanner)).toEqual([]);
});

test("reads streams of both kinds", async () => {
  const key = makeKey(1);
  const chunks = [Buffer.from(key.slice(0, 9)), Buffer.from(key.slice(9)), Buffer.from("\n")];
  async function* later(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  for (const stream of [chunks, later()]) {
    const findings: Finding[] = [];
    for await (const finding of findKeysInStream(stream)) findings.push(finding);
    expect(findings).toMatchObject([{ start: 0, end: key.length, confidence: "certain" }]);
  }
});
