import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256 } from "../sha256.ts";
import { createObject, EnvFileWalk, summariesOf } from "./env-file-walk.ts";
import { makeTestFolder } from "./file/test-folder.ts";

let folder = "";
let file = "";

beforeEach(() => {
  folder = makeTestFolder();
  file = join(folder, ".env");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["another value", "KEY=other\n"],
  ["another value on a line that only some readers heed", "KEY=other\nKEY=v\n"],
])("a line with %s is drift, and what is ours is kept", async (_sentence, text) => {
  const before = await createObject(folder, {});
  writeFileSync(file, text);
  const { state, diagnostics } = await new EnvFileWalk(folder).read(before);
  expect(state).toEqual({ ...before.state, value_sha256: sha256("other") });
  expect(summariesOf(diagnostics)).toEqual(["warning: Line was changed"]);
});

test("a missing line is drift", async () => {
  const before = await createObject(folder, {});
  writeFileSync(file, "# KEY=v\n");
  const { state, diagnostics } = await new EnvFileWalk(folder).read(before);
  expect(state).toEqual({ ...before.state, value_sha256: null });
  expect(summariesOf(diagnostics)).toEqual(["warning: Line is missing"]);
});

test("a file that is not on this machine is gone, and so is one of another clone", async () => {
  const before = await createObject(folder, {});
  const clone = new EnvFileWalk(join(folder, "clone"));
  expect((await clone.read(before)).state).toBeNull();
  rmSync(file);
  const { state, diagnostics } = await new EnvFileWalk(folder).read(before);
  expect(state).toBeNull();
  expect(summariesOf(diagnostics)).toEqual(["warning: File is missing"]);
});

test("a symbolic link is an error, and the state stays", async () => {
  const before = await createObject(folder, {});
  rmSync(file);
  symlinkSync("elsewhere", file);
  const { state, diagnostics } = await new EnvFileWalk(folder).read(before);
  expect(state).toEqual(before.state);
  expect(summariesOf(diagnostics)).toEqual(["error: File refused"]);
});
