import { afterAll, expect, test } from "vitest";
import { GitTrace } from "./git-trace.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

/** Prints in the end which of Node's own modules a program has loaded. */
const listsModules = `data:text/javascript,process.once("exit", () => console.error(process.moduleLoadList.join(",")))`;

test("a scan that finds nothing loads neither cryptography nor compression", async () => {
  const environment = { NODE_OPTIONS: `--import=${encodeURI(listsModules)}` };
  const { stderr, code } = await runCliBundle(makeFolder(), ["scan"], { environment });
  expect(code).toBe(0);
  expect(stderr).toContain("NativeModule fs");
  expect(stderr).not.toMatch(/NativeModule (?:internal\/)?(?:crypto|zlib)/);
});

test("a scan starts git twice: for the names of the files, and for what it ignores", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a\n").commit();
  const trace = new GitTrace();
  expect((await runCliBundle(repository.directory, ["scan"], trace)).code).toBe(0);
  expect(trace.commands).toEqual([
    expect.stringContaining(" ls-files "),
    expect.stringContaining(" check-ignore "),
  ]);
});
