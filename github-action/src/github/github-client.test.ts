import { SecretKey } from "eslint-plugin-plexmcp/detector";
import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { repositoryName } from "../../test/checkout.ts";
import { FakeGithub } from "../../test/fake-github.ts";
import { describeGithubError, githubClient } from "./github-client.ts";

test("an answer that never comes is asked for three times, then given up", async () => {
  const server = new FakeGithub();
  await server.start();
  server.faults.set("GET /orgs/acme/repos", undefined);
  const github = await githubClient({
    apiUrl: server.url,
    token: "ghs_test",
    onWait: () => undefined,
    timeoutMs: 1000,
  });
  const failure = await github.rest.repos
    .listForOrg({ org: "acme" })
    .catch((error: unknown) => error);
  expect(describeGithubError(failure)).toBe("GitHub gave no answer that can be read");
  expect(server.requests).toHaveLength(3);
  await server.stop();
});

test("no call tells a key", async () => {
  const server = new FakeGithub();
  await server.start();
  const github = await githubClient({
    apiUrl: server.url,
    token: "ghs_test",
    onWait: () => undefined,
  });
  const key = makeKey(63);
  const [owner = "", repo = ""] = repositoryName.split("/");
  await github.rest.issues.createComment({ owner, repo, issue_number: 7, body: `a ${key}` });
  expect(server.requests.map(({ body }) => body)).toEqual([
    JSON.stringify({ body: `a ${new SecretKey(key).prefix}` }),
  ]);
  await server.stop();
});
