import { expect, test } from "vitest";
import { pathPattern } from "./path-pattern.ts";

test.each([
  ["a.txt", "a.txt", true],
  ["a.txt", "b/a.txt", false],
  ["*.txt", "a.txt", true],
  ["*.txt", "b/a.txt", false],
  ["**/*.txt", "a.txt", true],
  ["**/*.txt", "b/c/a.txt", true],
  ["test/**", "test/a/b", true],
  ["test/", "test/a/b", true],
  ["test/", "testing/a", false],
  ["a?c", "abc", true],
  ["a?c", "a/c", false],
  ["a+(b).txt", "a+(b).txt", true],
  ["a.txt", "aXtxt", false],
  ["**", "any/thing\nat all", true],
])("the pattern %j on the path %j: %s", (pattern, path, expected) => {
  expect(pathPattern(pattern).test(path)).toBe(expected);
});
