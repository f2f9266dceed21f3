import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test, vi } from "vitest";
import { makeKey, randomText } from "../../lint-rules/src/testing/make-key.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle, type Outcome } from "./run-dist.ts";

// Each test starts several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });
afterAll(removeFolders);

const key = makeKey(41);
const likelyKey = `pmcp_${randomText(40, "0123456789abcdefghijklmnopqrstuvwxyzABCDEF", 40)}`;

type Line = Readonly<Record<string, string | number | null>>;

function linesOf({ stdout }: Outcome): Line[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

async function scanJson(directory: string, ...args: string[]): Promise<Line[]> {
  return linesOf(await runCliBundle(directory, [...args, "--format", "json"]));
}

/** `rule level file:line:column`, as far as there is such. */
function short({ rule, level, file, line, column }: Line): string {
  const place = [file, line, column].filter((part) => part !== null).join(":");
  return `${rule ?? ""} ${level ?? ""} ${place}`;
}

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

  test("names what a .gitignore with the usual three lines lets through", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.local\n*.env\n").commit();
    const [line] = await scanJson(repository.directory, "scan");
    expect(line).toMatchObject({ rule: "dotenv-not-ignored", file: ".gitignore" });
    expect(line?.["message"]).toContain(".env.production, .env.keys, packages/api/.env.staging");
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
  ])("judges a committed %s that holds %j", async (path, content, expected) => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.*\n*.env\n!.env.example\n");
    repository.write(path, content).commit();
    expect((await scanJson(repository.directory, "scan")).map(short)).toEqual(expected);
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
      expect(lines.map(short)).toEqual(["dotenv-committed error .env"]);
    }
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

describe("the life of a baseline entry", () => {
  test("accepted, moved, gone, and a different key on the same line", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", `one\n${key}\n`).commit();
    const scan = async (): Promise<Outcome> => runCliBundle(repository.directory, ["scan"]);
    expect((await scan()).code).toBe(1);

    await runCliBundle(repository.directory, ["baseline"]);
    expect((await scan()).code).toBe(0);

    repository.write("a.txt", `more\nlines\none\n${key}\n`).write("copy/b.txt", key);
    repository.rename("a.txt", "renamed.txt");
    const moved = await scan();
    expect(moved.code).toBe(0);
    expect(moved.stderr).toContain("silenced: renamed.txt:4:1");

    repository.write("renamed.txt", `more\nlines\none\n${makeKey(42)}\n`);
    expect((await scan()).code).toBe(1);

    repository.remove("renamed.txt").remove("copy");
    const gone = await scan();
    expect(gone.code).toBe(0);
    expect(gone.stderr).toContain("was not found any more");
  });

  test("keeps reasons and dates when it is written again", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", key).commit();
    const [line] = await scanJson(repository.directory, "scan");
    const entry = `${String(line?.["fingerprint"])} until=2999-01-31 # revoked in May`;
    repository.write(".plexmcp-scan-baseline", `${entry}\n`);
    await runCliBundle(repository.directory, ["baseline"]);
    const file = join(repository.directory, ".plexmcp-scan-baseline");
    expect(existsSync(file) && readFileSync(file, "utf8")).toContain(entry);
  });

  test("ends on its day", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", key).commit();
    const [line] = await scanJson(repository.directory, "scan");
    const name = String(line?.["fingerprint"]);
    repository.write(".plexmcp-scan-ignore", `${name} until=2020-01-31 # for a while\n`);
    const outcome = await runCliBundle(repository.directory, ["scan"]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain("accepted until 2020-01-31 only");
  });
});

describe("what an author may silence", () => {
  test("is a likely key with a reason, not a certain one", async () => {
    const repository = new TestRepository();
    repository.write("a.ts", `// plexmcp-allow: a checksum\n"${likelyKey}"\n`);
    repository.write("b.ts", `"${key}" // plexmcp-allow: a checksum\n`);
    repository.write("c.ts", `"${likelyKey.slice(0, -1)}" // plexmcp-allow\n`).commit();
    const outcome = await runCliBundle(repository.directory, ["scan", "--format", "json"]);
    expect(linesOf(outcome).map(({ file }) => file)).toEqual(["b.ts", "c.ts"]);
    expect(outcome.stderr).toContain("(inline: a checksum)");
  });
});

describe("exit status and usage", () => {
  test.each([
    [[], 1],
    [["--fail-on", "warning"], 1],
  ])("a certain key fails with %j", async (args, code) => {
    const repository = new TestRepository();
    repository.write("a.ts", key).commit();
    expect((await runCliBundle(repository.directory, ["scan", ...args])).code).toBe(code);
  });

  test.each([
    [[], 0],
    [["--fail-on", "warning"], 1],
  ])("a likely key with %j gives %d", async (args, code) => {
    const repository = new TestRepository();
    repository.write("a.ts", likelyKey).commit();
    expect((await runCliBundle(repository.directory, ["scan", ...args])).code).toBe(code);
  });

  test("the configuration says when to fail, and the option outranks it", async () => {
    const repository = new TestRepository();
    repository
      .write(".plexmcp-scan.json", '{"failOn": "warning"}')
      .write("a.ts", likelyKey)
      .commit();
    expect((await runCliBundle(repository.directory, ["scan"])).code).toBe(1);
    const args = ["scan", "--fail-on", "error"];
    expect((await runCliBundle(repository.directory, args)).code).toBe(0);
  });

  test.each([
    [["scan", "/nonexistent"], "no such file or directory"],
    [["scan", ".", "."], "takes one operand"],
    [["scan", "--format", "xml"], "--format must be one of"],
    [["scan", "--fail-on", "never"], '--fail-on must be "error" or "warning"'],
    [["scan", "--color"], "Run plexmcp-scan --help"],
    [["polish"], 'There is no command "polish"'],
    [["history"], "is not in a git repository"],
  ])("%j is refused in a sentence", async (args, sentence) => {
    const outcome = await runCliBundle(makeFolder(), args);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(sentence);
    expect(outcome.stdout).toBe("");
  });

  test("without git a repository is not scanned as if it were none", async () => {
    const repository = new TestRepository();
    repository.write("a.ts", "clean").commit();
    const environment = { PATH: "/nonexistent" };
    const outcome = await runCliBundle(repository.directory, ["scan"], { environment });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("git could not be started");
    expect((await runCliBundle(makeFolder(), ["scan"], { environment })).code).toBe(0);
  });

  test("--help teaches, and SARIF of a failed scan says that it failed", async () => {
    const help = await runCliBundle(makeFolder(), ["--help"]);
    expect(help.stdout).toContain("plexmcp-scan range origin/main..HEAD");
    const sarif = await runCliBundle(makeFolder(), ["history", "--format", "sarif"]);
    expect(sarif.stdout).toContain('"executionSuccessful": false');
  });

  test("Ctrl-C ends the scan as not complete, and git with it", async () => {
    const repository = new TestRepository();
    const tools = makeFolder();
    const pidFile = join(tools, "pid");
    writeFileSync(join(tools, "git"), `#!/bin/sh\necho $$ > ${pidFile}\nexec sleep 1000\n`);
    chmodSync(join(tools, "git"), 0o755);
    const child = spawn(process.execPath, [join(import.meta.dirname, "../dist/cli.js"), "scan"], {
      cwd: repository.directory,
      env: { PATH: `${tools}:${process.env["PATH"] ?? ""}` },
      stdio: ["ignore", "ignore", "pipe"],
    });
    await vi.waitUntil(() => existsSync(pidFile) && readFileSync(pidFile, "utf8") !== "", {
      timeout: 30_000,
    });
    child.kill("SIGINT");
    const [stderr, [code]] = await Promise.all([
      text(child.stderr),
      once(child, "close") as Promise<[number]>,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("Stopped before the scan was complete");
    const pid = Number(readFileSync(pidFile, "utf8"));
    await vi.waitUntil(() => !isRunning(pid), { timeout: 30_000 });
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
