import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host, type Hosted } from "./checkout.ts";
import { gone, pullRequestPayload, pushPayload } from "./events.ts";
import { removeFolders } from "./repositories.ts";
import { runAction, type ActionRun } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(7);

/** A server whose `main` has, beginning with its first commit, a key and a .env file. */
function hostWithKey(): Hosted & { readonly first: string } {
  const hosted = host();
  hosted.origin.write(".gitignore", ".env*\n*.env\n");
  const first = hosted.origin.write("key.txt", key).write(".env", "SECRET=old\n").commit();
  return { ...hosted, first };
}

function checkOutOnce(hosted: Hosted, commit: string): string {
  return checkOut(hosted, { commit, ref: "refs/remotes/origin/x", depth: 1 }).directory;
}

/** What is found: `level file` each. */
async function found(run: Omit<ActionRun, "inputs">): Promise<string[]> {
  const outcome = await runAction(run);
  expect(outcome.outputs.get("result")).not.toBe("incomplete");
  const findings = JSON.parse(outcome.outputs.get("findings") ?? "") as {
    readonly level: string;
    readonly file: string;
  }[];
  return findings.map(({ level, file }) => `${level} ${file}`).toSorted();
}

describe("a pull request whose event names an old commit of the base branch", () => {
  async function foundInPull(hosted: Hosted & { readonly first: string }): Promise<string[]> {
    const commit = hosted.origin.run("rev-parse", "work");
    hosted.origin.run("update-ref", "refs/pull/7/head", commit);
    const payload = pullRequestPayload({ head: commit, base: hosted.first });
    const workspace = checkOutOnce(hosted, commit);
    return found({ event: "pull_request", payload, workspace, serverUrl: hosted.serverUrl });
  }

  test("brings by a copy a key that the branch has removed since", async () => {
    const hosted = hostWithKey();
    hosted.origin.checkout("-b", "work").write("copy.txt", key).commit();
    hosted.origin.checkout("main").remove("key.txt").remove(".env").commit();
    expect(await foundInPull(hosted)).toEqual(["error copy.txt", "warning .env"]);
  });

  test("brings nothing by a file that a merge will remove", async () => {
    const hosted = hostWithKey();
    hosted.origin.checkout("-b", "work").write("key.txt", `again\n${key}`).commit();
    hosted.origin.checkout("main").remove("key.txt").remove(".env").commit();
    expect(await foundInPull(hosted)).toEqual(["warning .env"]);
  });

  test("brings back what its own merge has kept", async () => {
    const hosted = hostWithKey();
    hosted.origin.checkout("-b", "work").write("own.txt", "own\n").commit();
    hosted.origin.checkout("main").remove("key.txt").remove(".env").commit();
    hosted.origin.checkout("work").run("merge", "-s", "ours", "-m", "merge", "main");
    expect(await foundInPull(hosted)).toEqual(["error .env", "error key.txt"]);
  });

  test("brings back what the branch was rewritten to be without", async () => {
    const hosted = host();
    const { origin } = hosted;
    origin.write(".gitignore", ".env*\n*.env\n").commit();
    origin.write("key.txt", key).write(".env", "SECRET=old\n").write(".gitignore", ".env*\n");
    const first = origin.commit();
    origin.checkout("-b", "work").write(".gitignore", ".env*\nout/\n").commit();
    origin.checkout("main").run("reset", "--quiet", "--hard", "HEAD~1");
    origin.write("b.txt", "b\n").commit();
    expect(await foundInPull({ ...hosted, first })).toEqual([
      "error .env",
      "error key.txt",
      "warning .gitignore",
    ]);
  });
});

test("a pull request brings nothing of a base branch of which the workspace has an older commit", async () => {
  const hosted = host();
  const { origin, serverUrl } = hosted;
  const old = origin.write(".gitignore", ".env*\n*.env\n").commit();
  const used = checkOut(hosted, { commit: old, ref: "refs/heads/main", depth: 0 });
  const base = origin.write("key.txt", key).write(".env", "SECRET=old\n").commit();
  origin.checkout("-b", "work");
  const head = origin.write("own.txt", "own\n").commit();
  used.run("fetch", "--quiet", "origin", head);
  const payload = pullRequestPayload({ head, base });
  const workspace = used.directory;
  expect(await found({ event: "pull_request", payload, workspace, serverUrl })).toEqual([
    "warning .env",
  ]);
});

describe("a push", () => {
  interface Push {
    /** None: it makes the branch. */
    readonly before?: string;
    /** Of which the newest commit is pushed. */
    readonly branch: string;
    readonly commits?: readonly { readonly distinct: boolean }[];
  }

  async function foundInPush(hosted: Hosted, { branch, ...push }: Push): Promise<string[]> {
    const commit = hosted.origin.run("rev-parse", branch);
    const payload = pushPayload({ ...push, after: commit, ref: `refs/heads/${branch}` });
    const workspace = checkOutOnce(hosted, commit);
    return found({ event: "push", payload, workspace, serverUrl: hosted.serverUrl });
  }

  const cleaned = ({ origin }: Hosted, commits = 1): string => {
    origin.remove("key.txt").remove(".env").commit();
    for (let index = 1; index < commits; index += 1) origin.write("n.txt", `${index}`).commit();
    return origin.run("rev-parse", "HEAD");
  };

  test.each([
    ["the default branch", "main", 1],
    ["another branch", "topic", 1],
    ["another branch, far", "topic", 40],
  ])("that takes %s back brings back what was removed", async (_, branch, commits) => {
    const hosted = hostWithKey();
    if (branch !== "main") hosted.origin.checkout("-b", branch);
    const before = cleaned(hosted, commits);
    hosted.origin.run("reset", "--quiet", "--hard", hosted.first);
    expect(await foundInPush(hosted, { before, branch })).toEqual(["error .env", "error key.txt"]);
  });

  test.each([1, 40])(
    "by force, of another commit where %d were, brings back what those removed",
    async (commits) => {
      const hosted = hostWithKey();
      hosted.origin.checkout("-b", "topic");
      const before = cleaned(hosted, commits);
      hosted.origin.run("reset", "--quiet", "--hard", hosted.first);
      hosted.origin.write("own.txt", "own\n").commit();
      expect(await foundInPush(hosted, { before, branch: "topic" })).toEqual([
        "error .env",
        "error key.txt",
      ]);
    },
  );

  test("by force of a history of its own brings back what was removed", async () => {
    const hosted = hostWithKey();
    const { origin, first } = hosted;
    origin.run("branch", "topic", origin.run("commit-tree", "-m", "x", `${first}^{tree}`));
    const before = cleaned(hosted);
    expect(await foundInPush(hosted, { before, branch: "topic" })).toEqual([
      "error .env",
      "error key.txt",
    ]);
  });

  test("by force that takes back what has no more brings nothing", async () => {
    const hosted = hostWithKey();
    const before = hosted.origin.write("own.txt", "own\n").commit();
    hosted.origin.run("reset", "--quiet", "--hard", hosted.first);
    expect(await foundInPush(hosted, { before, branch: "main" })).toEqual(["warning .env"]);
  });

  test.each(["rebased onto", "merged with"])(
    "of a branch that was %s the default branch brings nothing of that",
    async (kind) => {
      const hosted = host();
      const { origin } = hosted;
      origin.write(".gitignore", ".env*\n*.env\n").commit();
      origin.checkout("-b", "topic");
      const before = origin.write("own.txt", "own\n").commit();
      origin.checkout("main").write("key.txt", key).write(".env", "SECRET=old\n").commit();
      origin.checkout("topic");
      if (kind === "merged with") origin.startMerge("main").commit();
      else origin.run("rebase", "--quiet", "main");
      origin.write("more.txt", "more\n").commit();
      // By now the default branch has neither.
      origin.checkout("main");
      cleaned(hosted);
      expect(await foundInPush(hosted, { before, branch: "topic" })).toEqual(["warning .env"]);
    },
  );

  test("by force over a commit that is gone does not bring what the default branch has", async () => {
    const hosted = hostWithKey();
    hosted.origin.checkout("-b", "topic").write("copy.txt", key).commit();
    expect(await foundInPush(hosted, { before: gone, branch: "topic" })).toEqual(["warning .env"]);
  });

  test.each([
    ["forward", false],
    ["by force over a commit that is gone", true],
  ])("that takes a branch to the default branch brings nothing of that: %s", async (_, isGone) => {
    const hosted = host();
    const { origin } = hosted;
    const old = origin.write(".gitignore", ".env*\n*.env\n").commit();
    origin.write("key.txt", key).write(".env", "SECRET=old\n").commit();
    cleaned(hosted);
    origin.checkout("-b", "release");
    const commits = [{ distinct: false }];
    const before = isGone ? gone : old;
    expect(await foundInPush(hosted, { before, branch: "release", commits })).toEqual([]);
  });

  test.each([
    ["over a commit that is there", "there"],
    ["over a commit that is gone", "gone"],
    ["to a new branch", "none"],
  ] as const)("%s brings its own, and no more, though it was merged since", async (_, replaced) => {
    const hosted = host();
    const { origin } = hosted;
    origin.write(".gitignore", ".env*\n*.env\n").commit();
    origin.checkout("-b", "side").write("side.txt", "older\n").commit();
    origin.checkout("-b", "topic", "main");
    const before = origin.write("own.txt", "own\n").commit();
    origin.checkout("main").write("key.txt", makeKey(8)).write(".env", "SECRET=old\n").commit();
    cleaned(hosted);
    origin.checkout("topic").startMerge("main").write("brought.txt", key).commit();
    origin.checkout("main").startMerge("side").commit();
    origin.startMerge("topic").commit();
    const push = { branch: "topic", commits: [{ distinct: true }] };
    const befores = { there: { before }, gone: { before: gone }, none: {} };
    expect(await foundInPush(hosted, { ...push, ...befores[replaced] })).toEqual([
      "error brought.txt",
    ]);
  });

  test("brings its own though the default branch has moved forward to it since", async () => {
    const hosted = host();
    const { origin } = hosted;
    origin.write(".gitignore", ".env*\n*.env\n").commit();
    const before = origin.checkout("-b", "topic").write("own.txt", "own\n").commit();
    origin.write("brought.txt", key).commit();
    origin.checkout("main").run("merge", "--quiet", "--ff-only", "topic");
    const commits = [{ distinct: true }];
    expect(await foundInPush(hosted, { before, branch: "topic", commits })).toEqual([
      "error brought.txt",
    ]);
  });

  test("of a branch that is made where another was merged brings nothing of that", async () => {
    const hosted = host();
    const { origin } = hosted;
    origin.write(".gitignore", ".env*\n*.env\n").commit();
    origin.checkout("-b", "topic").write("brought.txt", key).commit();
    origin.checkout("main").startMerge("topic").commit();
    expect(await foundInPush(hosted, { branch: "topic" })).toEqual([]);
  });
});
