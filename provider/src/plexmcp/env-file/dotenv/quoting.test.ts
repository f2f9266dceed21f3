import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { makeKey } from "../../../../../lint-rules/src/testing/make-key.ts";
import { checkValue, quoteValue } from "./quoting.ts";

test("a key stands bare, or in the quotes that were there", () => {
  const key = makeKey(1);
  expect(quoteValue(key)).toBe(key);
  expect(quoteValue(key, '"old"')).toBe(`"${key}"`);
});

test.each([
  ["a b", "'a b'"],
  ["it's", `"it's"`],
  ["$x", "'$x'"],
])("%s is written as %s", (value, literal) => {
  expect(quoteValue(value)).toBe(literal);
  expect(quoteValue(value, "`old`")).toBe(literal);
});

test.each(["", "a\rb", "a\0b", 'it\'s "it"', "it's $5", "it's \\", "`it's`"])(
  "%j is refused, without being shown",
  (value) => {
    const complaint = checkValue(value);
    expect(complaint).toMatch(/\.$/);
    if (value !== "") expect(complaint).not.toContain(value);
  },
);

test("whatever is not refused reads back", () => {
  const parts = ["a", " ", "'", '"', "`", "$", "\\", "#", "\n", "=", "é", "\t", "\r"];
  for (const first of parts) {
    for (const second of parts) {
      for (const third of parts) {
        const value = first + second + third;
        if (checkValue(value) !== undefined) continue;
        expect(parseEnv(`KEY=${quoteValue(value)}\n`)["KEY"], JSON.stringify(value)).toBe(value);
      }
    }
  }
});
