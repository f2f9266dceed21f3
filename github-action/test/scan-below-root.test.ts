import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { linesOf, scanJson } from "./json-lines.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(31);

let repository: TestRepository;
beforeEach(() => {
  repository = new TestRepository();
  repository.write(".gitignore", ".env\n.env.*\n*.env\n!.env.example\n");
});

const scan = async (...args: string[]): Promise<Outcome> =>
  runCliBundle(repository.directory, ["scan", "--format", "json", ...args]);

describe("the policy of a repository holds for what is scanned below its root:", () => {
  test("its exclusions are paths from the root", async () => {
    const exclude = [{ path: "packages/a/fixtures/", reason: "made by tests" }];
    repository
      .write(".plexmcp-scan.json", JSON.stringify({ exclude }))
      .write("packages/a/fixtures/x.ts", key)
      .write("packages/a/x.ts", makeKey(32))
      .commit();
    const outcome = await scan("packages/a");
    expect(linesOf(outcome).map(({ file }) => file)).toEqual(["x.ts"]);
    expect(outcome.stderr).toContain("silenced: fixtures/x.ts:1:1");
    expect((await scan("packages/a/fixtures/x.ts")).code).toBe(0);
    const inside = await runCliBundle(join(repository.directory, "packages/a"), ["scan"]);
    expect(inside.stderr).toContain("silenced: fixtures/x.ts:1:1");
  });

  test("its acceptances, of which those for other folders are not called stale", async () => {
    repository.write("packages/a/.env", "A=secret1234\n").write("b.ts", key).commit();
    const entries = (await scanJson(repository.directory, "scan")).map(
      ({ fingerprint }) => `${String(fingerprint)} # known\n`,
    );
    repository.write(".plexmcp-scan-ignore", entries.join(""));
    for (const path of [".", "packages", "packages/a", "packages/a/.env", "b.ts"]) {
      const outcome = await scan(path);
      expect(outcome.code).toBe(0);
      expect(outcome.stdout).toBe("");
      expect(outcome.stderr).toContain("silenced: ");
      expect(outcome.stderr).not.toContain("not found any more");
    }
  });

  test("its level that fails, for the history too", async () => {
    repository.write(".plexmcp-scan.json", '{"failOn": "warning"}');
    repository.write("packages/a/x.ts", `"${key.slice(0, -3)}"`).commit();
    const folder = join(repository.directory, "packages/a");
    for (const command of ["scan", "history"]) {
      expect((await runCliBundle(folder, [command])).code).toBe(1);
    }
  });
});

test("a folder outside of any repository has a policy of its own", async () => {
  const folder = makeFolder();
  const plain = new TestRepository({ directory: folder });
  plain.remove(".git").write("x.ts", key);
  plain.write(".plexmcp-scan.json", '{"exclude": [{"path": "x.ts", "reason": "a test"}]}');
  expect((await runCliBundle(folder, ["scan"])).stderr).toContain("silenced: x.ts:1:1");
});

test("a baseline written below the root goes to the root, and keeps what is elsewhere", async () => {
  repository.write("packages/a/x.ts", key).write("b.ts", makeKey(32)).commit();
  await runCliBundle(repository.directory, ["baseline"]);
  repository.write("packages/a/y.ts", makeKey(33)).commit();
  await runCliBundle(join(repository.directory, "packages/a"), ["baseline"]);
  const baseline = readFileSync(join(repository.directory, ".plexmcp-scan-baseline"), "utf8");
  expect(baseline.match(/# plexmcp-api-key .*/g)?.toSorted()).toEqual([
    "# plexmcp-api-key b.ts:1:1",
    "# plexmcp-api-key packages/a/x.ts:1:1",
    "# plexmcp-api-key packages/a/y.ts:1:1",
  ]);
  expect((await scan()).code).toBe(0);
});
