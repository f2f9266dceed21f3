import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { startEmulator, type Emulator } from "../../provider/emulator/start-emulator.ts";
import { host } from "./checkout.ts";
import { pushPayload } from "./events.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runAction, runCliBundle, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

let emulator: Emulator;
let ownersToken: string;
beforeEach(async () => {
  emulator = await startEmulator();
  const owner = { email: "o@example.com", password: "long enough 1", orgName: "Acme" };
  ownersToken = emulator.seeds.registerOwner(owner).jwt;
});
afterEach(async () => {
  await emulator.close();
});

const liveKey = (): string => emulator.seeds.createKey({ name: "k" }).key;

async function run(args: readonly string[], input: string): Promise<Outcome> {
  const environment = { PLEXMCP_ENDPOINT: emulator.url, PLEXMCP_TOKEN: ownersToken };
  return runCliBundle(makeFolder(), args, { input, environment });
}

describe("verify", () => {
  test("tells active from inactive keys of standard input, each asked for once", async () => {
    const key = liveKey();
    const outcome = await run(["verify"], `${key}\n${makeKey(71)}\nagain ${key}\n`);
    expect(outcome.stdout).toMatch(/^active pmcp_01\S+… [0-9a-f]{32}\ninactive pmcp_01/);
    expect(outcome.stdout.trim().split("\n")).toHaveLength(2);
    expect(outcome.code).toBe(1);
    expect((await run(["verify"], makeKey(71))).code).toBe(0);
  });

  test("takes no key as an argument, and no other input", async () => {
    expect((await run(["verify", makeKey(71)], "")).stderr).toContain("standard input");
    expect((await run(["verify"], "nothing")).stderr).toContain("holds no PlexMCP key");
  });

  test("by a PlexMCP that is not there proves no key inactive", async () => {
    const outcome = await run(["verify", "--endpoint", "http://127.0.0.1:9"], makeKey(71));
    expect(outcome.stdout).toMatch(/^unknown pmcp_01/);
    expect(outcome.code).toBe(1);
  });

  test("as an option of a scan raises what works and lowers what does not", async () => {
    const repository = new TestRepository();
    repository.write("live.ts", liveKey()).write("dead.ts", makeKey(72)).commit();
    const environment = { PLEXMCP_ENDPOINT: emulator.url };
    const args = ["scan", "--verify", "--format", "json"];
    const outcome = await runCliBundle(repository.directory, args, { environment });
    const lines = outcome.stdout.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { file: "live.ts", level: "error", verification: "active" },
      { file: "dead.ts", level: "warning", verification: "inactive" },
    ]);
  });

  test("by a PlexMCP that is not there leaves a key an error", async () => {
    const repository = new TestRepository();
    repository.write("a.ts", makeKey(73)).commit();
    const args = ["scan", "--verify", "--format", "json", "--endpoint", "http://127.0.0.1:9"];
    const outcome = await runCliBundle(repository.directory, args);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ level: "error", verification: "unknown" });
  });

  test("works in the action", async () => {
    const { origin, serverUrl } = host();
    const after = origin.write("a.ts", liveKey()).commit();
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ after }),
      workspace: origin.directory,
      serverUrl,
      inputs: { verify: "true", endpoint: emulator.url },
    });
    expect(outcome.stdout).toContain("It works right now.");
  });

  test.each([
    ["nope", "is no URL: nope"],
    ["http://evil.example", "is not encrypted"],
  ])(
    "in the action refuses the endpoint %s, whether there is a key or not",
    async (endpoint, why) => {
      const { origin, serverUrl } = host();
      const after = origin.write("a.ts", "clean").commit();
      const outcome = await runAction({
        event: "push",
        payload: pushPayload({ after }),
        workspace: origin.directory,
        serverUrl,
        inputs: { verify: "true", endpoint },
      });
      expect(outcome.stdout).toContain(why);
      expect(Object.fromEntries(outcome.outputs)).toEqual({
        result: "incomplete",
        errors: "0",
        warnings: "0",
        silenced: "0",
        findings: "[]",
        "sarif-file": "",
      });
      expect(outcome.code).toBe(2);
    },
  );
});

describe("revoke", () => {
  test("deletes the key of standard input", async () => {
    const key = liveKey();
    const outcome = await run(["revoke"], key);
    expect(outcome.stdout).toMatch(/^revoked pmcp_01/);
    expect(emulator.seeds.keys()).toEqual([]);
  });

  test("refuses two keys, none, a key that is not there, and to work without a token", async () => {
    const key = liveKey();
    const refusals = [
      await run(["revoke"], `${key} ${makeKey(75)}`),
      await run(["revoke"], ""),
      await run(["revoke"], makeKey(74)),
      await runCliBundle(makeFolder(), ["revoke"], { input: makeKey(74) }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(emulator.seeds.keys()).toHaveLength(1);
  });
});
