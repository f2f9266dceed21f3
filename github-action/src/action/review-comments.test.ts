import { Octokit } from "@octokit/rest";
import { SecretKey } from "eslint-plugin-plexmcp/detector";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { FakeGithub } from "../../test/fake-github.ts";
import { removeFolders, TestRepository } from "../../test/repositories.ts";
import type { Finding } from "../finding.ts";
import { addReviewComments } from "./review-comments.ts";

afterAll(removeFolders);

const key = makeKey(43);
const span = { line: 1, column: 7, endLine: 1, endColumn: 7 + key.length };

let github: FakeGithub;
let repository: TestRepository;
beforeEach(async () => {
  github = new FakeGithub();
  await github.start();
  repository = new TestRepository();
});
afterEach(async () => {
  await github.stop();
});

function findingIn(file: string, others: Partial<Finding> = {}): Finding {
  const found = { key: new SecretKey(key), fingerprint: "f".repeat(32), message: "A key." };
  const place = { file, span, headSpan: span, part: "content" } as const;
  const judged = { rule: "plexmcp-api-key", level: "error", confidence: "certain" } as const;
  return { ...judged, ...found, ...place, ...others };
}

/** Commits what there is, and comments on the findings, of which each line is in the diff. */
async function comment(...findings: readonly Finding[]): Promise<void> {
  github.headSha = repository.commit();
  for (const { file = "" } of findings) github.diff.add(`${file}:1`);
  const ignore = (): void => undefined;
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const octokit = new Octokit({ auth: "ghs_test", baseUrl: github.url, log });
  const pullRequest = { number: 7, isFork: false, headSha: github.headSha };
  const target = { github: octokit, owner: "acme", repo: "shop", pullRequest, git: repository.git };
  const unreadGzip = { overLimit: 0, damaged: 0 };
  const extent = { bytes: 1, documents: 1, commits: 1, unreadGzip };
  await addReviewComments(target, { findings, silenced: [], notices: [], extent });
}

const fence = "`".repeat(8);

test.each([
  ["after a byte-order mark", `\uFEFFcall("${key}");\n`, ""],
  ["with a carriage return at the end", `call("${key}");\r\n`, ""],
  ["that holds a fence", `call("${key}"); // \`\`\`\n`, " // ```"],
])("a line %s is suggested as it will be", async (_, content, end) => {
  repository.write("a.ts", content);
  await comment(findingIn("a.ts"));
  const block = `${fence}suggestion\ncall(process.env.PLEXMCP_API_KEY);${end}\n${fence}\n`;
  expect(github.reviewComments[0]?.body.endsWith(`\n${block}`)).toBe(true);
});

test("a file that the head does not have by that name gets no suggestion", async () => {
  await comment(findingIn("docs/pmcp_01….ts"));
  expect(github.reviewComments[0]?.body).not.toContain("suggestion");
});

test("neither a file's name nor a message is Markdown", async () => {
  const file = "a --> b\n# c.ts";
  await comment(findingIn(file, { message: "A <b>key</b>." }));
  await comment(findingIn(file, { message: "A <b>key</b>." }));
  const told = github.reviewComments.map(({ body }) => body.split("\n"));
  expect(told).toEqual([
    [expect.stringMatching(/^<!-- plexmcp-scan-review \S+ \S+ -->$/), expect.any(String), ""],
  ]);
  expect(told[0]?.[1]).not.toContain("<b>");
});

test("of many keys twenty are commented on", async () => {
  await comment(...Array.from({ length: 25 }, (_, index) => findingIn(`${index}.txt`)));
  expect(github.reviewComments).toHaveLength(20);
});

test("a key that the head has no more is no comment", async () => {
  const { headSpan, ...gone } = findingIn("a.ts");
  expect(headSpan).toBe(span);
  await comment(gone);
  expect(github.requests).toEqual([]);
});

test("another refusal than that of the line is not asked about again", async () => {
  const call = "POST /repos/acme/shop/pulls/7/comments";
  github.faults.set(call, { status: 403, json: { message: "no" } });
  await expect(comment(findingIn("a.ts"))).rejects.toThrow("no");
  expect(github.requests.map(({ method }) => method)).toEqual(["GET", "POST"]);
});
