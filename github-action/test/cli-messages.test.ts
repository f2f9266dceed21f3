import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

test("a defect of ours is not taken for a finding: it ends with 2, not with Node.js's 1", async () => {
  const source = `process.on("newListener", (name) => {
    if (name === "uncaughtException") setImmediate(() => { throw new Error("a defect"); });
  })`;
  const environment = {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}`,
  };
  const outcome = await runCliBundle(makeFolder(), ["scan"], { environment });
  expect(outcome.stderr).toContain("plexmcp-scan: unexpected Error: a defect\n");
  expect(outcome.code).toBe(2);
});

test("that git cannot be started, for there are too many open files, is told in one sentence", async () => {
  // Node.js itself still gets the two that it needs.
  const source = `import { closeSync, openSync } from "node:fs";
    const held = [];
    try { for (;;) held.push(openSync("/dev/null")); } catch { held.slice(0, 2).map(closeSync); }`;
  const cli = join(import.meta.dirname, "../dist/cli.js");
  const child = spawn("bash", ["-c", 'ulimit -n 100; exec "$0" "$1" scan', process.execPath, cli], {
    cwd: new TestRepository().directory,
    env: {
      PATH: process.env["PATH"],
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}`,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [stderr, [code]] = await Promise.all([
    text(child.stderr),
    once(child, "close") as Promise<[number]>,
  ]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^plexmcp-scan: git could not be started: too many files are open.*\n$/);
});

test.each([
  [
    "error: unknown option `deduplicate'\nusage: git ls-files [<options>]\n\n    -z  paths end with NUL",
    129,
  ],
  ["fatal: unrecognized argument: --deduplicate", 128],
])("git that is too old is told by what it does not know: %j", async (words, code) => {
  const tools = new TestRepository();
  const script = `#!/bin/sh\ncat >&2 <<'END'\n${words}\nEND\nexit ${code}\n`;
  tools.write("git", script).makeExecutable("git");
  const environment = { PATH: `${tools.directory}:${process.env["PATH"] ?? ""}` };
  const outcome = await runCliBundle(tools.directory, ["scan"], { environment });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain(words.split("\n")[0]);
  expect(outcome.stderr).toContain("2.31 or newer is needed");
});

describe("an option that the command does not take", () => {
  test.each([
    [
      ["staged", "--history"],
      "plexmcp-scan staged does not take --history. It is an option of: baseline.",
    ],
    [["scan", "--state", "x"], "plexmcp-scan scan does not take --state. It is an option of: org."],
    [
      ["baseline", "--verify"],
      "does not take --verify. It is an option of: scan, staged, range, history.",
    ],
    [["revoke", "--format", "json"], "plexmcp-scan revoke does not take --format"],
    [["verify", "--fail-on", "warning"], "plexmcp-scan verify does not take --fail-on"],
    [["org", "acme", "--verify"], "plexmcp-scan org does not take --verify"],
    [["verify", "--format", "sarif"], "plexmcp-scan verify prints text or json, not sarif"],
    [["org", "acme", "--format", "junit"], "plexmcp-scan org prints text or json"],
    [["staged", "--token", "x"], "Unknown option '--token'"],
    [["scan", "--endpoint", "https://x.example"], "--endpoint is of no use without --verify"],
  ])("%j is refused", async (args, sentence) => {
    const outcome = await runCliBundle(makeFolder(), args);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(sentence);
    expect(outcome.stdout).toBe("");
  });
});

test.each([
  [["scan", ""], "An argument is empty"],
  [["baseline", ""], "An argument is empty"],
  [["range", ""], "An argument is empty"],
  [["org", "acme", "--state", ""], "--state is empty"],
  [["range", "HEAD..HEAD", "--ref="], "--ref is empty"],
  [["verify", "--endpoint="], "--endpoint is empty"],
])("what a script left empty is not taken for left out: %j", async (args, sentence) => {
  const outcome = await runCliBundle(makeFolder(), args);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain(sentence);
});

test("a command line that cannot be read is told in sentences", async () => {
  const { stderr } = await runCliBundle(makeFolder(), ["scan", "--format"]);
  expect(stderr).toContain("argument missing. Run plexmcp-scan --help.");
});

describe("what cannot be scanned is told with the cure", () => {
  test.each([
    [["scan", "nowhere"], "Check how it is written"],
    [["history"], "actions/checkout"],
    [["history", import.meta.filename], `${import.meta.filename} is no folder, and has no history`],
    [["org", ".."], '".." is no name of an organisation. Write acme'],
    [["org", "acme/shop"], '"acme/shop" is no name of an organisation. Write acme'],
    [["polish"], 'There is no command "polish". Commands are: scan, staged, range'],
  ])("%j", async (args, cure) => {
    const outcome = await runCliBundle(makeFolder(), args);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(cure);
  });

  test("a bare repository, of which the history can be", async () => {
    const bare = new TestRepository();
    bare.write("a.txt", makeKey(34)).commit();
    bare.run("clone", "--quiet", "--bare", ".", "bare.git");
    const folder = join(bare.directory, "bare.git");
    const outcome = await runCliBundle(folder, ["scan"]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("plexmcp-scan history");
    expect((await runCliBundle(folder, ["history"])).code).toBe(1);
  });

  test("a repository without HEAD is not scanned as if it were none", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    rmSync(join(repository.directory, ".git/HEAD"));
    const outcome = await runCliBundle(repository.directory, ["scan"]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("clone it again");
  });

  test.each(["index", "config"])("a repository whose .git/%s is damaged", async (file) => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.write(join(".git", file), "[damaged");
    const outcome = await runCliBundle(repository.directory, ["scan"]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(
      /git ls-files in .* failed: fatal: .*clone the repository again/,
    );
  });

  test.each([
    [".plexmcp-scan.json", '{\n  "failOn": "error",\n}\n', "line 3, column 1"],
    [
      ".plexmcp-scan-ignore",
      `${"f".repeat(32)} until=2027-02-31 # x\n`,
      "line 1: until=2027-02-31",
    ],
  ])("%s that is broken, by its line", async (file, content, place) => {
    const repository = new TestRepository();
    repository.write(file, content).commit();
    const outcome = await runCliBundle(repository.directory, ["scan"]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(file);
    expect(outcome.stderr).toContain(place);
  });
});

test("a GitLab report of a scan that was not completed says so", async () => {
  const outcome = await runCliBundle(makeFolder(), ["history", "--format", "gitlab"]);
  expect(outcome.code).toBe(2);
  expect(JSON.parse(outcome.stdout)).toMatchObject({ scan: { status: "failure" } });
});

test.each([
  ["github", /^::error title=PlexMCP scan::.+ is not in a git repository.+\n$/],
  [
    "junit",
    /tests="1" failures="0" errors="1">\n.+<error message=".+ is not in a git repository.+"\/>/,
  ],
])("a report as %s of a scan that was not completed says why", async (format, reason) => {
  const outcome = await runCliBundle(makeFolder(), ["history", "--format", format]);
  expect(outcome.code).toBe(2);
  expect(outcome.stdout).toMatch(reason);
});

describe("standard output", () => {
  /** Runs `plexmcp-scan scan` on a folder with many keys; `$SCAN` stands for it. */
  async function runScript(script: string): Promise<Outcome> {
    const repository = new TestRepository();
    for (let seed = 0; seed < 800; seed += 1) repository.write(`${seed}.ts`, makeKey(seed));
    const cli = join(import.meta.dirname, "../dist/cli.js");
    const child = spawn("bash", ["-c", script], {
      cwd: repository.directory,
      env: { ...process.env, SCAN: `${process.execPath} ${cli} scan` },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close") as Promise<[number]>,
    ]);
    return { code, stdout, stderr };
  }

  test.each(["true", "head -1"])(
    "that | %s reads no further does not change the exit status",
    async (reader) => {
      const { code, stderr } = await runScript(`$SCAN | ${reader}; exit \${PIPESTATUS[0]}`);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^plexmcp-scan found 800 errors in .*\n$/);
    },
  );

  test("that cannot be written makes the scan incomplete", async () => {
    const { code, stderr } = await runScript("$SCAN > /dev/full");
    expect(code).toBe(2);
    expect(stderr).toContain("plexmcp-scan: ENOSPC: ");
    expect(stderr).not.toContain("    at ");
  });
});
