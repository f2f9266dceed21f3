import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { linesOf, scanJson, short } from "./json-lines.ts";
import { removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(41);

describe("staged", () => {
  test("reads the index, not the working tree", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    repository.write("a.txt", `a\n${key}\n`).run("add", "a.txt");
    repository.write("a.txt", "clean again\n");
    const outcome = await runCliBundle(repository.directory, ["staged", "--format", "json"]);
    expect(linesOf(outcome).map(short)).toEqual(["plexmcp-api-key error a.txt:2:1"]);
    expect(outcome.code).toBe(1);
  });

  test("passes over what is in the working tree only", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    repository.write("a.txt", key);
    expect((await runCliBundle(repository.directory, ["staged"])).code).toBe(0);
  });

  test("reads the first commit of a repository, of either hash", async () => {
    for (const objectFormat of ["sha1", "sha256"] as const) {
      const repository = new TestRepository({ objectFormat });
      repository.write(".env", "A=secret1234\n").run("add", ".");
      const lines = await scanJson(repository.directory, "staged");
      expect(lines.map(short)).toEqual([
        "dotenv-committed error .env",
        "dotenv-not-ignored warning .gitignore",
      ]);
    }
  });

  test.each([
    ["", ""],
    [", which is to be ignored", '[submodule "m"]\n\tpath = PATH\n\turl = ./m\n\tignore = all\n'],
  ])("reads the path of a submodule%s", async (_, modules) => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    const path = `libs/${key}`;
    repository.write(".gitmodules", modules.replace("PATH", path)).stageSubmodule(path);
    const lines = await scanJson(repository.directory, "staged");
    expect(lines).toMatchObject([
      { part: "file name", file: `libs/${key.slice(0, 17)}…`, confidence: "certain" },
    ]);
  });

  test("passes over the name of a file that the commit deletes", async () => {
    const repository = new TestRepository();
    repository.write(`${key}.txt`, "a\n").commit();
    repository.remove(`${key}.txt`).run("add", "--all");
    expect((await runCliBundle(repository.directory, ["staged"])).code).toBe(0);
  });

  test("stops a commit as a hook, that of a partial commit too", () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    const cli = join(import.meta.dirname, "../dist/cli.js");
    repository.write(
      ".git/hooks/pre-commit",
      `#!/bin/sh\nexec "${process.execPath}" ${cli} staged\n`,
    );
    repository.makeExecutable(".git/hooks/pre-commit");
    repository.write("a.txt", key);
    expect(() => repository.run("commit", "-m", "x", "--", "a.txt")).toThrow(/plexmcp-api-key/);
    repository.write("a.txt", "fine\n");
    expect(() => repository.run("commit", "-m", "x", "--", "a.txt")).not.toThrow();
  });
});

describe("range", () => {
  test("does not count keys that the base has, moved or copied", async () => {
    const repository = new TestRepository();
    repository.write("old.txt", key).write("stays.txt", `x\n${key}`).commit();
    repository.rename("old.txt", "new.txt").write("copy.txt", `copied ${key}`).commit();
    const outcome = await runCliBundle(repository.directory, ["range", "HEAD~1..HEAD"]);
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toContain("the base has this key already");
  });

  test("says of no key that it is not counted which is counted elsewhere", async () => {
    const repository = new TestRepository();
    repository.write("key.txt", key).commit();
    repository.run("branch", "topic");
    repository.remove("key.txt").commit();
    repository.checkout("topic").write("key.txt", `again\n${key}`).write("copy.txt", key).commit();
    const { stdout, stderr } = await runCliBundle(repository.directory, ["range", "main..topic"]);
    expect(stdout.match(/^error .* /gm)).toEqual(["error copy.txt:1:1 (commit "]);
    expect(stderr).not.toContain("is not counted");
  });

  test("names the commit that brought a key, whatever the clocks said", async () => {
    const repository = new TestRepository();
    const base = repository.write("a.txt", "a\n").commit();
    const commitIn = (year: number): string => {
      const date = `${year}-01-01T00:00:00Z`;
      repository.run("add", ".");
      repository.runWith({ GIT_COMMITTER_DATE: date }, "commit", "--quiet", "--message=x");
      return repository.run("rev-parse", "HEAD");
    };
    repository.write("key.txt", key);
    const first = commitIn(2040);
    repository.checkout("-b", "side").write("b.txt", "b\n");
    commitIn(2041);
    repository.checkout("main").write("key.txt", `again\n${key}`).commit();
    repository.startMerge("side").commit();
    for (const args of [["range", `${base}..HEAD`], ["history"]]) {
      const lines = await scanJson(repository.directory, ...args);
      expect(lines).toMatchObject([{ file: "key.txt", line: 1, commit: first }]);
    }
  });

  test("is compared with a base whose submodule's commits are not here", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    repository.stageSubmodule("libs/m");
    repository.run("commit", "--quiet", "--message=submodule");
    repository.write("b.txt", key).run("add", "b.txt");
    repository.run("commit", "--quiet", "--message=key");
    const lines = await scanJson(repository.directory, "range", "HEAD~1..HEAD");
    expect(lines.map(short)).toEqual(["plexmcp-api-key error b.txt:1:1"]);
  });

  test.each([
    ["first", ["A=k3j9x8w2q7v5\n", "A=\n"]],
    ["last", ["A=\n", "A=k3j9x8w2q7v5\n"]],
  ])("judges a .env file by its worst version, the %s", async (_, versions) => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.*\n*.env\n").commit();
    for (const version of versions) repository.write(".env.production", version).commit();
    const lines = await scanJson(repository.directory, "range", "HEAD~2..HEAD");
    expect(lines.map(short)).toEqual(["dotenv-committed error .env.production"]);
  });

  test("is compared with all that histories merged crosswise have in common", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    const parents: string[] = [];
    for (let index = 0; index < 12; index += 1) {
      const keys = `${makeKey(500)}\n${makeKey(501 + index)}\n`;
      repository.checkout("--detach", "main").write("old.txt", keys);
      parents.push("-p", repository.commit());
    }
    const merge = (message: string): string =>
      repository.run("commit-tree", ...parents, "-m", message, "main^{tree}");
    repository.run("branch", "base", merge("one way"));
    repository
      .checkout("--detach", merge("the other way"))
      .write("old.txt", makeKey(500))
      .write("b.txt", key);
    repository.commit();
    const outcome = await runCliBundle(repository.directory, ["range", "base..HEAD"]);
    expect(outcome.stdout).toContain("error b.txt:1:1");
    expect(outcome.stderr).toMatch(
      /^notice: [0-9a-f]+ is not counted: .*\nplexmcp-scan found 1 error .*\n$/,
    );
  });

  test("points at each place of a key that a later commit moved", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    repository.write("a.txt", `${key}\n${key}\n`).commit();
    repository.write("a.txt", `one\n${key}\ntwo\n${key}\n`).commit();
    const { stdout } = await runCliBundle(repository.directory, [
      ...["range", "HEAD~2..HEAD~1", "--format", "github"],
    ]);
    expect(stdout.match(/line=\d+/g)).toEqual(["line=1", "line=2"]);
    const moved = await runCliBundle(repository.directory, [
      ...["range", "HEAD~2..HEAD", "--format", "github"],
    ]);
    expect(moved.stdout.match(/line=\d+/g)).toEqual(["line=2", "line=4"]);
  });

  test("reads base and tip as git writes them, and HEAD where no tip is", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.run("tag", "v1");
    repository.write("b.txt", key).commit();
    for (const range of ["v1..main", "v1..", "HEAD~1..HEAD"]) {
      expect(await scanJson(repository.directory, "range", range)).toHaveLength(1);
    }
  });

  test("from zeros reads what no branch has: a pre-receive hook of a new branch", () => {
    const server = new TestRepository();
    server.write("a.txt", makeKey(44)).commit();
    const cli = join(import.meta.dirname, "../dist/cli.js");
    const hook = `while read old new ref; do "${process.execPath}" ${cli} range $old..$new || exit 1; done`;
    server.write(".git/hooks/pre-receive", `#!/bin/sh\n${hook}\n`);
    server.makeExecutable(".git/hooks/pre-receive");
    const pusher = new TestRepository();
    pusher.run("fetch", "--quiet", server.directory, "main");
    pusher.checkout("-b", "topic", "FETCH_HEAD").write("b.txt", "b").commit();
    const push = (): string => pusher.run("push", server.directory, "topic");
    expect(push).not.toThrow();
    pusher.write("c.txt", key).commit();
    expect(push).toThrow(/plexmcp-api-key/);
  });

  test("from zeros reads all of a branch that is there already", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.checkout("-b", "topic").write("b.txt", key).commit();
    const lines = await scanJson(repository.directory, "range", `${"0".repeat(40)}..HEAD`);
    expect(lines.map(short)).toEqual(["plexmcp-api-key error b.txt:1:1"]);
  });

  test("to a tag on a file or a folder reads what that holds, and compares it with the base", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", makeKey(43)).commit();
    const blob = repository.runWith({ input: key }, "hash-object", "-w", "--stdin");
    const old = repository.run("rev-parse", "HEAD:a.txt");
    const listing = `100644 blob ${blob}\tnew.txt\n100644 blob ${old}\told.txt\n100644 blob ${blob}\t.env\n`;
    repository.run("tag", "folder", repository.runWith({ input: listing }, "mktree"));
    repository.run("tag", "-a", "-m", `tag ${makeKey(42)}`, "file", blob);
    const found = async (range: string): Promise<readonly string[]> =>
      (await scanJson(repository.directory, "range", range))
        .map(({ rule = "", file, part = "" }) => `${rule} ${file ?? part}`)
        .toSorted();
    expect(await found("main..file")).toEqual([
      "plexmcp-api-key file",
      "plexmcp-api-key tag message",
    ]);
    for (const range of ["main..folder", "file..folder", `${"0".repeat(40)}..folder`]) {
      expect(await found(range)).toEqual([
        "dotenv-committed .env",
        "plexmcp-api-key .env",
        "plexmcp-api-key new.txt",
        ...(range === "main..folder" ? [] : ["plexmcp-api-key old.txt"]),
      ]);
    }
    expect(await found("file..main")).toEqual(["plexmcp-api-key a.txt"]);
  });

  test.each([
    ["nonsense", '"nonsense" is no range'],
    ["HEAD...main", "is no range"],
    ["none..HEAD", "none names no commit here"],
    ["HEAD..a b", "names no commit here"],
  ])("refuses %j in a sentence", async (range, sentence) => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    const outcome = await runCliBundle(repository.directory, ["range", range]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(sentence);
  });

  test("in a shallow clone is refused, and so is a history", async () => {
    const origin = new TestRepository();
    for (let index = 0; index < 4; index += 1) origin.write("a.txt", `${index}`).commit();
    const clone = new TestRepository();
    clone.run("fetch", "--quiet", "--depth=2", `file://${origin.directory}`, "main");
    clone.checkout("--detach", "FETCH_HEAD");
    clone.run("branch", "base", "HEAD~1");
    const other = clone.run("commit-tree", "-m", "x", "HEAD^{tree}");
    for (const args of [["range", `${other}..HEAD`], ["history"]]) {
      const outcome = await runCliBundle(clone.directory, args);
      expect(outcome.code).toBe(2);
      expect(outcome.stderr).toContain("fetch-depth: 0");
    }
    expect((await runCliBundle(clone.directory, ["range", "base..HEAD"])).code).toBe(0);
  });
});

describe("history", () => {
  test("reads all branches, tags and stashes, and nothing that was dropped", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.run("tag", "-a", "v1", "-m", `tag ${makeKey(45)}`);
    repository.checkout("-b", "side").write("side.txt", makeKey(46)).commit();
    repository.checkout("main").write("a.txt", makeKey(47)).run("stash");
    repository.write("dropped.txt", makeKey(48)).commit();
    repository.run("reset", "--quiet", "--hard", "HEAD~1");
    const lines = await scanJson(repository.directory, "history");
    expect(lines.map(({ file, part }) => file ?? part).toSorted()).toEqual([
      "a.txt",
      "side.txt",
      "tag message",
    ]);
  });

  test("names the commit that brought a key, though the file is gone", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    const commit = repository.write("b.txt", key).commit();
    repository.remove("b.txt").commit();
    expect(await scanJson(repository.directory, "history")).toMatchObject([
      { file: "b.txt", commit },
    ]);
  });

  test("finds .env files that were committed once", async () => {
    const repository = new TestRepository();
    const commit = repository.write("api/.env.staging", "A=secret1234\n").commit();
    repository.remove("api/.env.staging").commit();
    expect(await scanJson(repository.directory, "history")).toMatchObject([
      { rule: "dotenv-committed", level: "error", file: "api/.env.staging", commit },
    ]);
  });

  test("of a partial clone is refused", async () => {
    const origin = new TestRepository();
    origin.write("a.txt", key).commit();
    origin.run("config", "uploadpack.allowFilter", "true");
    const clone = new TestRepository();
    const options = ["--quiet", "--bare", "--filter=blob:none"];
    clone.run("clone", ...options, `file://${origin.directory}`, "bare");
    const directory = join(clone.directory, "bare");
    expect((await runCliBundle(directory, ["history"])).stderr).toContain("without --filter");
  });
});
