import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keyCredential, startTestGateway, type TestGateway } from "../../test/test-gateway.ts";
import type { NewApiKey } from "./api-types.ts";
import { AmbiguousCreateError } from "./errors.ts";
import type { PlexmcpClient } from "./plexmcp-client.ts";

/** A server that follows PlexMCP's published documentation: another base, an envelope, fewer fields. */
let gateway: TestGateway;
let client: PlexmcpClient;
let weather = "";

beforeEach(async () => {
  gateway = await startTestGateway({ dialect: "documented" });
  weather = gateway.emulator.seeds.addMcp({ name: "Weather API", tools: ["get_forecast"] });
  const { key } = gateway.emulator.seeds.createKey({ name: "master" });
  client = gateway.open({ credential: keyCredential(key) });
});

afterEach(async () => {
  await gateway.close();
});

const newKey = (change: Partial<NewApiKey> = {}): NewApiKey => ({
  name: "web",
  description: "For the web",
  scopes: ["env:production"],
  rateLimitRpm: 60,
  expiresAt: "2100-01-01T00:00:00Z",
  mcpAccessMode: "selected",
  allowedMcpIds: [weather],
  ...change,
});

test("its base is found after the server's own", async () => {
  await client.createApiKey(newKey());
  expect(gateway.calls().slice(0, 2)).toEqual(["GET /api/v1/api-keys 404", "GET /v1/api-keys 200"]);
});

test("a key is created with its expiry and its MCPs, and read back", async () => {
  const created = await client.createApiKey(newKey());
  expect(created.key.reveal()).toMatch(/^pmcp_01[0-9a-f]{80}$/);
  const answer = await client.findApiKey(created.id, { isFresh: true });
  expect(answer?.value).toMatchObject({
    id: created.id,
    name: "web",
    keyPrefix: created.keyPrefix,
    expiresAt: "2100-01-01T00:00:00Z",
    mcpAccessMode: "selected",
    allowedMcpIds: [weather],
    scopes: null,
  });
});

test.each([
  ["all", null, "all"],
  ["none", null, "none"],
  ["selected", [], "none"],
] as const)("a key of the mode %s for %j is one for %s", async (mode, ids, read) => {
  const change = { mcpAccessMode: mode, allowedMcpIds: ids };
  const { id } = await client.createApiKey(newKey(change));
  expect((await client.findApiKey(id, { isFresh: true }))?.value.mcpAccessMode).toBe(read);
});

test("a create that broke off is open here too", async () => {
  await client.findApiKey("00000000-0000-4000-8000-000000000000", {});
  gateway.emulator.faults.add({ kind: "drop", when: "after", method: "POST" });
  await expect(client.createApiKey(newKey())).rejects.toBeInstanceOf(AmbiguousCreateError);
});

test("a name is changed, and the whole key is read after it", async () => {
  const { id } = await client.createApiKey(newKey());
  const answer = await client.updateApiKey(id, { name: "renamed" }, {});
  expect(answer.value).toMatchObject({ id, name: "renamed", allowedMcpIds: [weather] });
});

test("what cannot be changed is refused, with the field's name", async () => {
  const { id } = await client.createApiKey(newKey());
  const changed = client.updateApiKey(id, { expiresAt: "2100-02-01T00:00:00Z" }, {});
  await expect(changed).rejects.toThrow(/expires_at: Cannot be modified after creation/);
});

test("a revoked key is dead, and gone although the server still shows it", async () => {
  const { id, key } = await client.createApiKey(newKey());
  expect(await client.verifyKey(key, {})).toEqual({ kind: "accepted" });
  await client.deleteApiKey(id, {});
  expect((await client.verifyKey(key, {})).kind).toBe("refused");
  expect(await client.findApiKey(id, { isFresh: true })).toBeUndefined();
  const { apiKeys } = await client.listApiKeys({});
  expect(apiKeys.map(({ name }) => name)).toEqual(["master"]);
  await client.deleteApiKey(id, {});
});

test("the only active key cannot be revoked, and that is told", async () => {
  const [master] = gateway.emulator.seeds.keys();
  await expect(client.deleteApiKey(master?.id ?? "", {})).rejects.toThrow(
    /Cannot revoke your only active key/,
  );
});

test("a list of several pages is read whole", async () => {
  for (let number = 0; number < 250; number += 1) {
    gateway.emulator.seeds.createKey({ name: `key ${String(number)}` });
  }
  expect((await client.listApiKeys({})).apiKeys).toHaveLength(251);
});

describe("a key is verified:", () => {
  test.each([
    ["all", "accepted"],
    ["none", "accepted"],
  ] as const)("one of the mode %s is %s", async (mcpAccessMode, kind) => {
    const { key } = await client.createApiKey(newKey({ mcpAccessMode, allowedMcpIds: null }));
    expect((await client.verifyKey(key, {})).kind).toBe(kind);
  });

  test("an expired one is refused", async () => {
    const { key } = await client.createApiKey(newKey());
    gateway.emulator.clock.set(new Date("2100-01-02T00:00:00Z"));
    expect((await client.verifyKey(key, {})).kind).toBe("refused");
  });
});

test("a refused key is explained", async () => {
  const { id, key } = await client.createApiKey(newKey());
  await client.deleteApiKey(id, {});
  const refused = gateway.open({ credential: keyCredential(key.reveal()) });
  await expect(refused.findApiKey(id, { isFresh: true })).rejects.toThrow(/revoked/);
});
