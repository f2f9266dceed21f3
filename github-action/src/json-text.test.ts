import { describe, expect, test } from "vitest";
import { parseJson, tryParseJson } from "./json-text.ts";

describe("what is not JSON is told by its place", () => {
  test.each([
    ["", 1, 1],
    ['{"a": 1,}', 1, 9],
    ["{\n  'a': 1\n}", 2, 3],
    ['{"a": 1\n "b": 2}', 2, 2],
    ["// why\n{}", 1, 1],
    ['{"a": [1, 2,\r\n ]}', 2, 2],
    ['{"a": [1, 2}', 1, 12],
    ['{"a": "x', 1, 7],
    ['{"a": "\\x"}', 1, 7],
    ['{"a": tru}', 1, 7],
    ['{"a": {"b": []}', 1, 16],
    ['{"a" 1}', 1, 6],
    ['["ä", 01]', 1, 8],
    ["{} {}", 1, 4],
    ["]", 1, 1],
    ['["a\tb"]', 1, 2],
  ])("%j: line %d, column %d", (text, line, column) => {
    expect(() => parseJson(text, "x.json")).toThrow(
      `x.json is not valid JSON: see line ${line}, column ${column}.`,
    );
    expect(tryParseJson(text)).toBeUndefined();
  });

  test("and never quoted: it may hold a key", () => {
    expect(() => parseJson('{"a": secret}', "x.json")).not.toThrow(/secret/);
  });

  test("unless it is nested too deeply to be looked through", () => {
    expect(() => parseJson("[".repeat(100_000), "x.json")).toThrow(
      "x.json is not valid JSON, and nested too deeply to say where.",
    );
  });
});

test.each(["null", "[]", '{"a": [1.5e3, "\\u00e4", true, {}]}'])("%s is JSON", (text) => {
  expect(parseJson(text, "x.json")).toEqual(JSON.parse(text));
});
