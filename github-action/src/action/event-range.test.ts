import { describe, expect, test } from "vitest";
import { mergeGroupPayload, pullRequestPayload, pushPayload } from "../../test/events.ts";
import { eventScanOf } from "./event-range.ts";

const head = "a".repeat(40);
const base = "b".repeat(40);

describe("what an event asks to be scanned", () => {
  test.each(["pull_request", "pull_request_target", "pull_request_review"])(
    "%s: the head against the base branch",
    (name) => {
      const payload = pullRequestPayload({ head, base, commits: 3, body: "text" });
      expect(eventScanOf(name, payload)).toEqual({
        kind: "range",
        head,
        headRef: "refs/pull/7/head",
        base,
        baseRef: "refs/heads/main",
        isProposal: true,
        commits: 3,
        texts: {
          "branch name": "feature",
          "pull request title": "A change",
          "pull request body": "text",
        },
        pullRequest: { number: 7, isFork: false, headSha: head },
      });
    },
  );

  test("a pull request of a fork, or of one that was deleted, is told", () => {
    const payload = pullRequestPayload({ head, base, fork: "mallory/shop" });
    expect(eventScanOf("pull_request", payload)).toMatchObject({ pullRequest: { isFork: true } });
  });

  test("merge_group: the group against its base", () => {
    expect(eventScanOf("merge_group", mergeGroupPayload({ head, base }))).toMatchObject({
      head,
      base,
      baseRef: "refs/heads/main",
    });
  });

  test.each([
    ["the default branch", { before: base }, { base, baseRef: undefined }],
    ["another branch", { before: base, ref: "refs/heads/x" }, { base, baseRef: "refs/heads/main" }],
    ["a new branch", { ref: "refs/heads/x" }, { base: undefined, baseRef: "refs/heads/main" }],
    ["a new repository", {}, { base: undefined, baseRef: undefined }],
    ["a tag", { ref: "refs/tags/v1" }, { base: undefined, baseRef: "refs/heads/main" }],
  ])("push to %s", (_, push, expected) => {
    const scan = eventScanOf("push", pushPayload({ after: head, ...push }));
    expect({ base: undefined, baseRef: undefined, ...scan }).toMatchObject({ head, ...expected });
  });

  test.each([
    ["refs/heads/x", "branch name"],
    ["refs/tags/v1", "tag name"],
  ])("push to %s: its name is a %s", (ref, part) => {
    const texts = { [part]: ref };
    expect(eventScanOf("push", pushPayload({ after: head, ref }))).toMatchObject({ texts });
  });

  test.each([
    ["no commit", [], false],
    ["commits that were pushed before", [{ distinct: false }, { distinct: false }], false],
    ["a new one among them", [{ distinct: false }, { distinct: true }], true],
  ])("push of %s", (_, commits, hasNewCommits) => {
    expect(eventScanOf("push", pushPayload({ after: head, commits }))).toMatchObject({
      commits: commits.length,
      hasNewCommits,
    });
  });

  test("push that deletes a branch: nothing", () => {
    expect(eventScanOf("push", pushPayload({ after: undefined, before: base }))).toMatchObject({
      kind: "nothing",
    });
  });

  test.each(["schedule", "workflow_dispatch", "release", ""])("%j: the history", (name) => {
    expect(eventScanOf(name, {})).toEqual({ kind: "history" });
  });

  test.each([
    ["pull_request", {}, "pull_request.number"],
    ["push", { ref: "refs/heads/main" }, "after"],
    ["merge_group", { merge_group: {} }, "merge_group.head_sha"],
  ])("%s without what it must have is refused", (name, payload, missing) => {
    expect(() => eventScanOf(name, payload)).toThrow(missing);
  });
});
