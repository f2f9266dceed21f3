import { afterAll, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
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

/** `log` of each `git … log …`. */
function namesOf({ commands }: GitTrace): readonly string[] {
  return commands.map(
    (command) =>
      command
        .replaceAll(/-c \S+|--\S+/g, "")
        .trim()
        .split(" ")[0] ?? "",
  );
}

test("a range without merges asks git for nothing but its commits and what is to be read", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a\n").commit();
  repository.write("a.txt", "b\n").commit();
  const trace = new GitTrace();
  expect((await runCliBundle(repository.directory, ["range", "HEAD~1.."], trace)).code).toBe(0);
  // Revisions and policy, the commits, the head's files, is the clone shallow, contents.
  const names = ["cat-file", "cat-file", "cat-file", "log", "ls-tree", "rev-parse"];
  expect(namesOf(trace).toSorted()).toEqual(names);
});

test("a range with a merge is compared as a whole once, though it has a key", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a\n").commit();
  repository.checkout("-b", "work").write("b.txt", makeKey(1)).commit();
  repository.checkout("main").write("a.txt", "b\n").commit();
  repository.checkout("work").startMerge("main").commit();
  const trace = new GitTrace();
  expect((await runCliBundle(repository.directory, ["range", "main..work"], trace)).code).toBe(1);
  expect(namesOf(trace).filter((name) => name === "diff-tree")).toHaveLength(1);
});
