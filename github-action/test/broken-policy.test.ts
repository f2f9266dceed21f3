import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fingerprint, SecretKey } from "eslint-plugin-plexmcp/detector";
import { makeKey, randomText } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host } from "./checkout.ts";
import { mergeGroupPayload, pullRequestPayload, pushPayload, schedulePayload } from "./events.ts";
import { removeFolders, TestRepository } from "./repositories.ts";
import { runAction, runCliBundle, type ActionOutcome } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(51);
const acceptance = `${fingerprint(new SecretKey(key))} # fine\n`;
const likelyKey = `pmcp_${randomText(52, "0123456789abcdefghijklmnopqrstuvwxyzABCDEF", 40)}`;

const broken: readonly (readonly [file: string, text: string, why: string])[] = [
  [".plexmcp-scan.json", '{"failOn": "never"}', 'must be "error" or "warning"'],
  [".plexmcp-scan-ignore", "zz\n", ".plexmcp-scan-ignore, line 1 is not"],
  [".plexmcp-scan-baseline", "zz\n", ".plexmcp-scan-baseline, line 1 is not"],
];

type Change = (repository: TestRepository) => unknown;

/** What a branch changes, and what it is compared with. */
interface Proposed {
  readonly base: Change;
  readonly change: Change;
}

const events = {
  pull_request: (range) => pullRequestPayload(range),
  merge_group: mergeGroupPayload,
  push: ({ head, base }) => pushPayload({ before: base, after: head }),
  "first push": ({ head }) => pushPayload({ after: head }),
} satisfies Record<string, (range: { head: string; base: string }) => unknown>;

type Event = keyof typeof events;

async function runOn(event: Event, { base, change }: Proposed): Promise<ActionOutcome> {
  const hosted = host();
  const { origin, serverUrl } = hosted;
  base(origin.write("a.txt", "a\n"));
  const range = { base: origin.commit(), head: "" };
  origin.checkout("-b", "feature");
  change(origin.write("b.txt", "b\n"));
  range.head = origin.commit();
  if (event.endsWith("push")) origin.run("branch", "--force", "main", "feature");
  const ref = "refs/remotes/origin/feature";
  const workspace = checkOut(hosted, { commit: range.head, ref, depth: 1 }).directory;
  const name = event.replace("first ", "");
  return runAction({ event: name, payload: events[event](range), workspace, serverUrl });
}

/** The same on the command line. */
async function runRange({ base, change }: Proposed): ReturnType<typeof runCliBundle> {
  const repository = new TestRepository();
  base(repository.write("a.txt", "a\n"));
  repository.commit();
  change(repository.write("b.txt", "b\n"));
  repository.commit();
  return runCliBundle(repository.directory, ["range", "HEAD~1..HEAD"]);
}

describe("a change that breaks the policy is not clean", () => {
  test.each(broken)("though that does not judge it: %s", async (file, text, why) => {
    const change: Proposed = {
      base: (main) => main.write(file, file.endsWith("json") ? "{}" : "# nothing\n"),
      change: (branch) => branch.write(file, text),
    };
    const outcome = await runOn("pull_request", change);
    expect(outcome.stdout).toMatch(/[0-9a-f]{12} has a broken policy file/);
    expect(outcome.stdout).toContain(why);
    expect(outcome.outputs.get("result")).toBe("incomplete");
    expect(outcome.code).toBe(2);

    const { stderr, code } = await runRange(change);
    expect(stderr).toContain(why);
    expect(code).toBe(2);
  });

  test.each(["push", "first push", "merge_group"] as const)("on %s", async (event) => {
    const outcome = await runOn(event, {
      base: () => undefined,
      change: (branch) => branch.write(".plexmcp-scan-ignore", "zz\n"),
    });
    expect(outcome.stdout).toContain(".plexmcp-scan-ignore, line 1 is not");
    expect(outcome.code).toBe(2);
  });

  test("even if it mends another file", async () => {
    const outcome = await runOn("pull_request", {
      base: (main) => main.write(".plexmcp-scan.json", "{"),
      change: (branch) => branch.remove(".plexmcp-scan.json").write(".plexmcp-scan-ignore", "zz\n"),
    });
    expect(outcome.stdout).toContain("In the head: .plexmcp-scan-ignore, line 1 is not");
    expect(outcome.code).toBe(2);
  });
});

test("a branch may have what was broken when it left the base, and is mended there", async () => {
  const repository = new TestRepository();
  repository.write(".plexmcp-scan-ignore", "zz\n").commit();
  repository.checkout("-b", "feature").write("b.txt", "b\n").commit();
  repository.checkout("main").remove(".plexmcp-scan-ignore").commit();
  const { stderr, code } = await runCliBundle(repository.directory, ["range", "main..feature"]);
  expect(stderr).not.toContain("broken");
  expect(code).toBe(0);
});

test("a tag on a folder proposes no policy", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a\n").commit();
  repository.write("folder/.plexmcp-scan-ignore", "zz\n").commit();
  const folder = repository.run("rev-parse", "HEAD:folder");
  const args = ["range", `HEAD~1..${folder}`];
  expect((await runCliBundle(repository.directory, args)).code).toBe(0);
});

describe("where the policy of the base is broken", () => {
  test.each(broken)("a change that deletes the file can pass: %s", async (file, text, why) => {
    const change = {
      base: (main: TestRepository) => main.write(file, text),
      change: (branch: TestRepository) => branch.remove(file),
    };
    const outcome = await runOn("pull_request", change);
    expect(outcome.stdout).toContain("The policy is read from refs/heads/main (");
    expect(outcome.stdout).toContain(why);
    expect(outcome.outputs.get("result")).toBe("clean");
    expect(outcome.code).toBe(0);

    const { stderr, code } = await runRange(change);
    expect(stderr).toContain(why);
    expect(code).toBe(0);
  });

  test.each(["push", "merge_group"] as const)("so does a %s that mends it", async (event) => {
    const outcome = await runOn(event, {
      base: (main) => main.write(".plexmcp-scan-ignore", "zz\n"),
      change: (branch) => branch.write(".plexmcp-scan-ignore", "# nothing\n"),
    });
    expect(outcome.stdout).toContain("nothing that it accepts counts");
    expect(outcome.code).toBe(0);
  });

  test("what the mended file accepts does not count", async () => {
    const outcome = await runOn("pull_request", {
      base: (main) => main.write(".plexmcp-scan-ignore", "zz\n"),
      change: (branch) => branch.write(".plexmcp-scan-ignore", acceptance).write("b.txt", key),
    });
    expect(outcome.outputs.get("silenced")).toBe("0");
    expect(outcome.code).toBe(1);
  });

  test("what its other files accept counts", async () => {
    const outcome = await runOn("pull_request", {
      base: (main) =>
        main.write(".plexmcp-scan-ignore", acceptance).write(".plexmcp-scan.json", ""),
      change: (branch) => branch.write(".plexmcp-scan.json", "{}").write("b.txt", key),
    });
    expect(outcome.outputs.get("silenced")).toBe("1");
    expect(outcome.code).toBe(0);
  });

  test("warnings fail where it is not known whether they should", async () => {
    const bringsWarning = (branch: TestRepository): TestRepository =>
      branch.write("b.txt", likelyKey);
    const whole = await runRange({ base: () => undefined, change: bringsWarning });
    expect(whole.code).toBe(0);
    const { stderr, code } = await runRange({
      base: (main) => main.write(".plexmcp-scan.json", ""),
      change: (branch) => bringsWarning(branch).remove(".plexmcp-scan.json"),
    });
    expect(stderr).toContain("warnings fail unless fail-on is set");
    expect(code).toBe(1);
  });

  test.each(["pull_request", "push"] as const)("a %s that leaves it so is told", async (event) => {
    const outcome = await runOn(event, {
      base: (main) => main.write(".plexmcp-scan-ignore", "zz\n"),
      change: (branch) => branch,
    });
    expect(outcome.stdout).toMatch(/The policy is read from (refs.heads.main \()?[0-9a-f]{12}/);
    expect(outcome.stdout).toContain("Mend the file, or delete it");
    expect(outcome.stdout).toContain(".plexmcp-scan-ignore, line 1 is not");
    expect(outcome.code).toBe(2);
  });

  test("the nightly run tells where it is", async () => {
    const hosted = host();
    const commit = hosted.origin.write(".plexmcp-scan-ignore", "zz\n").commit();
    const outcome = await runAction({
      event: "schedule",
      payload: schedulePayload,
      workspace: checkOut(hosted, { commit, ref: "refs/remotes/origin/main", depth: 1 }).directory,
      serverUrl: hosted.serverUrl,
    });
    expect(outcome.stdout).toContain(`from the default branch (${commit.slice(0, 12)})`);
    expect(outcome.stdout).toContain("Mend the file, or delete it");
    expect(outcome.code).toBe(2);
  });
});

describe("a policy file that is no file is told as that", () => {
  const file = ".plexmcp-scan.json";
  const kinds: readonly (readonly [string, Change])[] = [
    ["a link", (repository) => repository.link(file, "elsewhere")],
    ["a folder", (repository) => repository.write(`${file}/x`, "x")],
  ];

  test.each(kinds)("in a base: %s", async (_, make) => {
    const { stderr, code } = await runRange({ base: make, change: () => undefined });
    expect(stderr).toContain(`${file} is not an ordinary file. Replace it by one, or remove it.`);
    expect(stderr).not.toContain("JSON");
    expect(code).toBe(2);
  });

  test("in the index, asked from a folder", async () => {
    const repository = new TestRepository();
    repository.write("a/b.txt", "b").link(file, "elsewhere").run("add", ".");
    const { stderr, code } = await runCliBundle(join(repository.directory, "a"), ["staged"]);
    expect(stderr).toContain(`${file} is not an ordinary file`);
    expect(code).toBe(2);
  });
});
