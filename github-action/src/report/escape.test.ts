import { describe, expect, test } from "vitest";
import {
  escapeCommandData,
  escapeCommandProperty,
  escapeMarkdown,
  escapePath,
  escapeText,
  escapeXml,
} from "./escape.ts";

describe("text for a terminal or a log", () => {
  test.each([
    ["\u001b[31mred", String.raw`\x1b[31mred`],
    ["a\r\n::error::b", String.raw`a\x0d\x0a::error::b`],
    ["gnp.\u202ecod", String.raw`gnp.\u202ecod`],
    ["tab\tzero\0", String.raw`tab\x09zero\x00`],
    // The runner obeys this one anywhere in a line.
    ["a##[stop-commands]b", String.raw`a##\x5bstop-commands]b`],
    ["é 😀 # [b]", "é 😀 # [b]"],
  ])("shows %j as %j", (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

describe("a workflow command", () => {
  test("holds its message in one line", () => {
    expect(escapeCommandData("100%\r\n::add-mask::x")).toBe("100%25%0D%0A::add-mask::x");
  });

  test("holds its properties apart", () => {
    expect(escapeCommandProperty("a,line=1::b")).toBe("a%2Cline=1%3A%3Ab");
  });
});

describe("Markdown", () => {
  test.each([
    ["a|b", String.raw`a\|b`],
    ["<img src=x>", String.raw`&lt;img src=x&gt;`],
    ["[a](http://x)", String.raw`\[a\]\(http\:\/\/x\)`.replaceAll(String.raw`\/`, "/")],
    ["`code`", "\\`code\\`"],
    ["$x$", String.raw`\$x\$`],
    ["a\n# b", String.raw`a\\x0a\# b`],
  ])("shows %j as it is", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test("mentions nobody", () => {
    expect(escapeMarkdown("@team")).not.toContain("@team");
  });
});

describe("a path as a URI", () => {
  test.each([
    ["src/a b.ts", "src/a%20b.ts"],
    ["100%/ä?#[x]", "100%25/%C3%A4%3F%23%5Bx%5D"],
    ["a'(b)*", "a%27%28b%29%2A"],
  ])("writes %j as %j", (path, expected) => {
    expect(escapePath(path)).toBe(expected);
  });
});

test("XML has no control characters and no open tag", () => {
  expect(escapeXml('<a b="c">\0&')).toBe(String.raw`&lt;a b=&quot;c&quot;&gt;\x00&amp;`);
});
