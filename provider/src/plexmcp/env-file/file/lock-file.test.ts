import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acquireLock } from "./lock-file.ts";
import { makeTestFolder } from "./test-folder.ts";

let folder = "";
let path = "";
const signal = new AbortController().signal;

beforeEach(() => {
  folder = makeTestFolder();
  path = join(folder, "lock");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a lock is a file while it is held", async () => {
  const lock = await acquireLock(path, signal);
  expect(readFileSync(path, "utf8")).toMatch(new RegExp(`^${String(process.pid)} `));
  expect(await lock.isHeld()).toBe(true);
  await lock.release();
  expect(existsSync(path)).toBe(false);
});

test.each([
  ["whose process is gone", () => spawnSync(process.execPath, ["-e", "0"]).pid],
  ["of an earlier process with our id", () => process.pid],
])("a lock %s is stale", async (_sentence, pid) => {
  writeFileSync(path, `${String(pid())} ${hostname()} x\n`);
  const lock = await acquireLock(path, signal);
  expect(await lock.isHeld()).toBe(true);
});

test.each([
  ["a process that runs", `${String(process.ppid)} ${hostname()} x\n`],
  ["another machine", `${String(process.pid)} elsewhere x\n`],
])("a lock of %s is waited for, until the apply is stopped", async (_sentence, content) => {
  writeFileSync(path, content);
  const stop = new AbortController();
  const acquired = acquireLock(path, stop.signal);
  stop.abort();
  await expect(acquired).rejects.toThrow(/Stopped while another process held/);
  expect(readFileSync(path, "utf8")).toBe(content);
});

test("a lock that a killed writer left empty is stale after a while", async () => {
  writeFileSync(path, "");
  await (await acquireLock(path, signal)).release();
});

test("a lock that another took for stale is not held any more, and is left alone", async () => {
  const lock = await acquireLock(path, signal);
  writeFileSync(path, "another's\n");
  expect(await lock.isHeld()).toBe(false);
  await lock.release();
  expect(readFileSync(path, "utf8")).toBe("another's\n");
});
