import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { defaultConfig, parseConfig } from "./scan-config.ts";

const schema: unknown = JSON.parse(
  await readFile(new URL("../../schema/plexmcp-scan.schema.json", import.meta.url), "utf8"),
);
const isValid = new Ajv({ strict: true }).compile(schema as object);

describe("a configuration", () => {
  test.each([
    ["{}", defaultConfig],
    ['{"$schema": "x", "failOn": "warning"}', { ...defaultConfig, failOn: "warning" }],
    [
      '{"exclude": [{"path": "a/", "reason": "b"}]}',
      { ...defaultConfig, exclude: [{ path: "a/", reason: "b" }] },
    ],
    [
      '{"exclude": [{"path": ".github/**", "reason": "b"}]}',
      { ...defaultConfig, exclude: [{ path: ".github/**", reason: "b" }] },
    ],
    ['{"publicVariables": ["PUBLIC_*"]}', { ...defaultConfig, publicVariables: ["PUBLIC_*"] }],
  ])("%s is taken, by the published schema too", (text, expected) => {
    expect(parseConfig(text)).toEqual(expected);
    expect(isValid(JSON.parse(text))).toBe(true);
  });

  test.each([
    ['{"failon": "error"}', 'unknown field "failon"'],
    ['{"failOn": "never"}', 'must be "error" or "warning"'],
    ['{"exclude": ["a"]}', '"exclude" of .plexmcp-scan.json must be'],
    ['{"exclude": [{"path": "a"}]}', "must be a list of"],
    ['{"exclude": [{"path": "a", "reason": ""}]}', "must be a list of"],
    ['{"exclude": [{"path": "a", "reason": "b", "c": 1}]}', "must be a list of"],
    ['{"exclude": [{"path": "a", "reason": " "}]}', "must be a list of"],
    ['{"exclude": [{"path": "", "reason": "b"}]}', "from/the/root"],
    ['{"exclude": [{"path": "/a", "reason": "b"}]}', "from/the/root"],
    ['{"exclude": [{"path": "./a", "reason": "b"}]}', "from/the/root"],
    ['{"exclude": {}}', "must be a list"],
    ['{"publicVariables": [1]}', "must be a list of names"],
    ["[]", "must hold one JSON object"],
    ['{"failOn": ["error"]}', 'must be "error" or "warning".'],
  ])("%s is refused, by the published schema too", (text, why) => {
    expect(() => parseConfig(text)).toThrow(why);
    expect(isValid(JSON.parse(text))).toBe(false);
  });

  test.each(["failOn", "exclude", "publicVariables"])("is refused however deep %s is", (field) => {
    const depth = 100_000;
    const text = `{"${field}": ${"[".repeat(depth)}${"]".repeat(depth)}}`;
    expect(() => parseConfig(text)).toThrow(`"${field}" of .plexmcp-scan.json must be`);
  });

  test("that is no JSON is refused by its place", () => {
    expect(() => parseConfig("{ secret")).toThrow(
      ".plexmcp-scan.json is not valid JSON: see line 1, column 3.",
    );
  });
});
