import { expect, test } from "vitest";
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
