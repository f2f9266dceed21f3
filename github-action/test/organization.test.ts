import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { FakeGithub } from "./fake-github.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

let github: FakeGithub;
beforeEach(async () => {
  github = new FakeGithub();
  await github.start();
});
afterEach(async () => {
  await github.stop();
});

function addRepository(name: string, content: string): TestRepository {
  const repository = new TestRepository();
  repository.write("a.txt", content).commit();
  github.addRepository(name, `file://${repository.directory}`);
  return repository;
}

async function scan(...args: string[]): Promise<Outcome> {
  const environment = { GITHUB_TOKEN: "ghs_test", GITHUB_API_URL: github.url };
  return runCliBundle(makeFolder(), ["org", "acme", ...args], { environment });
}

/** Adds a hundred that an earlier run has scanned, since that takes a while; returns the file of its state. */
function addHundredScanned(): string {
  const done = Array.from({ length: 100 }, (_, index) => `done-${index}`);
  for (const name of done) github.addRepository(name, "file:///nonexistent");
  const lines = done.map((name) => {
    const entry = { repository: `acme/${name}`, pushedAt: "2026-01-01T00:00:00Z", failed: false };
    return `${JSON.stringify(entry)}\n`;
  });
  const state = join(makeFolder(), "state.jsonl");
  writeFileSync(state, lines.join(""));
  return state;
}

/** Starts a scan, tells it to stop once something has come, and returns how it ended. */
async function scanAndStop(
  come: (child: ChildProcessByStdio<null, null, Readable>) => Promise<unknown>,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const cli = join(import.meta.dirname, "../dist/cli.js");
  const child = spawn(process.execPath, [cli, "org", "acme"], {
    cwd: makeFolder(),
    env: { PATH: process.env["PATH"], GITHUB_TOKEN: "ghs_test", GITHUB_API_URL: github.url },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  await come(child);
  child.kill("SIGTERM");
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stderr };
}

describe("an organisation", () => {
  test("has all its repositories scanned, those of later pages too", async () => {
    addRepository("clean", "clean");
    const state = addHundredScanned();
    addRepository("leaky", makeKey(61));
    const outcome = await scan("--format", "json", "--state", state);
    expect(outcome.code).toBe(1);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ file: "acme/leaky/a.txt", line: 1 });
    expect(outcome.stderr).toContain("[102/102] acme/leaky");
  });

  test("has those scanned that are archived, empty, or too small for GitHub to say a size", async () => {
    const { directory } = new TestRepository();
    github.addRepository("empty", `file://${directory}`, { size: 0, pushed_at: null });
    const archived = new TestRepository();
    archived.write("a.txt", makeKey(62)).commit();
    github.addRepository("archived", `file://${archived.directory}`, { archived: true, size: 0 });
    const outcome = await scan("--format", "json");
    expect(outcome.code).toBe(1);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ file: "acme/archived/a.txt" });
    expect(outcome.stderr).toContain("[2/2] acme/empty");
  });

  test("has what only a tag leads to scanned", async () => {
    const repository = addRepository("tagged", "clean");
    repository.checkout("--detach").write("old.txt", makeKey(63)).commit();
    repository.run("tag", "v1");
    repository.checkout("main");
    expect((await scan()).code).toBe(1);
  });

  test("has the others scanned when one cannot be read, whose exit status is told", async () => {
    github.addRepository("broken", "file:///nonexistent");
    addRepository("leaky", makeKey(61));
    const outcome = await scan("--format", "json");
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("plexmcp-scan: acme/broken: ");
    expect(JSON.parse(outcome.stdout)).toMatchObject({ file: "acme/leaky/a.txt" });
  });

  test("that has broken repositories tells of each where it is, why it is not read, and what to do", async () => {
    const corrupt = addRepository("corrupt", "text");
    const blob = corrupt.run("rev-parse", "HEAD:a.txt");
    corrupt.remove(join(".git/objects", blob.slice(0, 2), blob.slice(2)));
    github.addRepository("gone", "file:///nonexistent");
    github.addRepository("odd", "ext::sh");
    const { code, stderr } = await scan();
    expect(code).toBe(2);
    const [ofCorrupt, ofGone, ofOdd] = stderr.match(/(?<=plexmcp-scan: ).*/g) ?? [];
    expect(ofCorrupt).toContain(`file://${corrupt.directory}`);
    expect(ofCorrupt).toContain(`unable to read ${blob}`);
    expect(ofGone).toContain("'/nonexistent' does not appear to be a git repository");
    expect(ofOdd).toContain('"ext::sh" is no address to fetch from');
    for (const told of [ofCorrupt, ofGone, ofOdd]) expect(told).toContain("run the same again");
    expect(stderr).not.toContain("plexmcp-scan-");
  });

  test("is taken up where the last run ended, and remembers what was found", async () => {
    const state = join(makeFolder(), "state.jsonl");
    addRepository("leaky", makeKey(61));
    github.addRepository("zz-gone", "file:///nonexistent");
    const first = await scan("--state", state);
    expect(first.code).toBe(2);
    expect(first.stderr).toContain("acme/zz-gone: ");
    expect((await scan("--state", state)).code).toBe(2);
    github.removeRepository("zz-gone");
    const second = await scan("--state", state);
    expect(second.code).toBe(1);
    expect(second.stdout).toBe("");
    expect(second.stderr).toContain("acme/leaky: findings of an earlier run, and no push since");
  });

  test("is left when told to stop, though a server keeps git waiting", async () => {
    const silent = createServer();
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    github.addRepository("silent", `http://127.0.0.1:${(silent.address() as AddressInfo).port}/x`);
    const { code, stderr } = await scanAndStop(async () => once(silent, "request"));
    silent.closeAllConnections();
    silent.close();
    expect(code).toBe(2);
    expect(stderr).toContain("Stopped before the scan was complete");
  });

  test(
    "is left when told to stop, though GitHub asks to wait for a minute",
    { timeout: 30_000 },
    async () => {
      github.faults.set("GET /orgs/acme/repos", {
        status: 403,
        json: { message: "You have exceeded a secondary rate limit." },
        headers: { "retry-after": "60" },
      });
      const { code, stderr } = await scanAndStop(async (child) => once(child.stderr, "data"));
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Waiting 60 s, .*\nplexmcp-scan: Stopped before .*\n$/);
    },
  );

  test("is not scanned without a token, in another format, or over a file that is not ours", async () => {
    const file = join(new TestRepository().write("x", "text\n").directory, "x");
    expect((await scan("--state", file)).stderr).toContain("was not written by plexmcp-scan");
    expect((await scan("--format", "sarif")).code).toBe(2);
    expect((await runCliBundle(makeFolder(), ["org", "acme"])).stderr).toContain("GITHUB_TOKEN");
  });

  test("is not scanned where GitHub gives the first page of its list and refuses the second", async () => {
    const state = addHundredScanned();
    addRepository("leaky", makeKey(61));
    github.hold = async (call) => {
      github.faults.set(call, { status: 409, json: { message: "Conflict" } });
      return Promise.resolve();
    };
    const outcome = await scan("--state", state);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("GitHub answered 409 to the question for acme's");
  });

  test("whose next page is said to be elsewhere has it asked for here: the token goes nowhere else", async () => {
    addRepository("leaky", makeKey(61));
    const other = new FakeGithub();
    await other.start();
    const link = `<${other.url}/orgs/acme/repos?page=2>; rel="next"`;
    github.faults.set("GET /orgs/acme/repos", { status: 200, json: [], headers: { link } });
    github.hold = async () => {
      github.faults.clear();
      return Promise.resolve();
    };
    const outcome = await scan();
    await other.stop();
    expect(other.requests).toEqual([]);
    expect(github.requests.map(({ path }) => path)).toEqual([
      expect.stringContaining("page=1"),
      expect.stringContaining("page=2"),
    ]);
    expect(outcome.code).toBe(2);
  });

  test("that there is none of is told as GitHub does", async () => {
    const environment = { GITHUB_TOKEN: "ghs_test", GITHUB_API_URL: github.url };
    const outcome = await runCliBundle(makeFolder(), ["org", "nobody"], { environment });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("GitHub answered 404");
  });
});
