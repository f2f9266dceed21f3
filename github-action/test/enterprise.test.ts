import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host, type Hosted } from "./checkout.ts";
import { pullRequestPayload } from "./events.ts";
import { FakeGithub } from "./fake-github.ts";
import { GitServer } from "./git-server.ts";
import { makeFolder, removeFolders } from "./repositories.ts";
import { runAction, runCliBundle, type ActionOutcome, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

let hosted: Hosted;
let server: GitServer;
let github: FakeGithub;
beforeEach(async () => {
  hosted = host();
  github = new FakeGithub("/api/v3");
  server = new GitServer(hosted.serverUrl.slice("file://".length), "ghs_test");
  await Promise.all([server.start(), github.start()]);
});
afterEach(async () => {
  await Promise.all([server.stop(), github.stop()]);
});

async function scanPullRequest(token: string): Promise<ActionOutcome> {
  const { origin } = hosted;
  const base = origin.write("README.md", "base").commit();
  origin.checkout("-b", "feature");
  for (let index = 0; index < 3; index += 1) origin.write("a.txt", `${index}`).commit();
  const head = origin.write("b.txt", makeKey(81)).commit();
  github.headSha = head;
  const workspace = checkOut(hosted, { commit: head, ref: "refs/remotes/pull/7/head", depth: 1 });
  // What actions/checkout leaves behind when it persists its credentials.
  workspace.run("config", `http.${server.url}/.extraheader`, "AUTHORIZATION: basic b2xk");
  return runAction({
    event: "pull_request",
    payload: pullRequestPayload({ head, base, commits: 4 }),
    workspace: workspace.directory,
    serverUrl: server.url,
    apiUrl: `${github.url}/api/v3`,
    inputs: { "github-token": token },
  });
}

test("a GitHub Enterprise server is fetched from and commented on at its own addresses", async () => {
  const outcome = await scanPullRequest("ghs_test");
  expect(outcome.stdout).toContain("::error title=PlexMCP key,file=b.txt");
  expect(outcome.code).toBe(1);
  expect(server.refused).toBe(0);
  expect(github.comments).toHaveLength(1);
  expect(outcome.stdout).not.toContain("::notice");
});

test("an organisation of a GitHub Enterprise server is listed and fetched at its own addresses", async () => {
  hosted.origin.write("a.txt", makeKey(82)).commit();
  github.addRepository("shop", `${server.url}/acme/shop`);
  const sweep = async (token: string): Promise<Outcome> =>
    runCliBundle(makeFolder(), ["org", "acme", "--format", "json"], {
      environment: { GITHUB_TOKEN: token, GITHUB_API_URL: `${github.url}/api/v3` },
    });
  const outcome = await sweep("ghs_test");
  expect(JSON.parse(outcome.stdout)).toMatchObject({ file: "acme/shop/a.txt" });
  expect(outcome.code).toBe(1);
  expect(server.refused).toBe(0);
  const refused = await sweep("ghs_wrong");
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("GitHub answered 401");
  expect(refused.stderr).not.toContain("ghs_wrong");
});

test("a token that may not read fails the scan, and is not shown", async () => {
  const outcome = await scanPullRequest("ghs_wrong");
  expect(outcome.code).toBe(2);
  expect(outcome.stdout).toContain(`could not read Username for '${server.url}'`);
  expect(outcome.stdout + outcome.stderr).not.toContain("ghs_wrong");
  expect(outcome.stdout).toContain("github-token that may read the repository");
});
