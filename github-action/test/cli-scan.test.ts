import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey, randomText } from "../../lint-rules/src/testing/make-key.ts";
import { linesOf, scanJson, short } from "./json-lines.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(41);

describe("scan", () => {
  test("reads tracked and untracked files of a repository, not the ignored ones", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", "ignored/\n").write("tracked.txt", `${key}\n`).commit();
    repository.write("untracked.txt", `  ${key}`).write("ignored/x.txt", key);
    const lines = await scanJson(repository.directory, "scan");
    expect(lines.map(short).toSorted()).toEqual([
      "plexmcp-api-key error tracked.txt:1:1",
      "plexmcp-api-key error untracked.txt:1:3",
    ]);
  });

  test("reads every file outside of a repository, and .env files as committed", async () => {
    const repository = new TestRepository({ directory: makeFolder() });
    repository.remove(".git");
    repository
      .write("node_modules/a/index.js", `\n"${key}"`)
      .write("config/.env", "A=secret1234\n")
      .write(".env.example", "A=\n");
    const lines = await scanJson(repository.directory, "scan");
    expect(lines.map(short).toSorted()).toEqual([
      "dotenv-committed error config/.env",
      "plexmcp-api-key error node_modules/a/index.js:2:2",
    ]);
  });

  test("tells all fields of a finding", async () => {
    const repository = new TestRepository();
    repository.write("a.ts", `x\n${key}`).commit();
    const [line] = await scanJson(repository.directory, "scan", ".");
    expect(line).toEqual({
      rule: "plexmcp-api-key",
      level: "error",
      confidence: "certain",
      file: "a.ts",
      line: 2,
      column: 1,
      part: "content",
      prefix: `${key.slice(0, 17)}…`,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      commit: null,
      verification: null,
      message: expect.stringContaining("Revoke it") as string,
    });
  });

  test("reads the path that it is given: a folder, a file, a folder that is ignored", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", "out/\n").write("src/a.ts", key).write("b.ts", key).commit();
    repository.write("out/c.ts", key);
    const fileOf = async (path: string): Promise<unknown[]> =>
      (await scanJson(repository.directory, "scan", path)).map(({ file }) => file);
    expect(await fileOf("src")).toEqual(["a.ts"]);
    expect(await fileOf("b.ts")).toEqual(["b.ts"]);
    expect(await fileOf("out")).toEqual(["c.ts"]);
  });

  test("reads submodules and repositories inside of the repository", async () => {
    const inner = new TestRepository();
    inner.write("inner.txt", key).commit();
    const outer = new TestRepository();
    const allow = ["-c", "protocol.file.allow=always"];
    outer.run(...allow, "submodule", "--quiet", "add", inner.directory, "libs/sub");
    outer.commit();
    new TestRepository({ directory: join(outer.directory, "nested") }).write("own.txt", key);
    const lines = await scanJson(outer.directory, "scan");
    expect(lines.map(({ file }) => file).toSorted()).toEqual([
      "libs/sub/inner.txt",
      "nested/own.txt",
    ]);
  });

  test("judges a .env file of a repository inside by what the outer one makes of that", async () => {
    const inner = new TestRepository();
    inner.write(".env", "A=secret1234\n").commit();
    const outer = new TestRepository();
    const allow = ["-c", "protocol.file.allow=always"];
    outer.run(...allow, "submodule", "--quiet", "add", inner.directory, "libs/sub");
    outer.commit();
    outer.run("clone", "--quiet", inner.directory, "nested");
    const lines = await scanJson(outer.directory, "scan");
    expect(lines.map(short)).toEqual([
      "dotenv-committed error libs/sub/.env",
      "dotenv-not-ignored warning nested/.env",
      "dotenv-not-ignored warning .gitignore",
    ]);
  });

  test("reads a repository inside whose name is no text", async () => {
    const outer = new TestRepository();
    new TestRepository({ directory: join(outer.directory, "nested") }).write("a.txt", key);
    const name = Buffer.from("nested\xff", "latin1");
    renameSync(
      join(outer.directory, "nested"),
      Buffer.concat([Buffer.from(`${outer.directory}/`), name]),
    );
    const lines = await scanJson(outer.directory, "scan");
    expect(lines.map(short)).toEqual(["plexmcp-api-key error nested\\xff/a.txt:1:1"]);
  });

  test("reads the one .env file that is named, though its name is a pattern too", async () => {
    const repository = new TestRepository();
    repository.write("[ab].env", "A=secret1234\n").write("a.env", "A=secret1234\n").commit();
    const lines = await scanJson(repository.directory, "scan", "[ab].env");
    expect(lines.map(short)).toEqual(["dotenv-committed error [ab].env"]);
  });

  describe("names the path of", () => {
    const shown = `libs/${key.slice(0, 17)}…`;
    const path = `libs/${key}`;

    test("a submodule whose folder is not there, one that is empty, and one that is checked out", async () => {
      const repository = new TestRepository();
      repository.write("a.txt", "a\n").commit();
      repository.stageSubmodule(path);
      const named = { part: "file name", file: shown };
      expect(await scanJson(repository.directory, "scan")).toMatchObject([named]);
      mkdirSync(join(repository.directory, path), { recursive: true });
      expect(await scanJson(repository.directory, "scan")).toMatchObject([named]);
      const inner = new TestRepository({ directory: join(repository.directory, path) });
      expect(await scanJson(repository.directory, "scan")).toMatchObject([named]);
      inner.write("a.txt", "a\n").commit();
      expect(await scanJson(repository.directory, "scan")).toMatchObject([
        named,
        { part: "file name", file: `${shown}/a.txt` },
      ]);
    });

    test("a repository inside of the repository, without a slash behind it", async () => {
      const repository = new TestRepository();
      new TestRepository({ directory: join(repository.directory, path) }).commit();
      const lines = await scanJson(repository.directory, "scan");
      expect(lines).toMatchObject([{ part: "file name", file: shown }]);
    });

    test("a file that a sparse checkout left out", async () => {
      const repository = new TestRepository();
      repository.write("a.txt", "a\n").write(`${path}/b.txt`, "b\n").commit();
      repository.run("sparse-checkout", "set", "--no-cone", "/a.txt");
      const lines = await scanJson(repository.directory, "scan");
      expect(lines).toMatchObject([{ part: "file name", file: `${shown}/b.txt` }]);
    });
  });

  test("warns of an untracked .env file that is not ignored", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.write(".env", "A=secret1234\n");
    const outcome = await runCliBundle(repository.directory, ["scan", "--format", "json"]);
    expect(linesOf(outcome).map(short)).toEqual([
      "dotenv-not-ignored warning .env",
      "dotenv-not-ignored warning .gitignore",
    ]);
    expect(outcome.code).toBe(0);
  });

  test.each([
    ["tracked", "", true, ["dotenv-committed error .env"]],
    ["not ignored", "", false, ["dotenv-not-ignored warning .env"]],
    ["ignored", ".env\n", false, []],
  ])(
    "a .env file that is named alone and is %s is judged like that",
    async (_, ignore, isTracked, lines) => {
      const repository = new TestRepository();
      if (isTracked) repository.write(".env", "A=secret1234\n");
      repository.write(".gitignore", ignore).commit();
      repository.write(".env", "A=secret1234\n");
      const outcome = await runCliBundle(repository.directory, [
        "scan",
        ".env",
        "--format",
        "json",
      ]);
      expect(linesOf(outcome).map(short)).toEqual(lines);
    },
  );

  test("an ignored .env file that is named, or lies in a folder that is, is read for keys only", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\nout/\n").commit();
    repository.write(".env", `A=${key}\n`).write("out/.env", `A=${key}\n`);
    for (const path of [".env", "out", "out/.env"]) {
      const lines = await scanJson(repository.directory, "scan", path);
      expect(lines.map(({ rule }) => rule)).toEqual(["plexmcp-api-key"]);
    }
  });

  test("a .env file that is named outside of a repository counts as committed", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, ".env"), "A=secret1234\n");
    const outcome = await runCliBundle(folder, ["scan", ".env", "--format", "json"]);
    expect(linesOf(outcome).map(short)).toEqual(["dotenv-committed error .env"]);
  });

  test("names what a .gitignore with the usual three lines lets through", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.local\n*.env\n").commit();
    const [line] = await scanJson(repository.directory, "scan");
    expect(line).toMatchObject({ rule: "dotenv-not-ignored", file: ".gitignore" });
    expect(line?.["message"]).toContain(".env.production, .env.keys, packages/api/.env.staging");
  });

  test("names what only this user's own .git/info/exclude ignores: it protects nobody else", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n*.env\n").commit();
    repository.write(".git/info/exclude", ".env.*\n");
    const [line] = await scanJson(repository.directory, "scan");
    expect(line?.["message"]).toContain("git would take .env.local, .env.production, .env.keys, ");
  });

  test("names no file in a folder that is a link, for git would take none", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n").write("deploy", "no folder").link("packages", ".");
    repository.commit();
    const [line] = await scanJson(repository.directory, "scan");
    expect(line?.["message"]).toContain(".env.keys, deploy/service.env. Add");
  });

  test.each([
    [".env", "A=secret1234\n", ["dotenv-committed error .env"]],
    [".ENV", "A=secret1234\n", ["dotenv-committed error .ENV"]],
    [".env.keys", "DOTENV_PRIVATE_KEY=abc\n", ["dotenv-committed error .env.keys"]],
    [".env.production", "A=secret1234\n", ["dotenv-committed error .env.production"]],
    [".env.production", "A=\nB=changeme\n", ["dotenv-committed warning .env.production"]],
    [".env.example", "A=secret1234\n", []],
    [".env.vault", "A=secret1234\n", []],
    [".envrc", "export A=1\n", []],
    [".env/lib/x.py", "x\n", ["dotenv-committed warning .env"]],
    ["api/.dev.vars", "A=secret1234\n", ["dotenv-committed error api/.dev.vars"]],
  ])("judges a committed %s that holds %j, as history does", async (path, content, expected) => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.*\n*.env\n!.env.example\n");
    repository.write(path, content).commit();
    expect((await scanJson(repository.directory, "scan")).map(short)).toEqual(expected);
    expect((await scanJson(repository.directory, "history")).map(short)).toEqual(expected);
  });

  test.each([
    ".flaskenv",
    ".flaskenv.old",
    "api/.dev.vars",
    ".dev.vars local [1]!",
    ".ENV",
    "#A?*.Env",
    "b\\.ENV",
  ])("advises a line that ignores %s, committed or not", async (path) => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.*\n*.env\n!.env.example\n").commit();
    repository.write(path, "A=secret1234\n");
    const adviceOn = async (): Promise<string> => {
      const lines = await scanJson(repository.directory, "scan", ".");
      const line = lines.find(({ file }) => file === path);
      return /o \.gitignore: (.*)$/.exec(String(line?.["message"]))?.[1] ?? "";
    };
    // Of what is tracked git says nothing, unless it leaves out the index.
    const ignores = (): string => repository.run("check-ignore", "--no-index", path);
    expect(ignores).toThrow();
    const advice = await adviceOn();
    repository.commit();
    expect(await adviceOn()).toBe(advice);
    repository.write(".gitignore", advice);
    expect(ignores()).not.toBe("");
  });

  test("names the plain variables of a half-encrypted file, not their values", async () => {
    const repository = new TestRepository();
    const encrypted = `encrypted:${randomText(3, "abcdefghij", 60)}`;
    repository.write(".env", `A=${encrypted}\nB=hunter2secret\n`).commit();
    const [line] = await scanJson(repository.directory, "scan");
    expect(line?.["message"]).toContain("others are not: B.");
    expect(line?.["message"]).not.toContain("hunter2secret");
  });
});
