import { afterAll, describe, expect, test } from "vitest";
import { fingerprint, SecretKey } from "eslint-plugin-plexmcp/detector";
import { checkOut, host } from "./checkout.ts";
import { pullRequestPayload, schedulePayload } from "./events.ts";
import { pullRequest, pullRequestKey } from "./pull-request-fixture.ts";
import { removeFolders } from "./repositories.ts";
import { runAction } from "./run-dist.ts";

afterAll(removeFolders);

describe("what cannot be completed", () => {
  test("is never green: a shallow clone whose server is gone", async () => {
    const pull = pullRequest({ isClean: true });
    const workspace = checkOut(pull, {
      commit: pull.head,
      ref: "refs/remotes/pull/7/head",
      depth: 1,
    });
    const outcome = await runAction({
      event: "pull_request",
      payload: pullRequestPayload(pull),
      workspace: workspace.directory,
      serverUrl: "file:///nonexistent",
    });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain("fetch-depth: 0");
    expect(outcome.outputs.get("result")).toBe("incomplete");
    expect(outcome.sarif).toContain('"executionSuccessful": false');
  });

  test.each([
    ["an unknown input", { "fail-level": "error" }, "Known are: github-token"],
    ["an unknown value", { "fail-on": "never" }, 'must be "error" or "warning"'],
    ["a boolean that is none", { comment: "yes" }, "must be true or false"],
    ["a checkout that is not there", { path: "nowhere" }, "nowhere, which is no folder"],
    [
      "a checkout that is a file",
      { path: ".git/HEAD" },
      "HEAD, which is no folder. Check the path",
    ],
  ])("is refused in one sentence: %s", async (_, inputs, sentence) => {
    const { origin, serverUrl } = host();
    const outcome = await runAction({
      event: "schedule",
      payload: schedulePayload,
      workspace: origin.directory,
      serverUrl,
      inputs,
    });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain(sentence);
  });
});

test("a defect of ours ends the step in one sentence, as not completed", async () => {
  const source = `process.on("newListener", (name) => {
    if (name === "uncaughtException") setImmediate(() => { throw new Error("a defect"); });
  })`;
  const { origin, serverUrl } = host();
  const outcome = await runAction({
    event: "schedule",
    payload: schedulePayload,
    workspace: origin.directory,
    serverUrl,
    environment: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}` },
  });
  expect(outcome.stdout).toContain("::error title=PlexMCP scan::unexpected Error: a defect\n");
  expect(outcome.stderr).toBe("");
  expect(outcome.code).toBe(2);
});

test.each(["/", "/dev/null/event.json"])(
  "an event that cannot be read is told with its place: %s",
  async (path) => {
    const { origin, serverUrl } = host();
    const outcome = await runAction({
      event: "push",
      payload: {},
      workspace: origin.directory,
      serverUrl,
      environment: { GITHUB_EVENT_PATH: path },
    });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain(`The event in GITHUB_EVENT_PATH (${path}) cannot be read: E`);
  },
);

describe("a pull request that silences its own key", () => {
  test.each([
    [".plexmcp-scan-baseline", (name: string) => `${name} # fine\n`],
    [".plexmcp-scan-ignore", (name: string) => `${name} # fine\n`],
    [
      ".plexmcp-scan.json",
      () => JSON.stringify({ exclude: [{ path: "**", reason: "all is fine" }] }),
    ],
  ])("in its %s is found all the same", async (file, textFor) => {
    const pull = pullRequest();
    const { origin } = pull;
    origin.checkout("feature").write(file, textFor(fingerprint(new SecretKey(pullRequestKey))));
    const head = origin.commit();
    const workspace = checkOut(pull, { commit: head, ref: "refs/remotes/pull/7/head", depth: 1 });
    const outcome = await runAction({
      event: "pull_request",
      payload: pullRequestPayload({ head, base: pull.base, commits: 3 }),
      workspace: workspace.directory,
      serverUrl: pull.serverUrl,
    });
    expect(outcome.code).toBe(1);
    expect(outcome.outputs.get("silenced")).toBe("0");
  });
});

test("what the base has accepted stays accepted in a pull request", async () => {
  const hosted = host();
  const { origin, serverUrl } = hosted;
  const name = fingerprint(new SecretKey(pullRequestKey));
  origin.write(".plexmcp-scan-ignore", `${name} # made for this test\n`);
  const base = origin.commit();
  origin.checkout("-b", "feature");
  const head = origin.write("a.ts", pullRequestKey).remove(".plexmcp-scan-ignore").commit();
  const workspace = checkOut(hosted, { commit: head, ref: "refs/remotes/pull/7/head", depth: 1 });
  const outcome = await runAction({
    event: "pull_request",
    payload: pullRequestPayload({ head, base }),
    workspace: workspace.directory,
    serverUrl,
  });
  expect(outcome.code).toBe(0);
  expect(outcome.outputs.get("silenced")).toBe("1");
  expect(outcome.summary).toContain("made for this test");
});
