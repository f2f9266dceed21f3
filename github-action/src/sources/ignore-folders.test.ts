import { describe, expect, test } from "vitest";
import { isIgnoreFile, listOverruledFolders, mostFolders, uppermost } from "./ignore-folders.ts";

function foldersOf(content: string, file = ".gitignore"): readonly string[] {
  return listOverruledFolders(new Map([[file, Buffer.from(content)]]));
}

describe("the folders in which a .gitignore overrules others", () => {
  test.each<[string, readonly string[]]>([
    ["dist/\n# !a/.env\n\\!b/.env\n", []],
    ["!.env\n", ["a/"]],
    ["!/b/c/.env*\r\n!b/c/.env\n", ["a/", "a/b/c/"]],
    ["!b/\n!*/.env\n!b[c]/.env\n!**/d/.env\n", ["a/"]],
    ["!../.env\n!.git/.env\n!b/./.env\n!:(top)/.env\n", ["a/"]],
  ])("are, of %j, %j", (content, folders) => {
    expect(foldersOf(content, "a/.gitignore")).toEqual(folders);
  });

  test("are no more than are asked about, however many there are", () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `!p${index}/.env\n`);
    expect(foldersOf(lines.join(""))).toHaveLength(mostFolders);
  });
});

test("the uppermost files are taken, after those that always are", () => {
  const files = Array.from({ length: 5000 }, (_, index) => `p${index}/a/.gitignore`);
  const first = "p1/a/b/.gitignore";
  const chosen = uppermost([...files, first, "z/.gitignore"], new Set([first]));
  expect(chosen.slice(0, 3)).toEqual([first, "z/.gitignore", "p0/a/.gitignore"]);
  expect(chosen).toHaveLength(mostFolders);
});

test.each([
  [".gitignore", true],
  ["(app)/[id]/é/.gitignore", true],
  ["a.gitignore", false],
  ["../.gitignore", false],
  [".GIT/.gitignore", false],
  ["a/.gitignore/.gitignore", false],
  ["a:b/.gitignore", false],
  ["a\nb/.gitignore", false],
])("%j is a .gitignore that can be asked about: %s", (path, expected) => {
  expect(isIgnoreFile(path)).toBe(expected);
});
