import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host, type Hosted } from "./checkout.ts";
import { pullRequestPayload } from "./events.ts";
import { FakeGithub } from "./fake-github.ts";
import { removeFolders } from "./repositories.ts";
import { runAction, type ActionOutcome } from "./run-dist.ts";

afterAll(removeFolders);

const list = "GET /repos/acme/shop/issues/7/comments";
const create = "POST /repos/acme/shop/issues/7/comments";

let github: FakeGithub;
let hosted: Hosted;
let base: string;
let older: string;
let newer: string;
beforeEach(async () => {
  github = new FakeGithub();
  await github.start();
  hosted = host();
  base = hosted.origin.write("README.md", "base").commit();
  hosted.origin.checkout("-b", "feature");
  older = hosted.origin.write("a.ts", makeKey(51)).commit();
  newer = hosted.origin.write("b.ts", makeKey(52)).commit();
  github.headSha = newer;
});
afterEach(async () => {
  await github.stop();
});

async function runOn(head: string): Promise<ActionOutcome> {
  const checkout = { commit: head, ref: "refs/remotes/pull/7/head", depth: 0 };
  return runAction({
    event: "pull_request",
    payload: pullRequestPayload({ head, base }),
    workspace: checkOut(hosted, checkout).directory,
    serverUrl: hosted.serverUrl,
    apiUrl: github.url,
    inputs: { "github-token": "ghs_test" },
  });
}

/** Answers calls two at a time, as often as said: neither run goes on before the other is there. */
function answerInPairs(pairs: Readonly<Record<string, number>>): void {
  const left = new Map(Object.entries(pairs));
  const waiting = new Map<string, () => void>();
  github.hold = async (call) => {
    const release = waiting.get(call);
    if (release !== undefined) {
      waiting.delete(call);
      left.set(call, (left.get(call) ?? 0) - 1);
      release();
    } else if ((left.get(call) ?? 0) > 0) {
      await new Promise<void>((resolve) => waiting.set(call, resolve));
    }
  };
}

describe("two runs at the same moment leave one comment, that of the newer commit:", () => {
  test.each([
    ["both see that there is none", { [list]: 1 }],
    ["both have written when either looks again", { [list]: 1, [create]: 1 }],
    ["both see two", { [list]: 2, [create]: 1 }],
  ])("%s", async (_, pairs) => {
    answerInPairs(pairs);
    const outcomes = await Promise.all([runOn(older), runOn(newer)]);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain(`head=${newer}`);
    expect(github.comments[0]?.body).toContain("2 errors found");
    for (const { code, stdout } of outcomes) {
      expect(code).toBe(1);
      expect(stdout).not.toContain("::notice");
    }
  });

  test("for the same commit it is the older comment, not written again", async () => {
    answerInPairs({ [list]: 2, [create]: 1 });
    await Promise.all([runOn(newer), runOn(newer)]);
    expect(github.comments).toMatchObject([{ id: 1 }]);
    expect(github.requests.filter(({ method }) => method === "PATCH")).toEqual([]);
  });
});

test("a comment too many, from whatever moment, is taken away by the next run", async () => {
  const marker = "<!-- plexmcp-scan -->";
  const quoted = github.addComment(`${marker}\nquoted`, "mallory");
  const others = github.addComment(`${marker}\nanother app's`, "other[bot]");
  const kept = github.addComment(`${marker}\nfirst`);
  github.addComment(`${marker}\nsecond`);
  await runOn(newer);
  expect(github.comments).toEqual([quoted, others, kept]);
  expect(kept.body).toContain("2 errors found");
});
