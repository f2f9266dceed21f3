import { afterAll, describe, expect, test } from "vitest";
import { fingerprint, SecretKey } from "eslint-plugin-plexmcp/detector";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host } from "./checkout.ts";
import {
  gone,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  schedulePayload,
} from "./events.ts";
import { scanJson } from "./json-lines.ts";
import { pullRequest, pullRequestKey, type PullRequest } from "./pull-request-fixture.ts";
import { removeFolders } from "./repositories.ts";
import { runAction, type ActionOutcome } from "./run-dist.ts";

afterAll(removeFolders);

const acceptance = `${fingerprint(new SecretKey(pullRequestKey))} # fine\n`;

/** A pull request whose head accepts its own key; it is checked out, as for its own event. */
async function runOnHead(
  event: string,
  payloadFor: (pull: { readonly head: string; readonly base: string }) => unknown,
): Promise<ActionOutcome> {
  const pull = pullRequest();
  pull.origin.checkout("feature").write(".plexmcp-scan-ignore", acceptance);
  const head = pull.origin.commit();
  pull.origin.run("update-ref", "refs/pull/7/head", head);
  pull.origin.checkout("main");
  const ref = "refs/remotes/pull/7/head";
  return runAction({
    event,
    payload: payloadFor({ head, base: pull.base }),
    workspace: checkOut(pull, { commit: head, ref, depth: 1 }).directory,
    serverUrl: pull.serverUrl,
  });
}

describe("a pull request that accepts its own key is found all the same", () => {
  test.each(["pull_request_review", "pull_request_review_comment", "anything_with_a_pull_request"])(
    "on %s, as on its own event",
    async (event) => {
      const outcome = await runOnHead(event, ({ head, base }) => ({
        ...(pullRequestPayload({ head, base, commits: 3 }) as object),
        action: "submitted",
      }));
      expect(outcome.code).toBe(1);
      expect(outcome.outputs.get("silenced")).toBe("0");
    },
  );

  test.each(["issue_comment", "workflow_run", "workflow_dispatch"])(
    "on %s, which tells of no range, by the policy of the default branch",
    async (event) => {
      const outcome = await runOnHead(event, () => schedulePayload);
      expect(outcome.code).toBe(1);
      expect(outcome.outputs.get("silenced")).toBe("0");
    },
  );
});

describe("the policy of a whole history", () => {
  test("is that of the server's default branch", async () => {
    const hosted = host();
    hosted.origin.write(".plexmcp-scan-ignore", acceptance).write("a.ts", pullRequestKey);
    const commit = hosted.origin.commit();
    const outcome = await runAction({
      event: "schedule",
      payload: { schedule: "0 3 * * *" },
      workspace: checkOut(hosted, { commit, ref: "refs/remotes/origin/main", depth: 1 }).directory,
      serverUrl: hosted.serverUrl,
    });
    expect(outcome.code).toBe(0);
    expect(outcome.outputs.get("silenced")).toBe("1");
  });

  test("is not replaced by another where the server does not answer", async () => {
    const hosted = host();
    hosted.origin.write("a.ts", "clean\n").commit();
    const outcome = await runAction({
      event: "schedule",
      payload: schedulePayload,
      workspace: hosted.origin.directory,
      serverUrl: "file:///nonexistent",
    });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain("branches and tags of the server could not all be fetched");
    expect(outcome.stdout).toContain("(contents: read)");
  });
});

test("a force-push over a commit that is gone tells what was scanned instead", async () => {
  const hosted = host();
  const { origin, serverUrl } = hosted;
  origin.write("main.txt", "main").commit();
  origin.checkout("-b", "topic");
  const after = origin.write("now.txt", "now").commit();
  const workspace = checkOut(hosted, { commit: after, ref: "refs/remotes/origin/topic", depth: 1 });
  const outcome = await runAction({
    event: "push",
    payload: pushPayload({ before: gone, after, ref: "refs/heads/topic" }),
    workspace: workspace.directory,
    serverUrl,
  });
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toContain("notice: 123456789012 is not on the server any more");
  expect(outcome.stdout).toContain("all that is not from refs/heads/main");
});

describe("the whole history, asked for on a pull request,", () => {
  async function runOnBase(fields: {
    title?: string;
    isClean?: boolean;
  }): Promise<ActionOutcome & { readonly workspace: string }> {
    const pull = pullRequest({ isClean: fields.isClean ?? false });
    // Of a fork, and as pull_request_target does: nothing of it is in a branch or checked out.
    pull.origin.run("branch", "-D", "feature");
    const ref = "refs/remotes/origin/main";
    const workspace = checkOut(pull, { commit: pull.base, ref, depth: 1 }).directory;
    const outcome = await runAction({
      event: "pull_request_target",
      payload: pullRequestPayload({ ...pull, ...fields, commits: 2 }),
      workspace,
      serverUrl: pull.serverUrl,
      inputs: { scan: "history" },
    });
    return { ...outcome, workspace };
  }

  test("has its commits, though the base is checked out", async () => {
    expect((await runOnBase({ isClean: true })).code).toBe(0);
    const outcome = await runOnBase({});
    expect(outcome.stdout).toContain("file=src/app.ts");
    expect(outcome.code).toBe(1);
  });

  test("does not stay in the history of a workspace that is used again", async () => {
    const { code, workspace } = await runOnBase({});
    expect(code).toBe(1);
    expect(await scanJson(workspace, "history")).toEqual([]);
  });

  test("has its title, too", async () => {
    const outcome = await runOnBase({ isClean: true, title: `use ${makeKey(8)}` });
    expect(outcome.stdout).toContain("is in the pull request's title");
    expect(outcome.code).toBe(1);
  });
});

describe("a run that is started again after the merge is not clean for that", () => {
  const payloads = {
    pull_request: (pull: PullRequest) => pullRequestPayload({ ...pull, commits: 2 }),
    push: ({ head, base }: PullRequest) =>
      pushPayload({ before: base, after: head, ref: "refs/heads/feature" }),
    merge_group: mergeGroupPayload,
  };

  /** The run of a pull request's event, once the default branch has it. */
  async function runAgain(
    pull: PullRequest,
    { event, head = pull.head }: { event: keyof typeof payloads; head?: string },
  ): Promise<ActionOutcome> {
    const ref = "refs/remotes/pull/7/head";
    return runAction({
      event,
      payload: payloads[event]({ ...pull, head }),
      workspace: checkOut(pull, { commit: head, ref, depth: 1 }).directory,
      serverUrl: pull.serverUrl,
    });
  }

  test.each([
    ["pull_request", "--no-ff"],
    ["pull_request", "--squash"],
    ["push", "--no-ff"],
    ["push", "--squash"],
    ["merge_group", "--no-ff"],
    ["merge_group", "--squash"],
  ] as const)("%s, merged with %s", async (event, kind) => {
    const pull = pullRequest();
    pull.origin.run("merge", "--quiet", kind, "feature");
    pull.origin.commit("Merged");
    const outcome = await runAgain(pull, { event });
    expect(outcome.stdout).toContain("file=src/app.ts");
    expect(outcome.code).toBe(1);
  });

  test.each(["pull_request", "merge_group"] as const)(
    "%s, of which the default branch has become the head",
    async (event) => {
      const pull = pullRequest();
      const head = pull.origin.startMerge("feature").commit("Merged");
      const outcome = await runAgain(pull, { event, head });
      expect(outcome.stdout).toContain("file=src/app.ts");
      expect(outcome.code).toBe(1);
    },
  );
});
