import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host, type Hosted } from "./checkout.ts";
import { mergeGroupPayload, pullRequestPayload, pushPayload, schedulePayload } from "./events.ts";
import { pullRequest } from "./pull-request-fixture.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runAction, type ActionOutcome } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(7);

describe.each([
  ["a shallow checkout, as by default", 1],
  ["a whole checkout", 0],
])("a pull request in %s", (_, depth) => {
  const checkOutMerge = (hosted: Hosted): string =>
    checkOut(hosted, {
      commit: hosted.origin.run("rev-parse", "refs/pull/7/merge"),
      ref: "refs/remotes/pull/7/merge",
      depth,
    }).directory;

  test("with a key fails and shows the line", async () => {
    const pull = pullRequest();
    const outcome = await runAction({
      event: "pull_request",
      payload: pullRequestPayload({ ...pull, commits: 2 }),
      workspace: checkOutMerge(pull),
      serverUrl: pull.serverUrl,
    });
    expect(outcome.stdout).toContain(
      "::error title=PlexMCP key,file=src/app.ts,line=2,endLine=2,col=14,endColumn=101::PlexMCP key pmcp_01",
    );
    expect(outcome.code).toBe(1);
    expect(outcome.outputs.get("result")).toBe("findings");
    expect(outcome.outputs.get("errors")).toBe("1");
    expect(outcome.summary).toContain("1 error found");
    expect(outcome.sarif).toContain('"startLine": 2');
  });

  test("without a key passes", async () => {
    const pull = pullRequest({ isClean: true });
    const outcome = await runAction({
      event: "pull_request",
      payload: pullRequestPayload({ ...pull, commits: 2 }),
      workspace: checkOutMerge(pull),
      serverUrl: pull.serverUrl,
    });
    expect(outcome.stdout).not.toContain("::");
    expect(outcome.code).toBe(0);
    expect(outcome.outputs.get("result")).toBe("clean");
  });
});

describe("pull_request_target", () => {
  test("scans the head though the base is checked out", async () => {
    const pull = pullRequest();
    const workspace = checkOut(pull, {
      commit: pull.base,
      ref: "refs/remotes/origin/main",
      depth: 1,
    });
    const outcome = await runAction({
      event: "pull_request_target",
      payload: pullRequestPayload({ ...pull, fork: "mallory/shop", commits: 2 }),
      workspace: workspace.directory,
      serverUrl: pull.serverUrl,
    });
    expect(outcome.stdout).toContain("::error title=PlexMCP key,file=src/app.ts,line=2");
    expect(outcome.code).toBe(1);
  });
});

describe("a partial clone, as a sparse checkout makes it", () => {
  function checkOutPartially({ origin, serverUrl }: Hosted): string {
    origin.run("config", "uploadpack.allowFilter", "true");
    const folder = makeFolder();
    const workspace = new TestRepository({ directory: folder });
    const url = `${serverUrl}/acme/shop`;
    const options = ["--quiet", "--no-checkout", "--depth=1", "--filter=blob:none"];
    workspace.run("clone", ...options, url, "checkout");
    return `${folder}/checkout`;
  }

  test("gets the files of the range, and of its base", async () => {
    const { origin, serverUrl } = host();
    const before = origin.write("old.txt", key).commit();
    const after = origin.write("new.txt", makeKey(8)).write("copy.txt", key).commit();
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ before, after }),
      workspace: checkOutPartially({ origin, serverUrl }),
      serverUrl,
    });
    expect(outcome.stdout).toContain("file=new.txt");
    expect(outcome.outputs.get("errors")).toBe("1");
  });

  test("gets the files of a tag on a folder", async () => {
    const { origin, serverUrl } = host();
    origin.write("a.txt", "a").commit();
    origin.write("docs/old.txt", key).run("add", ".");
    origin.run("tag", "notes", `${origin.run("write-tree")}:docs`);
    const workspace = checkOutPartially({ origin, serverUrl });
    const tag = ["--filter=blob:none", "origin", "refs/tags/notes:refs/tags/notes"];
    new TestRepository({ directory: workspace }).run("fetch", "--quiet", ...tag);
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ after: origin.run("rev-parse", "notes"), ref: "refs/tags/notes" }),
      workspace,
      serverUrl,
    });
    expect(outcome.stdout).toContain("file=old.txt");
    expect(outcome.code).toBe(1);
  });

  test("gets the files of the whole history", async () => {
    const { origin, serverUrl } = host();
    origin.write("old.txt", key).commit();
    origin.remove("old.txt").write("a.txt", "a").commit();
    const outcome = await runAction({
      event: "schedule",
      payload: schedulePayload,
      workspace: checkOutPartially({ origin, serverUrl }),
      serverUrl,
    });
    expect(outcome.stdout).toContain("file=old.txt");
  });
});

describe("a push", () => {
  test("of which a later commit takes one of two keys away shows the other at its line alone", async () => {
    const { origin, serverUrl } = host();
    const before = origin.write("a.txt", "a").commit();
    origin.write("new.txt", `${key}\n\n${key}\n`).commit();
    const after = origin.write("new.txt", `\n${key}\n`).commit();
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ before, after }),
      workspace: origin.directory,
      serverUrl,
    });
    const places = outcome.stdout.match(
      /(?<=^::error title=PlexMCP key,file=).*?(?=::|,endLine)/gm,
    );
    expect(places).toEqual(["new.txt,line=2", "new.txt"]);
  });

  test("to the default branch is compared with what was there", async () => {
    const { origin, serverUrl } = host();
    const before = origin.write("old.txt", key).commit();
    const after = origin.write("new.txt", makeKey(8)).commit();
    const workspace = checkOut(
      { origin, serverUrl },
      { commit: after, ref: "refs/remotes/origin/main", depth: 1 },
    );
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ before, after }),
      workspace: workspace.directory,
      serverUrl,
    });
    expect(outcome.stdout).toContain("file=new.txt");
    expect(outcome.stdout).not.toContain("old.txt");
    expect(outcome.code).toBe(1);
  });

  test("of a new branch is compared with the default branch", async () => {
    const { origin, serverUrl } = host();
    origin.write("old.txt", key).commit();
    origin.checkout("-b", "topic").write("a.txt", "a").commit();
    const after = origin.write("new.txt", makeKey(8)).commit();
    const workspace = checkOut(
      { origin, serverUrl },
      { commit: after, ref: "refs/remotes/origin/topic", depth: 1 },
    );
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ after, ref: "refs/heads/topic" }),
      workspace: workspace.directory,
      serverUrl,
    });
    expect(outcome.outputs.get("errors")).toBe("1");
    expect(outcome.stdout).toContain("file=new.txt");
  });

  test("of a new branch with SHA-256 names, too", async () => {
    const hosted = host({ objectFormat: "sha256" });
    const { origin, serverUrl } = hosted;
    origin.write("old.txt", key).commit();
    origin.checkout("-b", "topic").write("a.txt", "a").commit();
    const commit = origin.write("new.txt", makeKey(8)).write("copy.txt", key).commit();
    const ref = "refs/heads/topic";
    const workspace = checkOut(hosted, { commit, ref: "refs/remotes/origin/topic", depth: 1 });
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ after: commit, before: "0".repeat(64), ref }),
      workspace: workspace.directory,
      serverUrl,
    });
    expect(outcome.outputs.get("errors")).toBe("1");
    expect(outcome.stdout).toContain("file=new.txt");
  });

  test("that is the first of a repository is scanned as a whole", async () => {
    const { origin, serverUrl } = host();
    origin.write("old.txt", key).commit();
    const after = origin.remove("old.txt").write("a.txt", "a").commit();
    const workspace = checkOut(
      { origin, serverUrl },
      { commit: after, ref: "refs/remotes/origin/main", depth: 1 },
    );
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ after }),
      workspace: workspace.directory,
      serverUrl,
    });
    expect(outcome.outputs.get("errors")).toBe("1");
  });

  test.each([
    ["that the server still has", true],
    ["that is gone", false],
  ])(
    "by force over a commit %s is scanned from there or from the default branch",
    async (_, isKept) => {
      const { origin, serverUrl } = host();
      origin.write("main.txt", "main").commit();
      origin.checkout("-b", "topic");
      const before = origin.write("was.txt", "was").commit();
      origin.run("reset", "--quiet", "--hard", "main");
      const after = origin.write("now.txt", key).commit();
      if (!isKept) {
        origin.run("reflog", "expire", "--expire=now", "--all");
        origin.run("gc", "--quiet", "--prune=now");
      }
      const workspace = checkOut(
        { origin, serverUrl },
        { commit: after, ref: "refs/remotes/origin/topic", depth: 1 },
      );
      const outcome = await runAction({
        event: "push",
        payload: pushPayload({ before, after, ref: "refs/heads/topic" }),
        workspace: workspace.directory,
        serverUrl,
      });
      expect(outcome.stdout).toContain("file=now.txt");
      expect(outcome.code).toBe(1);
    },
  );

  test("of an annotated tag reads its message", async () => {
    const { origin, serverUrl } = host();
    const commit = origin.write("a.txt", "a").commit();
    origin.run("tag", "--annotate", "v1", "--message", `release ${key}`);
    const tag = origin.run("rev-parse", "v1");
    const workspace = checkOut({ origin, serverUrl }, { commit, ref: "refs/tags/v1", depth: 1 });
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ after: tag, ref: "refs/tags/v1" }),
      workspace: workspace.directory,
      serverUrl,
    });
    expect(outcome.stdout).toContain("is in a tag's message");
  });

  test.each(["a light one", "an annotated one"])(
    "of a tag on a file, %s, reads the file",
    async (kind) => {
      const { origin, serverUrl } = host();
      const commit = origin.write("a.txt", `old ${makeKey(8)}`).commit();
      const file = `${makeKey(8)}\n${key}\n`;
      const blob = origin.runWith({ input: file }, "hash-object", "-w", "--stdin");
      origin.run("tag", ...(kind === "a light one" ? [] : ["-a", "-m", "a file"]), "notes", blob);
      const workspace = checkOut(
        { origin, serverUrl },
        { commit, ref: "refs/remotes/origin/main", depth: 1 },
      );
      const run = async (inputs: Readonly<Record<string, string>>): Promise<ActionOutcome> =>
        runAction({
          event: "push",
          payload: pushPayload({ after: origin.run("rev-parse", "notes"), ref: "refs/tags/notes" }),
          workspace: workspace.directory,
          serverUrl,
          inputs,
        });
      const outcome = await run({});
      expect(outcome.stdout).toContain("file=refs/tags/notes");
      // The default branch has the other.
      expect(outcome.outputs.get("errors")).toBe("1");
      const history = await run({ scan: "history" });
      expect(history.stdout.match(/file=[^:]+/g)).toEqual([
        "file=a.txt",
        "file=refs/tags/notes",
        "file=refs/tags/notes",
      ]);
    },
  );

  test("that deletes a branch has nothing to scan", async () => {
    const { origin, serverUrl } = host();
    const before = origin.write("a.txt", key).commit();
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ before, after: undefined, ref: "refs/heads/topic" }),
      workspace: origin.directory,
      serverUrl,
    });
    expect(Object.fromEntries(outcome.outputs)).toEqual({
      result: "clean",
      errors: "0",
      warnings: "0",
      silenced: "0",
      findings: "[]",
      "sarif-file": "",
    });
    expect(outcome.code).toBe(0);
  });
});

test("a merge group is compared with its base", async () => {
  const { origin, serverUrl } = host();
  const base = origin.write("old.txt", key).commit();
  origin.checkout("-b", "gh-readonly-queue/main/pr-7");
  const head = origin.write("new.txt", makeKey(8)).commit();
  const workspace = checkOut(
    { origin, serverUrl },
    { commit: head, ref: "refs/remotes/origin/queue", depth: 1 },
  );
  const outcome = await runAction({
    event: "merge_group",
    payload: mergeGroupPayload({ head, base }),
    workspace: workspace.directory,
    serverUrl,
  });
  expect(outcome.outputs.get("errors")).toBe("1");
});

describe("the whole history, with a branch and a tag that nobody checked out,", () => {
  test.each([
    ["schedule", 1],
    // More than main has: git does not call such a clone shallow.
    ["schedule", 50],
    ["workflow_dispatch", 50],
    ["push", 50],
  ])("is scanned on a %s in a checkout of depth %d", async (event, depth) => {
    const { origin, serverUrl } = host();
    origin.checkout("-b", "side").write("side.txt", key).commit();
    origin.checkout("--detach").write("tagged.txt", makeKey(8)).commit();
    origin.run("tag", "v1");
    origin.checkout("--orphan", "main").remove("side.txt").remove("tagged.txt");
    const head = origin.write("a.txt", "a").commit();
    const checkout = { commit: head, ref: "refs/remotes/origin/main", depth };
    const outcome = await runAction({
      event,
      payload: event === "push" ? pushPayload({ after: head }) : schedulePayload,
      workspace: checkOut({ origin, serverUrl }, checkout).directory,
      serverUrl,
      inputs: { scan: event === "push" ? "history" : "auto" },
    });
    for (const file of ["side.txt", "tagged.txt"]) {
      expect(outcome.stdout).toContain(`::error title=PlexMCP key,file=${file}`);
    }
    expect(outcome.code).toBe(1);
  });
});
