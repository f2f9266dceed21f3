import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { host, type Hosted } from "./checkout.ts";
import { pullRequestPayload } from "./events.ts";
import { FakeGithub, type Answer } from "./fake-github.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runAction, runCliBundle, type ActionOutcome, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

let github: FakeGithub;
let hosted: Hosted;
let payload: unknown;
beforeEach(async () => {
  github = new FakeGithub();
  await github.start();
  hosted = host();
  const base = hosted.origin.write("README.md", "base").commit();
  hosted.origin.checkout("-b", "feature");
  github.headSha = hosted.origin.write("a.ts", `const key = "${makeKey(51)}";\n`).commit();
  github.diff.add("a.ts:1");
  payload = pullRequestPayload({ head: github.headSha, base });
});
afterEach(async () => {
  await github.stop();
});

const issueComments = "/repos/acme/shop/issues/7/comments";
const reviewComments = "/repos/acme/shop/pulls/7/comments";
const marker = "<!-- plexmcp-scan -->";

async function run(): Promise<ActionOutcome> {
  return runAction({
    event: "pull_request",
    payload,
    workspace: hosted.origin.directory,
    serverUrl: hosted.serverUrl,
    apiUrl: github.url,
    inputs: { "github-token": "ghs_test", "review-comments": "true" },
  });
}

/** Whatever became of the comments: one notice, and a step that fails for the key. */
function expectOneNotice({ stdout, code, summary, outputs }: ActionOutcome, answer: string): void {
  const notices = stdout.split("\n").filter((line) => line.startsWith("::notice"));
  expect(notices).toEqual([expect.stringContaining(answer)]);
  expect(stdout).toContain("::error title=PlexMCP key,file=a.ts,line=1");
  expect(code).toBe(1);
  expect(summary).toContain("1 error found");
  expect(outputs.get("result")).toBe("findings");
}

const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const limited = {
  status: 403,
  json: { message: "API rate limit exceeded for installation ID 1." },
  headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${inAnHour}` },
};
const secondary = (retryAfter: string): Answer => ({
  status: 403,
  json: { message: "You have exceeded a secondary rate limit." },
  headers: { "retry-after": retryAfter },
});

describe("GitHub's answer to one call makes one notice:", () => {
  const cure = "Give the job the permission pull-requests: write";

  test.each([
    [`403. ${cure}`, { status: 403, json: { message: "Resource not accessible by integration" } }],
    [`404. ${cure}`, { status: 404, json: { message: "Not Found" } }],
    ["429. The findings", { status: 429, json: {}, headers: { "retry-after": "3600" } }],
    ["403 (rate limit). The findings", limited],
    ["403 (rate limit). The findings", secondary("3600")],
  ])("%s", async (answer, fault) => {
    for (const call of [`GET ${issueComments}`, `POST ${issueComments}`, `GET ${reviewComments}`]) {
      github.faults.clear();
      github.faults.set(call, fault);
      expectOneNotice(await run(), `GitHub answered ${answer}`);
    }
  });

  test("422 to a comment", async () => {
    github.faults.set(`POST ${issueComments}`, { status: 422, json: { message: "no" } });
    expectOneNotice(await run(), "GitHub answered 422");
  });

  test("502, which is asked for again", async () => {
    github.faults.set(`GET ${issueComments}`, { status: 502, json: {} });
    expectOneNotice(await run(), "GitHub answered 502");
    expect(github.requests).toHaveLength(3);
  });

  test("another than 403 to the question who we are", async () => {
    github.addComment(`${marker}\nold`);
    github.faults.set("GET /user", { status: 404, json: { message: "Not Found" } });
    expectOneNotice(await run(), "GitHub answered 404");
  });

  test("any to the question who we are that a workflow's token may ask", async () => {
    github.addComment(`${marker}\nold`);
    github.faults.set("POST /graphql", { status: 200, json: { errors: [{ message: "no" }] } });
    expectOneNotice(await run(), "GitHub gave no answer that can be read");
  });
});

const unreadable: readonly (readonly [string, Answer])[] = [
  ["is cut off", { status: 200, text: '[{"id"', headers: { "content-length": "1000" } }],
  ["is empty", { status: 200 }],
  ["is a page", { status: 200, text: "<p>Log in</p>", headers: { "content-type": "text/html" } }],
  ["is no JSON", { status: 200, text: '[{"id"' }],
  ["leads in a circle", { status: 302, headers: { location: "?again" } }],
];

describe("an answer that cannot be read is not taken for an empty one:", () => {
  test.each(unreadable)("one that %s makes one notice", async (_, fault) => {
    github.faults.set(`GET ${issueComments}`, fault);
    expectOneNotice(await run(), "GitHub gave no answer that can be read");
  });

  test.each(unreadable.slice(0, 3))(
    "a list of repositories that %s is not scanned",
    async (_, fault) => {
      github.faults.set("GET /orgs/acme/repos", fault);
      const outcome = await scanAcme();
      expect(outcome.code).toBe(2);
      expect(outcome.stderr).toMatch(
        /GitHub gave no answer that can be read( \(\w+\))? to the question for/,
      );
    },
  );

  test("nor is the list of an organisation that has nothing to show", async () => {
    const outcome = await scanAcme();
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("GitHub lists no repository of acme");
  });
});

async function scanAcme(): Promise<Outcome> {
  const environment = { GITHUB_TOKEN: "ghs_test", GITHUB_API_URL: github.url };
  return runCliBundle(makeFolder(), ["org", "acme"], { environment });
}

const waiting = "Waiting 1 s, as GitHub asks: too many calls (rate limit).\n";

test("a limit that soon passes is waited for, which is told", async () => {
  github.failures.push(secondary("1"));
  const outcome = await run();
  expect(outcome.stdout).not.toContain("::notice");
  expect(outcome.stdout.split(waiting)).toHaveLength(2);
  expect(github.comments).toHaveLength(1);
  expect(github.reviewComments).toHaveLength(1);
});

test.each([
  ["secondary", secondary("1")],
  ["429", { status: 429, json: {}, headers: { "retry-after": "1" } }],
])("an organisation's list is waited for in the same way: %s", async (_, fault) => {
  github.faults.set("GET /orgs/acme/repos", fault);
  const { code, stderr } = await scanAcme();
  expect(code).toBe(2);
  expect(stderr.split(waiting)).toHaveLength(3);
});

describe("the sticky comment of another token than the workflow's", () => {
  test.each([
    ["an app's", "plexmcp-guard[bot]"],
    ["a person's", "ada"],
  ])("%s, is known again, among those that quote it", async (_, login) => {
    github.login = login;
    const quoted = github.addComment(`${marker}\nquoted`, "mallory");
    const own = github.addComment(`${marker}\nold`, login);
    await run();
    expect(own.body).toContain("1 error found");
    expect(quoted.body).toContain("quoted");
    expect(github.comments).toHaveLength(2);
  });
});

describe("an organisation whose list GitHub does not give", () => {
  test.each([
    ["403", { status: 403, json: { message: "Resource not accessible" } }],
    ["404", { status: 404, json: {} }],
    ["429", { status: 429, json: {}, headers: { "retry-after": "3600" } }],
    ["502", { status: 502, json: {} }],
  ])("is not scanned: %s", async (answer, fault) => {
    github.addRepository("clean", `file://${new TestRepository().directory}`);
    github.faults.set("GET /orgs/acme/repos", fault);
    const outcome = await scanAcme();
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(`GitHub answered ${answer} to the question for acme's`);
  });
});
