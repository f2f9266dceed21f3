import { execFileSync } from "node:child_process";
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey, randomText } from "../../lint-rules/src/testing/make-key.ts";
import { scanJson, short } from "./json-lines.ts";
import { peakMegabytesOf } from "./peak-memory.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(61);
const finding = (file: string): string => `plexmcp-api-key error ${file}:1:1`;

/** A clone whose submodule `libs/sub` is not checked out: an empty folder without a `.git`. */
function cloneWithoutSubmodule(): TestRepository {
  const inner = new TestRepository();
  inner.write("inner.txt", "inner\n").commit();
  const outer = new TestRepository();
  const allow = ["-c", "protocol.file.allow=always"];
  outer.run(...allow, "submodule", "--quiet", "add", inner.directory, "libs/sub");
  outer.commit();
  const clone = new TestRepository();
  clone.run("fetch", "--quiet", outer.directory, "main");
  clone.checkout("--detach", "FETCH_HEAD");
  return clone;
}

describe("a submodule that is not checked out", () => {
  test.each(["scan", "baseline"])("does not keep %s from ending", async (command) => {
    const { directory } = cloneWithoutSubmodule();
    expect((await runCliBundle(directory, [command])).code).toBe(0);
  });

  test("is told of, as what was not read: nothing that is accepted is then called stale", async () => {
    const clone = cloneWithoutSubmodule();
    clone.write(".plexmcp-scan-ignore", `${"0".repeat(32)} # in the submodule\n`);
    for (const path of [".", "libs/sub"]) {
      const { stderr, code } = await runCliBundle(clone.directory, ["scan", path]);
      expect(stderr).toContain("1 submodule is not checked out and not read");
      expect(stderr).not.toContain("not found any more");
      expect(code).toBe(0);
    }
  });

  test("is read as the folder that it is", async () => {
    const clone = cloneWithoutSubmodule();
    clone.write("libs/sub/left/behind.txt", key);
    const found = await scanJson(clone.directory, "scan");
    expect(found.map(short)).toEqual([finding("libs/sub/left/behind.txt")]);
    const within = await scanJson(clone.directory, "scan", "libs/sub");
    expect(within.map(short)).toEqual([finding("left/behind.txt")]);
  });

  test("has its .env file read as well where that alone is named", async () => {
    const clone = cloneWithoutSubmodule();
    clone.write("libs/sub/.env", "A=secret1234\n");
    for (const path of ["libs/sub", "libs/sub/.env"]) {
      const found = await scanJson(clone.directory, "scan", path);
      expect(found).toMatchObject([{ rule: "dotenv-committed", level: "error", file: ".env" }]);
    }
  });

  test("is no way out of the folder, whatever its .git says", async () => {
    const clone = cloneWithoutSubmodule();
    clone.run("config", "core.worktree", clone.directory);
    clone.write("libs/sub/.git", `gitdir: ${join(clone.directory, ".git")}\n`);
    clone.write("libs/sub/a.txt", key);
    const found = await scanJson(clone.directory, "scan");
    expect(found.map(short)).toEqual([finding("libs/sub/a.txt")]);
  });
});

test("a .env file in .git is searched for keys; to git it is none that could be committed", async () => {
  const repository = new TestRepository();
  repository.write(".git/.env", `A=${key}\n`).write(".git/hooks/.env", "A=secret1234\n");
  const found = await scanJson(repository.directory, "scan", ".git/.env");
  expect(found.map(short)).toEqual(["plexmcp-api-key error .env:1:3"]);
  expect((await runCliBundle(repository.directory, ["scan", ".git/hooks/.env"])).code).toBe(0);
});

describe("a tracked file that was replaced", () => {
  test.each(["a folder", "a repository"])("by %s is told of once", async (kind) => {
    const repository = new TestRepository();
    repository.write("a", "a").write("b/c", "c").commit();
    repository.remove("a").write("a/deep/new.txt", key).remove("b/c").write("b/c/new.txt", key);
    if (kind === "a repository") {
      for (const folder of ["a", "b/c"]) {
        new TestRepository({ directory: join(repository.directory, folder) }).commit();
      }
    }
    const found = await scanJson(repository.directory, "scan");
    expect(found.map(short)).toEqual([finding("a/deep/new.txt"), finding("b/c/new.txt")]);
  });
});

describe("names that are not UTF-8", () => {
  const name = Buffer.from("caf\xe9.txt", "latin1");
  const write = (folder: string): void => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), key);
  };

  test.each(["tracked", "untracked"])("are read if %s, and shown with escapes", async (state) => {
    const repository = new TestRepository();
    write(repository.directory);
    if (state === "tracked") repository.commit();
    const found = await scanJson(repository.directory, "scan");
    expect(found.map(short)).toEqual([finding(String.raw`caf\xe9.txt`)]);
  });

  test("are shown the same by staged and by history", async () => {
    const repository = new TestRepository();
    write(repository.directory);
    repository.run("add", ".");
    const staged = await scanJson(repository.directory, "staged");
    repository.commit();
    const history = await scanJson(repository.directory, "history");
    expect([...staged, ...history].map(({ file }) => file)).toEqual([
      String.raw`caf\xe9.txt`,
      String.raw`caf\xe9.txt`,
    ]);
  });

  test("are read outside of a repository, in folders of such names too", async () => {
    const folder = makeFolder();
    const inner = Buffer.from(`${folder}/d\xfc`, "latin1");
    mkdirSync(inner);
    writeFileSync(Buffer.concat([inner, Buffer.from("/a.txt")]), key);
    const found = await scanJson(folder, "scan");
    expect(found.map(short)).toEqual([finding(String.raw`d\xfc/a.txt`)]);
  });
});

describe("the operand of scan", () => {
  test.each(["a.txt", "folder"])("may be a link to %s", async (target) => {
    const folder = makeFolder();
    mkdirSync(join(folder, "folder"));
    for (const file of ["a.txt", "folder/a.txt"]) writeFileSync(join(folder, file), key);
    symlinkSync(target, join(folder, "link"));
    expect((await scanJson(folder, "scan", "link")).map(short)).toEqual([finding("a.txt")]);
  });

  test.each(["pipe", "/dev/null"])(
    "may not be %s, which is neither file nor folder",
    async (path) => {
      const folder = makeFolder();
      execFileSync("mkfifo", ["pipe"], { cwd: folder });
      const outcome = await runCliBundle(folder, ["scan", path]);
      expect(outcome.stderr).toContain(`${path} is neither a file nor a folder`);
      expect(outcome.code).toBe(2);
    },
  );
});

test.each(["core.worktree", "core.WorkTree"])(
  "reads the folder that was named, whatever %s is",
  async (setting) => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    repository.write("found.txt", key);
    repository.run("config", setting, makeFolder());
    const lines = await scanJson(repository.directory, "scan");
    expect(lines.map(short)).toEqual([finding("found.txt")]);
  },
);

test("says which files a sparse checkout left out", async () => {
  const repository = new TestRepository();
  repository.write("in/a.txt", "a").write("out/b.txt", key).write("out/c.txt", "c").commit();
  repository.run("sparse-checkout", "set", "in");
  const { stderr } = await runCliBundle(repository.directory, ["scan"]);
  expect(stderr).toContain("2 tracked files are not checked out");
});

describe("a .env file longer than what is judged of it", () => {
  const encrypted = `encrypted:${randomText(3, "abcdefghij", 60)}\n`;

  test.each([
    [".env.production", "A=\n"],
    [".env", `A=${encrypted}`],
  ])("is not taken for harmless: %s", async (name, line) => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.*\n*.env\n!.env.example\n");
    repository.write(name, line.repeat(1 + Math.floor(300_000 / line.length))).commit();
    const expected = [`dotenv-committed error ${name}`];
    expect((await scanJson(repository.directory, "scan")).map(short)).toEqual(expected);
    expect((await scanJson(repository.directory, "history")).map(short)).toEqual(expected);
  });

  test("takes no memory by its length", async () => {
    const folder = makeFolder();
    const descriptor = openSync(join(folder, ".env"), "w");
    writeSync(descriptor, "A=secret1234\n");
    ftruncateSync(descriptor, 600_000_000);
    closeSync(descriptor);
    const outcome = await peakMegabytesOf(folder, ["scan"]);
    expect(outcome.stdout).toContain("dotenv-committed");
    expect(outcome.megabytes).toBeLessThan(200);
  });
});

test("tells the lines of keys far apart in a file too long to be held as a whole", async () => {
  const repository = new TestRepository();
  const lines = "-- é\n".repeat(1_500_000);
  repository.write("a.sql", `ab ${key}\n${lines}ab ${key}\n${lines}${key}\n`).commit();
  for (const command of ["scan", "history"]) {
    expect((await scanJson(repository.directory, command)).map(short)).toEqual([
      "plexmcp-api-key error a.sql:1:4",
      "plexmcp-api-key error a.sql:1500002:4",
      "plexmcp-api-key error a.sql:3000003:1",
    ]);
  }
});
