import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { keyCredential, startTestGateway, type TestGateway } from "../../test/test-gateway.ts";

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway();
});

afterEach(async () => {
  await gateway.close();
});

describe("a refused API key is explained:", () => {
  const explain = async (key: string): Promise<string> =>
    gateway
      .open({ credential: keyCredential(key) })
      .readSubscription({})
      .then(() => "taken", String);

  test.each<[string, (key: string) => string, RegExp]>([
    ["missing", () => " ", /is missing/],
    ["with white space around it", (key) => `${key}\n`, /white space around it \(1 of 88/],
    ["in quotation marks", (key) => `"${key}"`, /quotation marks/],
    ["cut off", (key) => key.slice(0, 60), /cut off.*60 characters/],
    ["too long", (key) => `${key}00`, /too long/],
    ["of the wrong format", () => "sk-live-0123456789abcdef", /wrong format.*not starting with/],
    ["in capitals", (key) => `pmcp_01${key.slice(7).toUpperCase()}`, /wrong format.*lower case/],
    ["a token", () => "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", /is a token/],
  ])("%s", async (_what, change, explanation) => {
    const { key } = gateway.emulator.seeds.createKey({ name: "own" });
    const changed = change(key);
    const message = await explain(changed);
    expect(message).toMatch(explanation);
    // At most the 17 characters that the dashboard shows.
    expect(message).not.toContain(key.slice(0, 18));
    expect(message).not.toContain(key.slice(18));
  });

  test("expired", async () => {
    const { key } = gateway.emulator.seeds.createKey({
      name: "old",
      expiresAt: "2001-01-01T00:00:00Z",
    });
    expect(await explain(key)).toMatch(/has expired.*Make a new key/);
  });

  test("revoked or rotated", async () => {
    const { id, key } = gateway.emulator.seeds.createKey({ name: "gone" });
    await gateway.open().deleteApiKey(id, {});
    expect(await explain(key)).toMatch(/has been revoked or rotated/);
  });

  test("of another server", async () => {
    expect(await explain(makeKey(7))).toMatch(/was not issued by http:\/\/localhost/);
  });

  test("where a user is needed", async () => {
    const { key } = gateway.emulator.seeds.createKey({ name: "own" });
    const client = gateway.open({ credential: keyCredential(key) });
    await expect(client.readCurrentUser({})).rejects.toThrow(/This is for users/);
  });

  test("once, however many calls there are", async () => {
    const { id, key } = gateway.emulator.seeds.createKey({ name: "gone" });
    await gateway.open().deleteApiKey(id, {});
    gateway.emulator.clearCalls();
    const client = gateway.open({ credential: keyCredential(key) });
    for (let wave = 0; wave < 2; wave += 1) {
      const calls = Array.from({ length: 20 }, () => client.readSubscription({}));
      expect((await Promise.allSettled(calls)).map(({ status }) => status)).toEqual(
        Array(20).fill("rejected"),
      );
    }
    expect(gateway.calls()).toEqual([
      "GET /api/v1/api-keys 401",
      "POST /mcp 401",
      "GET /v1/api-keys 404",
    ]);
  });
});

test("the reason why a key died on the way is asked for once", async () => {
  const { id, key } = gateway.emulator.seeds.createKey({ name: "own" });
  const client = gateway.open({ credential: keyCredential(key) });
  await client.readSubscription({});
  await gateway.open().deleteApiKey(id, {});
  for (let call = 0; call < 5; call += 1) {
    await expect(client.readSubscription({})).rejects.toThrow(/has been revoked or rotated/);
  }
  expect(gateway.calls().filter((call) => call.includes("/mcp "))).toHaveLength(1);
});
