import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { host } from "./checkout.ts";
import { pushPayload } from "./events.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runAction, runCliBundle, type ActionOutcome, type ActionRun } from "./run-dist.ts";

afterAll(removeFolders);

/** Pushes a key, and runs the action with settings of the test's own. */
async function runOnPush(settings: Partial<ActionRun>): Promise<ActionOutcome> {
  const { origin, serverUrl } = host();
  const after = origin.write("a.ts", makeKey(3)).commit();
  const payload = pushPayload({ after });
  return runAction({ event: "push", payload, workspace: origin.directory, serverUrl, ...settings });
}

const complaintsIn = ({ stdout }: ActionOutcome): string[] =>
  stdout.split("\n").filter((line) => line.startsWith("::error title=PlexMCP scan::"));

describe("a file that cannot be written", () => {
  // A folder where a file should be: not even root can write that.
  test.each([
    ["the SARIF", (folder: string) => ({ inputs: { "sarif-file": folder } })],
    ["the summary", (folder: string) => ({ environment: { GITHUB_STEP_SUMMARY: folder } })],
    ["the outputs", (folder: string) => ({ environment: { GITHUB_OUTPUT: folder } })],
  ])("makes one annotation and exit 2, and keeps the findings: %s", async (what, settingsFor) => {
    const outcome = await runOnPush(settingsFor(makeFolder()));
    expect(outcome.code).toBe(2);
    expect(complaintsIn(outcome)).toHaveLength(1);
    expect(complaintsIn(outcome)[0]).toContain("EISDIR");
    expect(outcome.stdout).toContain("::error title=PlexMCP key,file=a.ts,line=1");
    if (what !== "the summary") expect(outcome.summary).toContain("1 error found");
    if (what !== "the outputs") {
      expect(outcome.outputs.get("result")).toBe("incomplete");
      expect(outcome.outputs.get("errors")).toBe("1");
    }
    if (what === "the SARIF") expect(outcome.outputs.get("sarif-file")).toBe("");
    expect(outcome.stderr).toBe("");
  });

  test("does not hide why the scan itself could not be completed", async () => {
    const outcome = await runOnPush({
      payload: pushPayload({ after: "b".repeat(40) }),
      inputs: { "sarif-file": makeFolder() },
    });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain("bbbbbbbbbbbb, is not on the server any more");
    expect(outcome.stderr).toBe("");
  });
});

test("a summary that other steps have filled stays as it is: GitHub would refuse all of it", async () => {
  const file = join(makeFolder(), "summary.md");
  const mostBytes = 1024 * 1024;
  writeFileSync(file, "x".repeat(mostBytes - 100));
  const outcome = await runOnPush({ environment: { GITHUB_STEP_SUMMARY: file } });
  expect(outcome.code).toBe(1);
  expect(readFileSync(file).length).toBeLessThanOrEqual(mostBytes);
});

test("the folder of the SARIF is made", async () => {
  const file = join(makeFolder(), "reports/today/plexmcp.sarif");
  const outcome = await runOnPush({ inputs: { "sarif-file": file } });
  expect(outcome.code).toBe(1);
  expect(outcome.outputs.get("sarif-file")).toBe(file);
  expect(existsSync(file) && readFileSync(file, "utf8")).toContain("a.ts");
});

test("a scan that was not completed tells no SARIF to upload: alerts would be closed by it", async () => {
  const outcome = await runOnPush({ payload: {} });
  expect(outcome.code).toBe(2);
  expect(outcome.sarif).toContain('"executionSuccessful": false');
  expect(outcome.outputs.get("sarif-file") ?? "").toBe("");
});

describe("a folder for what is temporary that is not there", () => {
  const environment = { TMPDIR: "/nonexistent/tmp" };
  const place = "mkdtemp '/nonexistent/tmp/plexmcp-scan-";
  const cure = "Let TMPDIR (on Windows TEMP) name a folder";

  test("is named with its cure by the command line", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n").commit();
    const outcome = await runCliBundle(repository.directory, ["history"], { environment });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(place);
    expect(outcome.stderr).toContain(cure);
  });

  test("is named with its cure by the action", async () => {
    const { origin, serverUrl } = host();
    const after = origin.write(".gitignore", ".env\n").commit();
    const payload = pushPayload({ after });
    const workspace = origin.directory;
    const outcome = await runAction({ event: "push", payload, workspace, serverUrl, environment });
    expect(outcome.code).toBe(2);
    expect(complaintsIn(outcome)).toEqual([expect.stringContaining(place)]);
    expect(complaintsIn(outcome)).toEqual([expect.stringContaining(cure)]);
  });
});
