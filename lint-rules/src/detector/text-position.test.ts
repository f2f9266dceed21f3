import fc from "fast-check";
import { expect, test } from "vitest";
import { utf16be } from "../testing/key-spellings.ts";
import { tellingBytes } from "./text-encoding.ts";
import { positionReader, StreamPositions, type TextPosition } from "./text-position.ts";

const greek = `αβγ${" ".repeat(99)}`;

/** The plain way: the text before, cut into lines. */
function expectedPosition(textBefore: string): TextPosition {
  const lines = textBefore.split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

const utf16le = (text: string): Buffer => Buffer.from(text, "utf16le");

/** An encoding, and what stands before each text, so that UTF-16 is known without a mark, too. */
const encodings: readonly (readonly [string, string, (text: string) => Buffer])[] = [
  ["UTF-8", "", (text) => Buffer.from(text)],
  ["UTF-8 with a mark", "", (text) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16 LE with a mark", "", (text) => utf16le(`\ufeff${text}`)],
  ["UTF-16 BE with a mark", "", (text) => utf16be(`\ufeff${text}`)],
  ["UTF-16 LE without a mark", "ab", utf16le],
  ["UTF-16 BE without a mark", "ab", utf16be],
  ["UTF-16 LE that begins in Greek", greek, utf16le],
  ["UTF-16 BE that begins in Greek", greek, utf16be],
];

test.each(encodings)("counts lines and UTF-16 units from 1 in %s", (_, shown, encode) => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r\n", "é", "漢", "😀", "Ċ", "਀") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const bytes = encode(shown + before + after);
      const offset = encode(shown + before).length;
      expect(positionReader(bytes)(offset)).toEqual(expectedPosition(shown + before));
    }),
  );
});

test("reads offsets in any order, and past the end", () => {
  const positionAt = positionReader(Buffer.from("ab\ncd\r\nef"));
  const positions = [8, 0, 4, 3, 7, 99].map(positionAt);
  expect(positions.map(({ line, column }) => `${line}:${column}`)).toEqual([
    ...["3:2", "1:1", "2:2", "2:1", "3:1", "3:3"],
  ]);
});

test("is not lost in invalid UTF-8", () => {
  const bytes = Buffer.from([0x80, 0xff, 0x0a, 0xc3, 0x0a, 0x61]);
  expect(positionReader(bytes)(5)).toEqual({ line: 3, column: 1 });
});

test.each(encodings)("counts the same in pieces of any length in %s", (_, shown, encode) => {
  const text = shown + "aé漢😀\r\n\nĊ".repeat(40_000);
  const bytes = encode(text);
  const positionAt = positionReader(bytes);
  const lengths = fc.array(fc.integer({ min: tellingBytes, max: 300_000 }), {
    minLength: 3,
    maxLength: 8,
  });
  fc.assert(
    fc.property(lengths, fc.nat(100_000), fc.nat(6), (pieces, back, quiet) => {
      const positions = new StreamPositions();
      let end = 0;
      for (const [index, length] of pieces.entries()) {
        const piece = Buffer.from(
          bytes.subarray(end, (end = Math.min(bytes.length, end + length))),
        );
        positions.push(piece);
        piece.fill("\n");
        // Nothing is asked for a while: what was reached is no longer held then.
        if (index > 0 && index < quiet) continue;
        const offset = Math.max(0, end - back);
        expect(positions.at(offset)).toEqual(positionAt(offset));
        expect(positions.at(end)).toEqual(positionAt(end));
      }
    }),
    { numRuns: 40 },
  );
});
