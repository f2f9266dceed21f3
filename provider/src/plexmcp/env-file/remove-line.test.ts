import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createObject, EnvFileWalk, summariesOf, type TestObject } from "./env-file-walk.ts";
import { git, makeTestFolder } from "./file/test-folder.ts";

let folder = "";
let file = "";

beforeEach(() => {
  folder = makeTestFolder();
  file = join(folder, ".env");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (): string => readFileSync(file, "utf8");

test("a destroy takes the line, and the file that was made for it", async () => {
  const before = await createObject(folder, {});
  expect(await new EnvFileWalk(folder).remove(before)).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

test("a file that was there before stays", async () => {
  writeFileSync(file, "", { mode: 0o600 });
  const before = await createObject(folder, {});
  expect(await new EnvFileWalk(folder).remove(before)).toEqual([]);
  expect(textOf()).toBe("");
});

test("a file with anything else in it stays", async () => {
  const before = await createObject(folder, {});
  writeFileSync(file, "KEY=v\n# mine\n");
  expect(await new EnvFileWalk(folder).remove(before)).toEqual([]);
  expect(textOf()).toBe("# mine\n");
});

test("a line that is not ours stays, with a warning that shows no value", async () => {
  const before = await createObject(folder, { value: "secret-one" });
  writeFileSync(file, "KEY=secret-two\nKEY=secret-one\n");
  const diagnostics = await new EnvFileWalk(folder).remove(before);
  expect(summariesOf(diagnostics)).toEqual(["warning: Line is left"]);
  expect(JSON.stringify(diagnostics)).not.toMatch(/secret-(one|two)/);
  expect(textOf()).toBe("KEY=secret-two\n");
});

test("a line goes from a file that git would commit too", async () => {
  const before = await createObject(folder, {});
  git(folder, "init", "--quiet");
  expect(await new EnvFileWalk(folder).remove(before)).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

test("of a file that is gone nothing is left to do", async () => {
  const before = await createObject(folder, {});
  rmSync(folder, { recursive: true });
  expect(await new EnvFileWalk(folder).remove(before)).toEqual([]);
});

test.each<[string, (lines: readonly TestObject[]) => readonly TestObject[]]>([
  ["first", (lines) => lines],
  ["last", (lines) => lines.toReversed()],
])("a file made for two lines goes with them, the older one %s", async (_order, inOrder) => {
  const lines = [
    await createObject(folder, { variable: "ONE" }),
    await createObject(folder, { variable: "TWO" }),
  ];
  const walk = new EnvFileWalk(folder);
  for (const line of inOrder(lines)) expect(await walk.remove(line)).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

test("a replaced object leaves the line to the new one that came first", async () => {
  const old = await createObject(folder, {});
  const walk = new EnvFileWalk(folder);
  await walk.create({});
  expect(await walk.remove(old)).toEqual([]);
  expect(textOf()).toBe("KEY=v\n");
});
