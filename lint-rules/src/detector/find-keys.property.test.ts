import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keySpellings, utf16Spellings } from "../testing/key-spellings.ts";
import { makeKey } from "../testing/make-key.ts";
import { findKeys } from "./find-keys.ts";
import type { Confidence } from "./finding.ts";

const keys = fc.integer({ min: 0, max: 0x7fffffff }).map(makeKey);
const noise = fc.uint8Array({ maxLength: 300 });
/** Bytes that cannot continue what stands before them. */
const border = fc.constantFrom('"', "'", "`", "\n", " ", ",", "<", ")", "\0", "\xff");

function oneOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(characters));
}

function joined(...parts: readonly (Uint8Array | string)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)),
  );
}

function confidences(input: Uint8Array | string): Confidence[] {
  return Array.from(findKeys(input), ({ confidence }) => confidence);
}

describe("whatever the key and the bytes around it", () => {
  test("each spelling is found at its place", () => {
    fc.assert(
      fc.property(
        ...[keys, fc.constantFrom(...keySpellings), noise, border, border, noise],
        (key, { write, encoding }, before, opening, closing, after) => {
          const written = write(key);
          const start = before.length + 1;
          const [finding, ...others] = findKeys(joined(before, opening, written, closing, after));
          expect(others).toEqual([]);
          const end = start + written.length;
          expect(finding).toMatchObject({ start, end, encoding, confidence: "certain" });
          expect(finding?.key.reveal() === key).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("each spelling in UTF-16 is found at its place", () => {
    fc.assert(
      fc.property(
        ...[keys, fc.constantFrom(...utf16Spellings), noise, border, border, noise],
        (key, { name, write, encoding }, before, opening, closing, after) => {
          const units = before.subarray(before.length % 2);
          const marks = [opening, closing].map((mark) => Buffer.from(mark, "utf16le"));
          if (name.endsWith("be")) for (const mark of marks) mark.swap16();
          const [open = "", close = ""] = marks;
          const written = write(key);
          const start = units.length + 2;
          const [finding, ...others] = findKeys(joined(units, open, written, close, after));
          expect(others).toEqual([]);
          const end = start + written.length;
          expect(finding).toMatchObject({ start, end, encoding, confidence: "certain" });
          expect(finding?.key.reveal() === key).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("base64 is found at every alignment and line width", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("latin1", "utf16le"),
        ...[keys, noise, fc.integer({ min: 9, max: 100 }), fc.constantFrom("\n", "\r\n", "\n    ")],
        fc.constantFrom("base64", "base64url"),
        (charset, key, before, width, lineBreak, variant) => {
          const letters = joined(before, Buffer.from(`${key}\n`, charset)).toString(variant);
          const lines = letters.replace(new RegExp(`.{${width.toFixed()}}`, "g"), `$&${lineBreak}`);
          const found = Array.from(findKeys(lines), (finding) => finding.key.reveal() === key);
          expect(found).toEqual([true]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("UTF-16 is found in both byte orders", () => {
    fc.assert(
      fc.property(keys, fc.string(), fc.boolean(), (key, before, isBigEndian) => {
        const bytes = Buffer.from(`${before}"${key}"`, "utf16le");
        if (isBigEndian) bytes.swap16();
        const start = (before.length + 1) * 2;
        const encoding = isBigEndian ? "utf-16be" : "utf-16le";
        expect([...findKeys(bytes)]).toMatchObject([{ start, end: start + 174, encoding }]);
      }),
    );
  });

  test("a marker and its digits are found within 200 characters", () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 197 }), fc.boolean(), (key, gap, isSwapped) => {
        const pieces = ['"pmcp_"', `"${key.slice(5)}"`];
        const text = (isSwapped ? pieces.toReversed() : pieces).join("+".padEnd(gap));
        const start = text.indexOf(key.slice(5));
        expect([...findKeys(text)]).toMatchObject([{ start, encoding: "split" }]);
      }),
    );
  });
});

describe("whatever the key, nothing is certain about", () => {
  const position = fc.integer({ min: 7, max: 86 });

  test("a wrong uuid version or variant", () => {
    const wrong = fc.oneof(
      fc.tuple(fc.constant(19), oneOf("012356789abcdef")),
      fc.tuple(fc.constant(23), oneOf("01234567cdef")),
    );
    fc.assert(
      fc.property(keys, wrong, (key, [index, digit]) => {
        const changed = key.slice(0, index) + digit + key.slice(index + 1);
        expect(confidences(`"${changed}"`)).toEqual(["likely"]);
      }),
    );
  });

  test("a wrong length", () => {
    fc.assert(
      fc.property(keys, position, fc.stringMatching(/^[0-9a-f]{1,40}$/), (key, length, more) => {
        expect(confidences(`"${key.slice(0, length)}"`)).not.toContain("certain");
        expect(confidences(`"${key}${more}"`)).not.toContain("certain");
      }),
    );
  });

  test("a digit in capitals or that is none", () => {
    fc.assert(
      fc.property(keys, position, oneOf("ABCDEFGg_- .$"), (key, index, character) => {
        const changed = key.slice(0, index) + character + key.slice(index + 1);
        expect(confidences(`"${changed}"`)).not.toContain("certain");
      }),
    );
  });

  test("any input: it throws nothing and finds nothing by chance", () => {
    const pieces = fc.constantFrom(
      ...[
        "pmcp_",
        "01",
        "\\x70",
        "%70",
        "&#112;",
        "cG1jcF8wM",
        "cABtAGMAcABfADAAMQ",
        "c\0p",
        "c\0G\x001\0",
        "\\\0u\x000\x000\x007\x000\0",
        "\ud800",
        "\0",
        "\\",
        "f",
        '"',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        const text = parts.join("");
        expect(confidences(text)).not.toContain("certain");
        expect(confidences(Buffer.from(text))).not.toContain("certain");
      }),
      { numRuns: 2000 },
    );
  });
});
