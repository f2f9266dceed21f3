import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host, type Hosted } from "./checkout.ts";
import { gone, mergeGroupPayload, pullRequestPayload, pushPayload } from "./events.ts";
import { removeFolders } from "./repositories.ts";
import { runAction, type ActionOutcome } from "./run-dist.ts";

afterAll(removeFolders);

/** `top` builds on `parent`, a branch that is merged into `main` and deleted. */
interface Stack extends Hosted {
  readonly root: string;
  readonly parent: string;
  readonly top: string;
}

function stack({ isTopClean = false } = {}): Stack {
  const hosted = host();
  const { origin } = hosted;
  const root = origin.write(".gitignore", ".env*\n*.env\n").commit();
  origin.checkout("-b", "parent");
  const parent = origin.write("parent.txt", makeKey(1)).commit();
  origin.checkout("-b", "top");
  const top = origin.write("top.txt", isTopClean ? "clean\n" : makeKey(2)).commit();
  origin.run("update-ref", "refs/pull/7/head", top);
  origin.checkout("main").startMerge("parent").commit();
  origin.run("branch", "--delete", "--force", "parent");
  return { ...hosted, root, parent, top };
}

async function runOn(
  hosted: Hosted,
  run: { readonly event: string; readonly payload: unknown; readonly commit: string },
  depth = 1,
): Promise<ActionOutcome> {
  const { event, payload, commit } = run;
  const workspace = checkOut(hosted, { commit, ref: "refs/remotes/x", depth }).directory;
  return runAction({ event, payload, workspace, serverUrl: hosted.serverUrl });
}

function filesIn({ outputs }: ActionOutcome): readonly string[] {
  const findings = JSON.parse(outputs.get("findings") ?? "") as { readonly file: string }[];
  return findings.map(({ file }) => file).toSorted();
}

const depths = [
  ["a shallow checkout", 1],
  ["a whole one", 0],
] as const;

describe.each(depths)("a pull request whose base branch is gone, in %s,", (_, depth) => {
  async function runPull(hosted: Stack, base = hosted.parent): Promise<ActionOutcome> {
    const payload = pullRequestPayload({ head: hosted.top, base, baseBranch: "parent" });
    return runOn(hosted, { event: "pull_request", payload, commit: hosted.top }, depth);
  }

  test("is compared with the commit that the event names", async () => {
    const outcome = await runPull(stack());
    expect(outcome.code).toBe(1);
    expect(filesIn(outcome)).toEqual(["top.txt"]);
  });

  test("passes if it brings nothing", async () => {
    expect((await runPull(stack({ isTopClean: true }))).code).toBe(0);
  });

  test("brings more where the event names an older commit", async () => {
    const hosted = stack();
    expect(filesIn(await runPull(hosted, hosted.root))).toEqual(["parent.txt", "top.txt"]);
  });

  test("brings all of its history where that commit is gone, too, and says so", async () => {
    const outcome = await runPull(stack({ isTopClean: true }), gone);
    expect(filesIn(outcome)).toEqual(["parent.txt"]);
    expect(outcome.stdout).toContain(
      "notice: 123456789012 is not on the server any more: the whole history was scanned",
    );
  });
});

describe.each(depths)("a run, in %s, that needs a branch that is gone names it:", (_, depth) => {
  async function refused(hosted: Stack, event: string, payload: unknown): Promise<string> {
    const outcome = await runOn(hosted, { event, payload, commit: hosted.top }, depth);
    expect(outcome.code).toBe(2);
    expect(outcome.outputs.get("result")).toBe("incomplete");
    expect(outcome.stdout).not.toContain("fetch-depth");
    return outcome.stdout;
  }

  const branchIsGone = "refs/heads/trunk, which the event names, is not on the server any more";

  test("of a merge group", async () => {
    const hosted = stack({ isTopClean: true });
    const { parent: base, top: head } = hosted;
    const payload = mergeGroupPayload({ head, base, baseBranch: "trunk" });
    expect(await refused(hosted, "merge_group", payload)).toContain(branchIsGone);
  });

  test.each([
    ["a new branch", true],
    ["another branch", false],
  ])("of a push to %s after the default one was renamed", async (_kind, isNew) => {
    const hosted = stack({ isTopClean: true });
    const { parent, top: after } = hosted;
    const push = { after, ref: "refs/heads/top", defaultBranch: "trunk" };
    const payload = pushPayload(isNew ? push : { ...push, before: parent });
    expect(await refused(hosted, "push", payload)).toContain(branchIsGone);
  });
});

describe("a commit that the server has no more", () => {
  /** Takes from the server what `top` has, after it was checked out, and runs on it. */
  async function refused(
    { origin, ...hosted }: Stack,
    { branch, ...run }: { event: string; payload: unknown; branch?: string },
  ): Promise<string> {
    const place = { commit: hosted.top, ref: "refs/remotes/x", depth: 1 };
    const workspace = checkOut({ origin, ...hosted }, place).directory;
    origin.run("branch", "--delete", "--force", "top");
    origin.run("update-ref", "refs/pull/7/head", hosted.parent);
    if (branch !== undefined) origin.run("branch", branch, hosted.root);
    origin.run("reflog", "expire", "--expire=now", "--all");
    origin.run("gc", "--quiet", "--prune=now");
    const outcome = await runAction({ ...run, workspace, serverUrl: hosted.serverUrl });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).not.toContain("fetch-depth");
    return outcome.stdout;
  }

  test("is named where it was proposed", async () => {
    const hosted = stack({ isTopClean: true });
    const payload = pullRequestPayload({ head: hosted.top, base: hosted.root });
    expect(await refused(hosted, { event: "pull_request", payload })).toContain(
      `${hosted.top.slice(0, 12)}, is not on the server any more: refs/pull/7/head was moved`,
    );
  });

  test.each([
    ["moved", "top"],
    ["deleted", undefined],
  ])("is named where the branch it was pushed to was %s", async (_, branch) => {
    const hosted = stack({ isTopClean: true });
    const { parent: before, top: after } = hosted;
    const payload = pushPayload({ before, after, ref: "refs/heads/top" });
    expect(
      await refused(hosted, { event: "push", payload, ...(branch ? { branch } : {}) }),
    ).toContain(`${after.slice(0, 12)}, is not on the server any more: refs/heads/top was moved`);
  });
});
