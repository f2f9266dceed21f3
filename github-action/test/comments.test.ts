import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { host, type Hosted } from "./checkout.ts";
import { pullRequestPayload } from "./events.ts";
import { FakeGithub } from "./fake-github.ts";
import { removeFolders } from "./repositories.ts";
import { runAction, type ActionOutcome } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(51);
const marker = "<!-- plexmcp-scan -->";

let github: FakeGithub;
let hosted: Hosted;
let base: string;
beforeEach(async () => {
  github = new FakeGithub();
  await github.start();
  hosted = host();
  base = hosted.origin.write("README.md", "base").commit();
  hosted.origin.checkout("-b", "feature");
});
afterEach(async () => {
  await github.stop();
});

/** Commits a file on the branch of the pull request, and runs the action on it. */
async function push(content: string, path = "src/app.ts"): Promise<ActionOutcome> {
  github.headSha = hosted.origin.write(path, content).commit();
  return run();
}

async function run({
  head = github.headSha,
  inputs = {},
  fork = "acme/shop",
  branch = "feature",
} = {}): Promise<ActionOutcome> {
  return runAction({
    event: "pull_request",
    payload: pullRequestPayload({ head, base, fork, branch }),
    workspace: hosted.origin.directory,
    serverUrl: hosted.serverUrl,
    apiUrl: github.url,
    inputs: { "github-token": "ghs_test", ...inputs },
  });
}

const writes = (): string[] =>
  github.requests
    .filter(({ method, path }) => method !== "GET" && path !== "/graphql")
    .map(({ method }) => method);

describe("the sticky comment", () => {
  test("is written once, updated in place, and resolved", async () => {
    await push(`const key = "${key}";\n`);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain(marker);
    expect(github.comments[0]?.body).toContain(`head=${github.headSha}`);
    await push(`const key = "${makeKey(52)}";\n`, "src/more.ts");
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("2 errors found");
    hosted.origin.run("reset", "--quiet", "--hard", "main");
    await push("clean\n");
    expect(github.comments[0]?.body).toContain("resolved");
    expect(github.comments[0]?.body).toContain("Nothing is found any more up to commit ");
    expect(github.comments[0]?.body).toContain("still has to be revoked");
  });

  test("is not written on a clean first run, and not by a run with nothing to say", async () => {
    await push("clean\n");
    expect(writes()).toEqual([]);
    await push(key);
    await run();
    expect(writes()).toEqual(["POST"]);
  });

  test("is written for a key that no commit has but the name of the branch", async () => {
    github.headSha = hosted.origin.write("a.txt", "clean\n").commit();
    await run({ branch: `feature-${key}` });
    expect(github.comments[0]?.body).toContain("1 error found");
  });

  test("is written for names that git would take from now on", async () => {
    await push(".env\n", ".gitignore");
    expect(github.comments[0]?.body).toContain(
      "```gitignore\n.env\n.env.*\n*.env\n!.env.example\n```",
    );
  });

  test("is not written for a .env file that has been tracked since before", async () => {
    hosted.origin.checkout("main").write(".env", "A=secret1234\n");
    base = hosted.origin.commit();
    hosted.origin.checkout("-b", "later");
    const outcome = await push("clean\n");
    expect(outcome.outputs.get("warnings")).toBe("1");
    expect(writes()).toEqual([]);
  });

  test("is found on the third page, and told from those of others with the same marker", async () => {
    for (let index = 0; index < 210; index += 1) github.addComment(`comment ${index}`, "ada");
    github.addComment(`${marker}\nfake`, "mallory");
    const own = github.addComment(`${marker}\nold`);
    await push(key);
    expect(own.body).toContain("1 error found");
    expect(github.comments.filter(({ body }) => body.includes("fake"))).toHaveLength(1);
    expect(writes()).toEqual(["PATCH"]);
  });

  test("is written though another bot has copied it first: bots may quote anybody", async () => {
    const copied = github.addComment(`${marker}\ncopied`, "echo[bot]");
    const outcome = await push(key);
    expect(outcome.stdout).not.toContain("::notice");
    expect(copied.body).toBe(`${marker}\ncopied`);
    expect(github.comments.map(({ user }) => user.login)).toEqual([
      "echo[bot]",
      "github-actions[bot]",
    ]);
  });

  test("of a newer commit is left alone by a run that took longer", async () => {
    const older = hosted.origin.write("a.ts", key).commit();
    await push("clean again\n", "a.ts");
    const [comment] = github.comments;
    const before = comment?.body;
    await run({ head: older });
    expect(comment?.body).toBe(before);
  });

  test("fits however many findings there are", async () => {
    for (let index = 0; index < 400; index += 1) {
      hosted.origin.write(`${"long/".repeat(30)}${index}.ts`, makeKey(1000 + index));
    }
    await push(key);
    expect(github.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
    expect(github.comments[0]?.body).toContain("more do not fit here");
  });

  test("can be turned off", async () => {
    github.headSha = hosted.origin.write("a.ts", key).commit();
    await run({ inputs: { comment: "false" } });
    expect(github.requests).toEqual([]);
  });
});

describe("GitHub's refusals", () => {
  const notices = (outcome: ActionOutcome): string[] =>
    outcome.stdout.split("\n").filter((line) => line.startsWith("::notice"));

  test.each([
    ["acme/shop", "pull-requests: write"],
    ["mallory/shop", "from a fork"],
  ])(
    "of a read-only token for %s become one notice, and the exit status holds",
    async (fork, cure) => {
      github.isReadOnly = true;
      github.headSha = hosted.origin.write("a.ts", key).commit();
      const outcome = await run({ fork, inputs: { "review-comments": "true" } });
      expect(notices(outcome)).toHaveLength(1);
      expect(notices(outcome)[0]).toContain("403");
      expect(notices(outcome)[0]).toContain(cure);
      expect(outcome.code).toBe(1);
      expect(outcome.summary).toContain("1 error found");
    },
  );

  test.each([404, 422])("with %d become one notice", async (status) => {
    github.failures.push({ status, json: { message: "no" } });
    const outcome = await push(key);
    expect(notices(outcome)).toEqual([expect.stringContaining(`${status}`)]);
    expect(outcome.code).toBe(1);
  });

  test("with 429 and 502 that pass are waited for", async () => {
    github.failures.push({ status: 502, json: {} });
    github.failures.push({ status: 429, json: {}, headers: { "retry-after": "0" } });
    const outcome = await push(key);
    expect(notices(outcome)).toEqual([]);
    expect(github.comments).toHaveLength(1);
  });

  test("to wait longer than a minute are not obeyed", async () => {
    github.failures.push({ status: 429, json: {}, headers: { "retry-after": "3600" } });
    const outcome = await push(key);
    expect(notices(outcome)).toHaveLength(1);
    expect(outcome.code).toBe(1);
  });

  test("by a server that is not there become one notice", async () => {
    github.headSha = hosted.origin.write("a.ts", key).commit();
    const { url } = github;
    await github.stop();
    const outcome = await runAction({
      event: "pull_request",
      payload: pullRequestPayload({ head: github.headSha, base }),
      workspace: hosted.origin.directory,
      serverUrl: hosted.serverUrl,
      apiUrl: url,
      inputs: { "github-token": "ghs_test" },
    });
    await github.start();
    expect(notices(outcome)).toEqual([
      expect.stringContaining(
        "GitHub gave no answer that can be read (ECONNREFUSED). The findings",
      ),
    ]);
    expect(outcome.code).toBe(1);
  });
});

describe("review comments", () => {
  test("suggest to read the environment, once for each key and file", async () => {
    github.headSha = hosted.origin.write("src/app.ts", `a\nconst key = "${key}";\n`).commit();
    github.diff.add("src/app.ts:2");
    await run({ inputs: { "review-comments": "true" } });
    await run({ inputs: { "review-comments": "true" } });
    expect(github.reviewComments).toHaveLength(1);
    expect(github.reviewComments[0]?.line).toBe(2);
    expect(github.reviewComments[0]?.body).toContain(
      "suggestion\nconst key = process.env.PLEXMCP_API_KEY;\n",
    );
  });

  test("are written though others have copied one before: anybody can quote a marker", async () => {
    github.headSha = hosted.origin.write("src/app.ts", `const key = "${key}";\n`).commit();
    github.diff.add("src/app.ts:1");
    await run({ inputs: { "review-comments": "true" } });
    const [first] = github.reviewComments.splice(0);
    const others = ["mallory", "echo[bot]"];
    for (const login of others) {
      github.addReviewComment({ body: first?.body ?? "", path: "src/app.ts", login });
    }
    await run({ inputs: { "review-comments": "true" } });
    const authors = github.reviewComments.map(({ user }) => user.login);
    expect(authors).toEqual([...others, "github-actions[bot]"]);
  });

  test("are one for a key that a file has twice", async () => {
    const line = `const key = "${key}";\n`;
    github.headSha = hosted.origin.write("src/app.ts", line + line).commit();
    github.diff.add("src/app.ts:1").add("src/app.ts:2");
    await run({ inputs: { "review-comments": "true", comment: "false" } });
    expect(github.reviewComments).toMatchObject([{ line: 1 }]);
    expect(github.comments).toEqual([]);
  });

  test("on a line outside of the diff go to the file, or to the sticky comment alone", async () => {
    github.headSha = hosted.origin.write("a.ts", key).write("b.ts", makeKey(53)).commit();
    github.diff.add("a.ts");
    const outcome = await run({ inputs: { "review-comments": "true" } });
    expect(github.reviewComments).toMatchObject([{ path: "a.ts", line: null }]);
    expect(github.comments[0]?.body).toContain(String.raw`b\.ts`);
    expect(outcome.stdout).not.toContain("::notice");
  });
});

test("no request to GitHub tells more of a key than its prefix", async () => {
  github.headSha = hosted.origin
    .write("src/app.ts", `const key = "${key}";\n`)
    .write(`docs/${makeKey(54)}.md`, makeKey(55))
    .commit();
  github.diff.add("src/app.ts:1");
  await run({ inputs: { "review-comments": "true" } });
  const bodies = github.requests.map(({ path, body }) => path + body).join("\n");
  expect(bodies).toContain(key.slice(5, 17));
  for (const seed of [51, 54, 55]) expect(bodies).not.toContain(makeKey(seed).slice(17, 29));
});
