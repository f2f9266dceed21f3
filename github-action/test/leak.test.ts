import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey, randomText } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host } from "./checkout.ts";
import { pullRequestPayload, pushPayload, schedulePayload } from "./events.ts";
import { makeFolder, removeFolders, type TestRepository } from "./repositories.ts";
import { runAction, runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

const hex = "0123456789abcdef";
const likelyKey = `pmcp_${randomText(40, "0123456789abcdefghijklmnopqrstuvwxyzABCDEF", 48)}`;
const keys = {
  plain: makeKey(11),
  fileName: makeKey(12),
  message: makeKey(13),
  author: makeKey(14),
  branch: makeKey(15),
  title: makeKey(16),
  body: makeKey(17),
  base64: makeKey(18),
  utf16: makeKey(19),
  dotenv: makeKey(20),
  reason: makeKey(21),
  tooLong: `${makeKey(22)}${randomText(5, hex, 8)}`,
  config: makeKey(23),
  folder: makeKey(24),
};

/** How many of a key's secret characters in a row count as a leak. */
const leakLength = 10;
const shownLength = 17;

/** The planted keys of which a text tells more than may be shown. */
function leaksIn(text: string): string[] {
  return Object.entries({ ...keys, likelyKey }).flatMap(([name, key]) => {
    for (let start = shownLength; start + leakLength <= key.length; start += 1) {
      if (text.includes(key.slice(start, start + leakLength))) return [name];
    }
    return [];
  });
}

function plantKeys(repository: TestRepository): string {
  repository
    .write("src/plain.ts", `const a = "${keys.plain}";\n`)
    .write("src/likely.ts", `// plexmcp-allow: not ${keys.reason}\nconst a = "${likelyKey}";\n`)
    .write("src/long.ts", keys.tooLong)
    .write(`${keys.folder}/.env`, "SECRET=abcdef\n")
    .write(`docs/${keys.fileName}.md`, "text\n")
    .write("s.yaml", Buffer.from(`x${keys.base64}`).toString("base64"))
    .write("u.txt", Buffer.from(`\ufeff${keys.utf16}`, "utf16le"))
    .write(".env", `PLEXMCP_API_KEY=${keys.dotenv}\n${keys.dotenv}\n`);
  repository.commit(`subject\n\n${keys.message}`);
  const tree = repository.run("rev-parse", "HEAD^{tree}");
  const args = ["commit-tree", "-m", "x", "-p", "HEAD", tree];
  const head = repository.runWith({ GIT_AUTHOR_NAME: keys.author }, ...args);
  repository.run("reset", "--quiet", "--hard", head);
  return head;
}

test("the search for leaks sees one", () => {
  expect(leaksIn(`…${keys.plain.slice(30, 45)}…`)).toEqual(["plain"]);
});

describe("no output tells more of a key than its prefix:", () => {
  test("the action's log, summary, outputs and SARIF", async () => {
    const { origin, serverUrl } = host();
    const base = origin.write("README.md", "base").commit();
    origin.checkout("-b", "feature");
    const head = plantKeys(origin);
    const workspace = checkOut(
      { origin, serverUrl },
      { commit: head, ref: "refs/remotes/pull/7/head", depth: 1 },
    );
    const outcome = await runAction({
      event: "pull_request",
      payload: pullRequestPayload({
        head,
        base,
        branch: `fix-${keys.branch}`,
        title: `use ${keys.title}`,
        body: `\n\n${keys.body}`,
      }),
      workspace: workspace.directory,
      serverUrl,
    });
    expect(Number(outcome.outputs.get("errors"))).toBeGreaterThanOrEqual(11);
    const { stdout, stderr, summary, outputs, sarif } = outcome;
    expect(leaksIn([stdout, stderr, summary, ...outputs.values(), sarif].join("\n"))).toEqual([]);
  });

  test.each(["text", "json", "sarif", "github", "gitlab", "junit"])(
    "the command line's %s",
    async (format) => {
      const { origin } = host();
      origin.write("README.md", "base").commit();
      plantKeys(origin);
      for (const command of [["scan"], ["history"], ["range", "HEAD~2..HEAD"]]) {
        const outcome = await runCliBundle(origin.directory, [...command, "--format", format]);
        expect(outcome.code).toBe(1);
        expect(leaksIn(outcome.stdout + outcome.stderr)).toEqual([]);
      }
    },
  );

  test("a baseline, and the errors of a broken one", async () => {
    const { origin } = host();
    plantKeys(origin);
    await runCliBundle(origin.directory, ["baseline"]);
    const baseline = readFileSync(join(origin.directory, ".plexmcp-scan-baseline"), "utf8");
    expect(baseline).toContain("plexmcp-api-key src/plain.ts");
    expect(leaksIn(baseline)).toEqual([]);
    for (const file of [".plexmcp-scan-ignore", ".plexmcp-scan.json"]) {
      origin.write(file, `{"x": "${keys.config}"`);
      const outcome = await runCliBundle(origin.directory, ["scan"]);
      expect(outcome.code).toBe(2);
      expect(leaksIn(outcome.stdout + outcome.stderr)).toEqual([]);
    }
  });

  test("what is said of a wrong range, path or option", async () => {
    const { origin } = host();
    origin.write("a.txt", "a").commit();
    for (const args of [
      ["range", `${keys.plain}..HEAD`],
      ["scan", `/nonexistent/${keys.plain}`],
      ["scan", `--${keys.plain}`],
      [keys.plain],
      ["scan", "--format", keys.plain],
    ]) {
      const outcome = await runCliBundle(origin.directory, args);
      expect(outcome.code).toBe(2);
      expect(leaksIn(outcome.stdout + outcome.stderr)).toEqual([]);
    }
  });

  test.each([
    ["push", pushPayload({ after: undefined, ref: `refs/heads/fix-${keys.branch}` })],
    ["delete", { ref: keys.branch, ref_type: "branch", repository: { full_name: "acme/shop" } }],
  ])("the action on the %s of a branch that has a key in its name", async (event, payload) => {
    const { origin, serverUrl } = host();
    origin.write("a.txt", "a").commit();
    const workspace = origin.directory;
    const { code, ...written } = await runAction({ event, payload, workspace, serverUrl });
    expect(code).toBe(0);
    const { stdout, stderr, summary, outputs, sarif } = written;
    expect(leaksIn([stdout, stderr, summary, ...outputs.values(), sarif].join("\n"))).toEqual([]);
  });

  test("the action's errors", async () => {
    const { origin, serverUrl } = host();
    const outcome = await runAction({
      event: "schedule",
      payload: schedulePayload,
      workspace: origin.directory,
      serverUrl,
      inputs: { "fail-on": keys.plain },
    });
    expect(outcome.code).toBe(2);
    expect(leaksIn(outcome.stdout + outcome.stderr + outcome.summary)).toEqual([]);
  });
});

test("a key on the command line is shown with no more than its prefix", async () => {
  const key = makeKey(81);
  const outcome = await runCliBundle(makeFolder(), ["history", key, "--format", "github"]);
  for (const text of [outcome.stdout, outcome.stderr]) {
    expect(text).toContain(key.slice(0, 17));
    expect(text).not.toContain(key);
  }
});
