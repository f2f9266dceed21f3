import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey, randomText } from "../../lint-rules/src/testing/make-key.ts";
import { linesOf, scanJson } from "./json-lines.ts";
import { removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(41);
const likelyKey = `pmcp_${randomText(40, "0123456789abcdefghijklmnopqrstuvwxyzABCDEF", 40)}`;

test.each(["scan", "baseline"])("%s follows no link from a policy file", async (command) => {
  const repository = new TestRepository();
  const outside = join(new TestRepository().directory, "written");
  repository.write("a.txt", key);
  symlinkSync(outside, join(repository.directory, ".plexmcp-scan-baseline"));
  const { code, stderr } = await runCliBundle(repository.directory, [command]);
  expect(stderr).toContain(".plexmcp-scan-baseline is not an ordinary file");
  expect(code).toBe(2);
  expect(existsSync(outside)).toBe(false);
});

test("a baseline that could be written in part only stays what it was", () => {
  const repository = new TestRepository();
  const known = `${"0".repeat(32)} # a reason that somebody gave\n`;
  repository.write(".plexmcp-scan-baseline", known);
  for (let seed = 0; seed < 30; seed += 1) repository.write(`${seed}.ts`, makeKey(seed));
  const cli = join(import.meta.dirname, "../dist/cli.js");
  // A file may have 1 kB: whoever writes more is killed.
  const script = 'ulimit -f 1; exec "$0" "$1" baseline';
  const { status } = spawnSync("bash", ["-c", script, process.execPath, cli], {
    cwd: repository.directory,
    env: { PATH: process.env["PATH"] },
  });
  expect(status).not.toBe(0);
  expect(readFileSync(join(repository.directory, ".plexmcp-scan-baseline"), "utf8")).toBe(known);
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
    expect(moved.stderr).not.toContain("notice:");

    repository.write("renamed.txt", `more\nlines\none\n${makeKey(42)}\n`);
    expect((await scan()).code).toBe(1);

    repository.remove("renamed.txt").remove("copy");
    const gone = await scan();
    expect(gone.code).toBe(0);
    expect(gone.stderr).toContain(
      "was not found any more. Delete the line if neither scan nor history finds it.",
    );
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
    repository.remove("a.txt");
    const { stderr } = await runCliBundle(repository.directory, ["scan"]);
    expect(stderr.match(/^notice: .*/gm)).toEqual([
      expect.stringContaining("was not found any more") as string,
    ]);
  });
});

test("what a commit accepts may come in the same commit", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a").commit();
  repository.write("b.txt", key).run("add", ".");
  const [line] = await scanJson(repository.directory, "staged");
  repository.write(
    ".plexmcp-scan-ignore",
    `${String(line?.["fingerprint"])} # made for this test\n`,
  );
  expect((await runCliBundle(repository.directory, ["staged"])).code).toBe(1);
  repository.run("add", ".");
  expect((await runCliBundle(repository.directory, ["staged"])).code).toBe(0);
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

describe("the configuration", () => {
  test("excludes files, whose findings are listed with the reason", async () => {
    const repository = new TestRepository();
    const exclude = [{ path: "fixtures/", reason: "made by tests" }];
    repository.write(".plexmcp-scan.json", JSON.stringify({ exclude }));
    repository.write("fixtures/a/b.ts", key).write("src/fixtures/c.ts", makeKey(43)).commit();
    const outcome = await runCliBundle(repository.directory, ["scan", "--format", "json"]);
    expect(linesOf(outcome).map(({ file }) => file)).toEqual(["src/fixtures/c.ts"]);
    expect(outcome.stderr).toContain("silenced: fixtures/a/b.ts:1:1");
    expect(outcome.stderr).toContain("(exclude: made by tests)");
  });

  test("may begin with a byte-order mark, and so may an ignore file", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", key).write(".plexmcp-scan.json", '\ufeff{"failOn": "warning"}');
    const [line] = await scanJson(repository.directory, "scan");
    const name = String(line?.["fingerprint"]);
    repository.write(".plexmcp-scan-ignore", `\ufeff${name} # made for this test\n`);
    expect((await runCliBundle(repository.directory, ["scan"])).code).toBe(0);
  });

  test("names variables that may be public, by which a .env file of a framework is fine", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.*\n*.env\n!.env.example\n");
    repository.write(".env.production", "PUBLIC_ID=k3j9x8w2q7v5\n").commit();
    const levelOf = async (): Promise<unknown> =>
      (await scanJson(repository.directory, "scan")).map(({ level }) => level);
    expect(await levelOf()).toEqual(["error"]);
    repository.write(".plexmcp-scan.json", '{"publicVariables": ["PUBLIC_*"]}');
    expect(await levelOf()).toEqual(["warning"]);
  });
});
