import { describe, expect, test } from "vitest";
import { parseEnv } from "./parse-env.ts";
import { parseText } from "./parse-text.ts";

const tenMegabytes = 10_000_000;

function filled(unit: string, length = tenMegabytes): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

// What is not linear does not end: nothing here waits for a clock.
describe("a .env file of 10 MB is read to its end", () => {
  test.each([
    ["lines that are comments", filled("# 20 letters to read\n"), 1],
    ["one comment", filled("#"), 1],
    ["one line without a name", filled("x"), 1],
    ["one value", `A=${filled("x")}`, 2],
    ["one value in quotes over many lines", `A="${filled("x\n")}"`, 2],
    ["a quote that never closes", `A="${filled("x")}`, 2],
    ["quotes that only seem to close", `A="${filled('\\"')}`, 2],
    ["a backslash and a backslash", `A="${filled("\\")}"`, 2],
    ["words that export nothing", filled("export "), 1],
    ["blanks", filled(" \t"), 1],
    ["blanks and hashes", filled(" #"), 1],
    ["long lines", filled(`A_NAME=${"v".repeat(9_992)}\n`), 1_001],
  ])("%s", (_, text, assignments) => {
    const { body, comments } = parseEnv(`${text}\nLAST=1 # end`);
    expect(body.length).toBe(assignments);
    expect(body.at(-1)).toMatchObject({ name: "LAST", value: "1" });
    expect(comments.at(-1)?.value).toBe(" end");
  });
});

describe("a text of 10 MB is read to its end", () => {
  test.each([
    ["lines", filled("- item: of a list\n")],
    ["one line", filled('{"a":[')],
    ["one line that speaks of eslint", filled("eslint ")],
    ["openings of comments", filled("/*#//<!----;")],
    ["lines that speak of eslint", filled(`eslint ${"x".repeat(992)}\n`)],
    ["blanks behind a directive", `# eslint-disable-line${filled(" ")}`],
  ])("%s", (_, text) => {
    const { comments } = parseText(`${text}\n# eslint-disable-line -- end`);
    expect(comments.at(-1)?.value).toBe("eslint-disable-line -- end");
  });
});
