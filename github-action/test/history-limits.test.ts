import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { GitTrace } from "./git-trace.ts";
import { scanJson } from "./json-lines.ts";
import { peakMegabytesOf } from "./peak-memory.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(71);

/** Takes a loose object out of the database. */
function lose(repository: TestRepository, revision: string): void {
  const oid = repository.run("rev-parse", revision);
  rmSync(join(repository.directory, ".git/objects", oid.slice(0, 2), oid.slice(2)));
}

describe("a history of which something is missing", () => {
  test.each(["HEAD~1", "HEAD~1^{tree}", "HEAD~1:folder", "HEAD~1:folder/a.txt"])(
    "is incomplete, never clean: %s",
    async (revision) => {
      const repository = new TestRepository();
      repository.write("folder/a.txt", "first\n").write("b.txt", "b\n").commit();
      repository.write("folder/a.txt", "second\n").write("c.txt", "c\n").commit();
      expect((await runCliBundle(repository.directory, ["history"])).code).toBe(0);
      lose(repository, revision);
      const outcome = await runCliBundle(repository.directory, ["history"]);
      expect(outcome.code).toBe(2);
      expect(outcome.stderr).toContain("git fetch --refetch --no-filter");
    },
  );

  test("says what helps, though the configuration forgot that the clone is partial", async () => {
    const origin = new TestRepository();
    origin.write("a.txt", "first\n").commit();
    origin.write("a.txt", "second\n").commit();
    origin.run("config", "uploadpack.allowFilter", "true");
    const clone = join(makeFolder(), "clone");
    origin.run(
      "clone",
      "--quiet",
      "--bare",
      "--filter=blob:none",
      `file://${origin.directory}`,
      clone,
    );
    origin.run("-C", clone, "config", "--remove-section", "remote.origin");
    const outcome = await runCliBundle(clone, ["history"]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("2 objects are missing");
    expect(outcome.stderr).toContain("git fetch --refetch --no-filter");
  });

  test.each(["nonsense", "1".repeat(40)])(
    "has a branch that leads nowhere: %s",
    async (content) => {
      const repository = new TestRepository();
      repository.write("a.txt", "a").commit();
      repository.write(".git/refs/heads/broken", `${content}\n`);
      const outcome = await runCliBundle(repository.directory, ["history"]);
      expect(outcome.code).toBe(2);
      expect(outcome.stderr).toContain("refs/heads/broken");
    },
  );
});

describe("tags", () => {
  test("on tags are read, by history and by the range that a tag's push is", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.write("b.txt", "b").commit();
    repository.run("tag", "-a", "inner", "-m", `inner ${key}`);
    repository.run("tag", "-a", "middle", "-m", "middle", "inner");
    repository.run("tag", "-a", "outer", "-m", "outer", "middle");
    const inner = repository.run("rev-parse", "inner");
    repository.run("tag", "-d", "inner");
    for (const args of [["history"], ["range", "HEAD~1..outer"]]) {
      expect(await scanJson(repository.directory, ...args)).toMatchObject([
        { part: "tag message", commit: inner },
      ]);
    }
  });

  test("on an old commit bring nothing of what its message says", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit(`old ${key}`);
    repository.run("tag", "-a", "late", "-m", "late");
    repository.write("b.txt", "b").commit();
    expect(await scanJson(repository.directory, "range", "HEAD..late")).toEqual([]);
  });

  test("on tags take as many git processes as one tag", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.write("b.txt", "b").commit();
    repository.run("tag", "-a", "tag0", "-m", "first");
    for (let index = 1; index <= 30; index += 1) {
      repository.run("tag", "-a", `tag${index}`, "-m", `tag ${key}`, `tag${index - 1}`);
    }
    const countOf = async (tag: string): Promise<number> => {
      const trace = new GitTrace();
      await runCliBundle(repository.directory, ["range", `HEAD~1..${tag}`], trace);
      return trace.commands.length;
    };
    expect(await countOf("tag30")).toBe(await countOf("tag1"));
  });

  test("on files and folders are read", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    const blob = repository.runWith({ input: key }, "hash-object", "-w", "--stdin");
    const inner = repository.runWith({ input: `100644 blob ${blob}\ta.txt\n` }, "mktree");
    const tree = repository.runWith({ input: `040000 tree ${inner}\tin\n` }, "mktree");
    const dotenv = repository.runWith({ input: `100644 blob ${blob}\t.env\n` }, "mktree");
    repository.run("tag", "light", blob);
    repository.run("tag", "-a", "-m", "on a file", "heavy", blob);
    repository.run("tag", "folder", tree);
    repository.run("tag", "-a", "-m", "on a folder", "dotenv", dotenv);
    const lines = await scanJson(repository.directory, "history");
    expect(lines.map(({ rule, file }) => `${rule ?? ""} ${file ?? ""}`).toSorted()).toEqual([
      "dotenv-committed .env",
      "plexmcp-api-key .env",
      "plexmcp-api-key in/a.txt",
      "plexmcp-api-key refs/tags/heavy",
      "plexmcp-api-key refs/tags/light",
    ]);
  });

  test("and branches may hold a key in their names", async () => {
    const repository = new TestRepository();
    const commit = repository.write("a.txt", "a").commit();
    repository.run("branch", `fix/${key}`);
    repository.run("tag", `v1-${key}`);
    const lines = await scanJson(repository.directory, "history");
    expect(lines.map(({ part, commit: by }) => [part, by])).toEqual([
      ["branch name", commit],
      ["tag name", commit],
    ]);
  });
});

test("what an earlier run of the action has fetched is no part of a history", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a").commit();
  repository.checkout("--detach").write("key.txt", key).commit();
  repository.run("update-ref", `refs/plexmcp-scan/${key}`, "HEAD");
  repository.checkout("main");
  expect(await scanJson(repository.directory, "history")).toEqual([]);
});

test("older stashes are read, not the newest alone", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a").commit();
  for (const content of [key, makeKey(72), "clean"])
    repository.write("a.txt", content).run("stash");
  const lines = await scanJson(repository.directory, "history");
  expect(lines.map(({ file }) => file)).toEqual(["a.txt", "a.txt"]);
});

test("a history that two processes read is read as a whole", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a").commit();
  const keys = Array.from({ length: 40 }, (_, index) => makeKey(1000 + index));
  const texts = Array.from({ length: 14_000 }, (_, index) => `file ${index}\n`);
  for (const [index, planted] of keys.entries()) texts[350 * index] = planted;
  repository.addFiles("many", texts);
  const lines = await scanJson(repository.directory, "history");
  expect(new Set(lines.map(({ fingerprint }) => fingerprint)).size).toBe(keys.length);
});

test("100,000 files take little memory, in a range, a history, an index and a working tree", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a").commit();
  const texts = Array.from({ length: 100_000 }, (_, index) => `file ${index}\n`);
  repository.addFiles("many", texts);
  for (const args of [["range", "main..many"], ["history"]]) {
    expect((await peakMegabytesOf(repository.directory, args)).megabytes).toBeLessThan(130);
  }
  repository.checkout("many");
  expect((await peakMegabytesOf(repository.directory, ["scan"])).megabytes).toBeLessThan(130);
  repository.run("reset", "--quiet", "--soft", "main");
  expect((await peakMegabytesOf(repository.directory, ["staged"])).megabytes).toBeLessThan(130);
});

test("1,000 large .env files take the memory of one, in an index, a range, a history and a working tree", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a").commit();
  const padding = "secret ".repeat(400);
  const lines = Array.from({ length: 100 }, (_, index) => `VARIABLE_NUMBER_${index}=${padding}\n`);
  for (let index = 0; index < 1000; index += 1) {
    repository.write(`${index}/.env`, `FIRST_OF_FILE=${index}${padding}\n${lines.join("")}`);
  }
  const peakOf = async (...args: string[]): Promise<number> => {
    const { megabytes, stdout } = await peakMegabytesOf(repository.directory, args);
    expect(stdout).toContain("999/.env");
    expect(stdout).toContain("VARIABLE_NUMBER_6 and ");
    return megabytes;
  };
  // Node.js 24 lets more garbage pile up than 20; the texts themselves would be 260 MB besides.
  repository.run("add", "--all");
  expect(await peakOf("staged")).toBeLessThan(220);
  repository.commit();
  for (const args of [["range", "HEAD~1..HEAD"], ["history"], ["scan"]]) {
    expect(await peakOf(...args)).toBeLessThan(220);
  }
});

test("what has been searched takes no memory", async () => {
  const repository = new TestRepository();
  const text = "a line of text\n".repeat(6_000_000);
  for (const name of ["a", "b", "c", "d"]) repository.write(name, `${name}\n${text}`);
  repository.commit();
  expect((await peakMegabytesOf(repository.directory, ["history"])).megabytes).toBeLessThan(90);
});

test.each([["scan"], ["staged"], ["range", "HEAD..next"], ["history"]])(
  "a key in a long file takes no memory by its length, in %s",
  async (...args) => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.checkout("-b", "next");
    const text = "a line of text\n".repeat(5_000_000);
    repository.write("long.txt", `${text}${key}\n${text}`).commit();
    repository.run("symbolic-ref", "HEAD", "refs/heads/main");
    const outcome = await peakMegabytesOf(repository.directory, args);
    expect(outcome.stdout).toContain("long.txt:5000001:1");
    expect(outcome.megabytes).toBeLessThan(125);
  },
);

test("many files with keys, each held as a whole, take the memory of one", async () => {
  const repository = new TestRepository();
  const text = "a line of text\n".repeat(400_000);
  for (let index = 0; index < 12; index += 1) repository.write(`${index}`, `${index}${text}${key}`);
  repository.commit();
  for (const command of ["scan", "history"]) {
    expect((await peakMegabytesOf(repository.directory, [command])).megabytes).toBeLessThan(110);
  }
});
