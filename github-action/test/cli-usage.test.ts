import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test, vi } from "vitest";
import { makeKey, randomText } from "../../lint-rules/src/testing/make-key.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(41);
const likelyKey = `pmcp_${randomText(40, "0123456789abcdefghijklmnopqrstuvwxyzABCDEF", 40)}`;

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
    [["scan", "missing"], "no such file or directory"],
    [["scan", ".", "."], "takes one operand, not 2. Run it once for each"],
    [["staged", ".", "."], "plexmcp-scan staged takes no operand: it reads all that is staged"],
    [["range", "main", "HEAD"], '"main HEAD" is no range. Write it as BASE..TIP'],
    [["scan", "--format", "xml"], "--format must be one of"],
    [["scan", "--fail-on", "never"], '--fail-on must be "error" or "warning"'],
    [["scan", "--color"], "Run plexmcp-scan --help"],
    [["polish"], 'There is no command "polish"'],
    [[], "Usage: plexmcp-scan <command>"],
    [["--format", "json"], "Usage: plexmcp-scan <command>"],
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
    expect(outcome.stderr).toContain("Install git 2.31 or newer");
    expect((await runCliBundle(makeFolder(), ["scan"], { environment })).code).toBe(0);
  });

  test("--help teaches, and SARIF of a failed scan says that it failed", async () => {
    const help = await runCliBundle(makeFolder(), ["--help"]);
    expect(help.stdout).toContain("plexmcp-scan range origin/main..HEAD");
    expect(help.stdout).toContain("verify and org, which print as they go, take text and json");
    expect(help.code).toBe(0);
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
