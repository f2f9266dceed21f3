import { createEmulator, type Emulator } from "emulate";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { host } from "./checkout.ts";
import { pullRequestPayload } from "./events.ts";
import { removeFolders } from "./repositories.ts";
import { runAction, type ActionOutcome } from "./run-dist.ts";

afterAll(removeFolders);

// A second opinion on GitHub's API, by people who did not write our fake of it.
let github: Emulator;
beforeEach(async () => {
  github = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: { ghp_test: { login: "acme", scopes: ["repo"] } },
      github: {
        users: [{ login: "acme" }],
        repos: [{ owner: "acme", name: "shop", auto_init: true }],
      },
    },
  });
});
afterEach(async () => {
  await github.close();
});

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${github.url}${path}`, {
    method,
    headers: { authorization: "token ghp_test", "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const json: unknown = await response.json();
  expect(response.ok, JSON.stringify(json)).toBe(true);
  return json;
}

test("another GitHub takes the sticky comment, and its update", async () => {
  const { origin, serverUrl } = host();
  const base = origin.write("README.md", "base").commit();
  origin.checkout("-b", "feature");
  const head = origin.write("a.ts", makeKey(91)).commit();
  await call("POST", "/repos/acme/shop/issues", { title: "stands for the pull request" });
  const run = async (inputs: Readonly<Record<string, string>>): Promise<ActionOutcome> =>
    runAction({
      event: "pull_request",
      payload: pullRequestPayload({ head, base, number: 1 }),
      workspace: origin.directory,
      serverUrl,
      apiUrl: github.url,
      inputs: { "github-token": "ghp_test", ...inputs },
    });

  const first = await run({});
  expect(first.stdout).not.toContain("::notice");
  expect(await listComments()).toMatchObject([commentWith("(certain")]);

  // Nobody answers there: what is said of the key changes, and the comment with it.
  const second = await run({ verify: "true", endpoint: "http://127.0.0.1:9" });
  expect(second.stdout).not.toContain("::notice");
  expect(await listComments()).toMatchObject([commentWith("(unknown")]);
});

async function listComments(): Promise<unknown> {
  return call("GET", "/repos/acme/shop/issues/1/comments");
}

function commentWith(text: string): object {
  return { body: expect.stringContaining(text) as string, user: { login: "acme" } };
}
