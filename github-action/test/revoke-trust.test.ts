import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmulator, type Emulator } from "../../provider/emulator/start-emulator.ts";
import { pullRequestPayload, pushPayload, schedulePayload } from "./events.ts";
import { makeFolder, removeFolders } from "./repositories.ts";
import { runCliBundle, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

let emulator: Emulator;
let environment: NodeJS.ProcessEnv;
let key: string;
beforeEach(async () => {
  emulator = await startEmulator();
  const owner = { email: "o@example.com", password: "long enough 1", orgName: "Acme" };
  const { jwt } = emulator.seeds.registerOwner(owner);
  environment = { PLEXMCP_ENDPOINT: emulator.url, PLEXMCP_TOKEN: jwt };
  key = emulator.seeds.createKey({ name: "k" }).key;
});
afterEach(async () => {
  await emulator.close();
});

/** Runs `plexmcp-scan revoke` in a workflow of an event whose file says `text`. */
async function revokeOn(event: string, text: string): Promise<Outcome> {
  const file = join(makeFolder(), "event.json");
  writeFileSync(file, text);
  return runCliBundle(makeFolder(), ["revoke"], {
    input: key,
    environment: { ...environment, GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: file },
  });
}

const pull = { head: "a".repeat(40), base: "b".repeat(40) };
const own = pullRequestPayload(pull);
const forked = pullRequestPayload({ ...pull, fork: "mallory/shop" });
const run = (fullName: string): object => ({
  ...(schedulePayload as object),
  workflow_run: { head_repository: { full_name: fullName } },
});

describe("revoke, which a stranger must not aim,", () => {
  test.each([
    ["pull_request_target", own],
    ["pull_request", forked],
    ["pull_request_review", forked],
    ["workflow_run", run("mallory/shop")],
    ["issue_comment", { issue: { pull_request: {} }, comment: {} }],
    // Of no repository, from none.
    ["pull_request", { pull_request: {} }],
  ])("does not run on %s", async (event, payload) => {
    const outcome = await revokeOn(event, JSON.stringify(payload));
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(`does not run on ${event}`);
    expect(emulator.seeds.keys()).toHaveLength(1);
  });

  test("does not run where it cannot be told what the event is about", async () => {
    const outcome = await revokeOn("pull_request", "{");
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("is not valid JSON: see line 1, column 2");
    const nowhere = { ...environment, GITHUB_EVENT_NAME: "push" };
    const without = await runCliBundle(makeFolder(), ["revoke"], {
      input: key,
      environment: nowhere,
    });
    expect(without.stderr).toContain("GITHUB_EVENT_PATH is not set");
    expect(emulator.seeds.keys()).toHaveLength(1);
  });

  test.each([
    ["push", pushPayload({ after: pull.head })],
    ["pull_request", own],
    ["workflow_run", run("acme/shop")],
    ["schedule", schedulePayload],
  ])("runs on %s of the repository's own", async (event, payload) => {
    const outcome = await revokeOn(event, JSON.stringify(payload));
    expect(outcome.code).toBe(0);
    expect(emulator.seeds.keys()).toEqual([]);
  });
});
