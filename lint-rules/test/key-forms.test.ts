import { Linter, type ESLint } from "eslint";
import { Linter as Linter9 } from "eslint-9";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import { isKey } from "../src/detector/index.ts";
import plexmcp from "../src/index.ts";
import { makeKey } from "../src/testing/make-key.ts";
import { keyForms, keylessForms, placeOf } from "./key-forms.ts";

const linters: readonly [string, typeof Linter][] = [
  // The two versions' types differ where this test does not look.
  ["ESLint 9.38", Linter9 as unknown as typeof Linter],
  ["ESLint 10", Linter],
];

const typescript: Linter.Config = {
  files: ["**/*.ts", "**/*.tsx"],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
};
const plugins: Record<string, ESLint.Plugin> = { plexmcp };
const onlyThis: Linter.Config = { plugins, rules: { "plexmcp/no-hardcoded-key": "error" } };

test("there are no fewer than 53 forms, of different names", () => {
  expect(new Set(keyForms.map(({ name }) => name)).size).toBe(keyForms.length);
  expect(keyForms.length).toBeGreaterThanOrEqual(53);
});

describe.each(linters)("%s", (_, LinterClass) => {
  const lint = (text: string, extension = "tsx") =>
    new LinterClass().verify(text, [typescript, onlyThis], `form.${extension}`);

  test.each(keyForms)("finds the key in $name, once and in its place", ({ write, extension }) => {
    const key = makeKey(7);
    const { text, start, end } = placeOf(write(key));
    const messages = lint(text, extension);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      ruleId: "plexmcp/no-hardcoded-key",
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    });
    expect(messages[0]?.message).toContain(key.slice(0, 17));
    expect(JSON.stringify(messages)).not.toContain(key.slice(0, 18));
  });

  test.each(keyForms)("offers for $name only what leads to a clean file", (form) => {
    const { text } = placeOf(form.write(makeKey(8)));
    for (const { fix } of lint(text, form.extension)[0]?.suggestions ?? []) {
      const output = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
      expect(lint(output, form.extension)).toEqual([]);
    }
  });

  test.each(keylessForms)("is silent on $name", ({ write, extension }) => {
    expect(lint(write(makeKey(9)), extension)).toEqual([]);
  });
});

test("the wrong nibble of the keyless form is the only thing wrong with it", () => {
  const key = makeKey(9);
  expect(key.charAt(19)).toBe("4");
  expect(isKey(key)).toBe(true);
});
