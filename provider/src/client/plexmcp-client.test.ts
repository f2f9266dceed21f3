import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { callEmulator } from "../../emulator/call-emulator.ts";
import { SecretKey } from "eslint-plugin-plexmcp/key-format";
import {
  keyCredential,
  startTestGateway,
  tokenCredential,
  type TestGateway,
} from "../../test/test-gateway.ts";

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway();
});

afterEach(async () => {
  await gateway.close();
});

const makeId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

function seedKeys(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => gateway.emulator.seeds.createKey({ name: `key ${String(index)}` }).id,
  );
}

describe("reading keys", () => {
  test("takes one list call for a thousand keys of an owner", async () => {
    const ids = seedKeys(1_000);
    const client = gateway.open();
    const answers = await Promise.all(ids.map((id) => client.findApiKey(id, {})));
    expect(answers.map((answer) => answer?.value.id)).toEqual(ids);
    expect(gateway.calls()).toEqual(["GET /api/v1/api-keys 200"]);
  });

  test("asks by id what a list does not have, such as any list as an API key", async () => {
    const { id, key } = gateway.emulator.seeds.createKey({ name: "own" });
    const client = gateway.open({ credential: keyCredential(key) });
    expect((await client.findApiKey(id, {}))?.value.name).toBe("own");
    expect(gateway.calls()).toEqual(["GET /api/v1/api-keys 200", `GET /api/v1/api-keys/${id} 200`]);
  });

  test("believes that a key is gone when it was said twice, a second apart", async () => {
    const client = gateway.open();
    expect(await client.findApiKey(makeId(1), {})).toBeUndefined();
    expect(gateway.pauses).toEqual([1_000]);
    expect(gateway.calls().slice(1)).toEqual(
      Array(2).fill(`GET /api/v1/api-keys/${makeId(1)} 404`),
    );
  });

  test("finds a key that only one stray 404 denied", async () => {
    const [id = ""] = seedKeys(1);
    const body = { error: { code: "NOT_FOUND", message: "Resource not found" } };
    gateway.emulator.faults.add({
      kind: "status",
      status: 404,
      body,
      path: `/api/v1/api-keys/${id}`,
    });
    expect((await gateway.open().findApiKey(id, { isFresh: true }))?.value.id).toBe(id);
  });

  test("takes no proxy's 404 for the API's word", async () => {
    const [id = ""] = seedKeys(1);
    gateway.emulator.faults.add({ kind: "html", status: 404, path: `/api/v1/api-keys/${id}` });
    await expect(gateway.open().findApiKey(id, { isFresh: true })).rejects.toMatchObject({
      status: 404,
    });
  });

  test("after a write asks for the row itself", async () => {
    const [id = "", other = ""] = seedKeys(2);
    const client = gateway.open();
    await client.findApiKey(id, {});
    await client.updateApiKey(other, { name: "renamed" }, {});
    gateway.emulator.clearCalls();
    expect((await client.findApiKey(id, {}))?.value.id).toBe(id);
    expect(gateway.calls()).toEqual([`GET /api/v1/api-keys/${id} 200`]);
  });

  test("does not trust a list that a write overtook", async () => {
    const [id = "", other = ""] = seedKeys(2);
    const client = gateway.open();
    // Else the call that finds the API brings a list along.
    gateway.emulator.faults.add({ kind: "status", status: 403 });
    await client.readSubscription({});
    const path = "/api/v1/api-keys";
    const gate = gateway.emulator.faults.hold({ method: "GET", path, when: "after" });
    const found = client.findApiKey(id, {});
    await gate.reached;
    await client.updateApiKey(other, { name: "renamed" }, {});
    gate.release();
    expect((await found)?.value.id).toBe(id);
    expect(gateway.calls()).toContain(`GET ${path}/${id} 200`);
  });

  test.each(["", "..", "a/b", "a?b", "%2e%2e", "x".repeat(200)])(
    "never puts %j into a path",
    async (id) => {
      await expect(gateway.open().findApiKey(id, { isFresh: true })).rejects.toMatchObject({
        code: "invalid_id",
      });
    },
  );

  test.each([
    ["owner", true],
    ["admin", true],
    ["member", false],
  ] as const)("a list of the role %s is complete: %s", async (role, isComplete) => {
    const member = { email: `${role}@example.com`, password: "Example-Passw0rd!", role };
    const { jwt } = gateway.emulator.seeds.addMember({ ...member, email: `a-${member.email}` });
    const client = gateway.open({ credential: tokenCredential(jwt) });
    expect((await client.listApiKeys({})).isComplete).toBe(isComplete);
  });

  test("a list as an API key is not complete", async () => {
    const { key } = gateway.emulator.seeds.createKey({ name: "own" });
    const client = gateway.open({ credential: keyCredential(key) });
    expect(await client.listApiKeys({})).toMatchObject({ apiKeys: [], isComplete: false });
  });
});

describe("requests in flight", () => {
  test("are three at most, as an API key too", async () => {
    const { key } = gateway.emulator.seeds.createKey({ name: "own" });
    const ids = seedKeys(30);
    const client = gateway.open({ credential: keyCredential(key) });
    await client.readSubscription({});
    const path = "/api/v1/api-keys/*";
    const gate = gateway.emulator.faults.hold({ path, when: "before", times: Infinity });
    const answers = Promise.all(ids.map((id) => client.findApiKey(id, { isFresh: true })));
    const waiting = (): number => gateway.calls().filter((call) => call.includes("pending")).length;
    // Others are served meanwhile, so what the client sends arrives.
    while (waiting() < 3) await callEmulator(gateway.emulator, "GET /health/live");
    for (let turn = 0; turn < 5; turn += 1)
      await callEmulator(gateway.emulator, "GET /health/live");
    expect(waiting()).toBe(3);
    gate.release();
    expect((await answers).map((answer) => answer?.value.id)).toEqual(ids);
  });
});

test("many calls at once make Node warn of nothing", async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning);
  process.on("warning", onWarning);
  const client = gateway.open();
  await Promise.all(Array.from({ length: 40 }, () => client.readSubscription({})));
  // Warnings are emitted in a turn of their own.
  await new Promise(setImmediate);
  process.off("warning", onWarning);
  expect(warnings).toEqual([]);
});

describe("the API", () => {
  test("is not taken for one where another server answers", async () => {
    gateway.emulator.faults.add({ kind: "html", status: 200, times: Infinity });
    await expect(gateway.open().readSubscription({})).rejects.toThrow(
      /is no PlexMCP API, neither under \/api\/v1 nor under \/v1.*not the dashboard's/,
    );
  });

  test("is looked for again after a failure", async () => {
    const client = gateway.open();
    gateway.emulator.faults.add({ kind: "html", status: 404, times: 2 });
    await expect(client.readSubscription({})).rejects.toMatchObject({ code: "api_not_found" });
    expect(await client.readSubscription({})).toMatchObject({ apiKeyCount: 0 });
  });

  test("is not followed to another address", async () => {
    const headers = { location: "https://elsewhere.example/x" };
    gateway.emulator.faults.add({ kind: "status", status: 301, body: {}, headers });
    await expect(gateway.open().readSubscription({})).rejects.toMatchObject({ code: "redirected" });
    expect(gateway.calls()).toHaveLength(1);
  });
});

test("the gateway's time needs no credential, and nothing but an answer", async () => {
  gateway.emulator.clock.set(new Date("2030-05-01T12:00:00Z"));
  const client = gateway.open({ credential: keyCredential("unusable") });
  const time = await client.readGatewayTime({});
  expect(time.toISOString()).toMatch(/^2030-05-01T12:00:/);
  gateway.emulator.faults.add({ kind: "status", status: 404, path: "/health/live" });
  expect((await client.readGatewayTime({})).toISOString()).toMatch(/^2030-05-01T12:00:/);
});

test("the command that revokes a key holds no secret", async () => {
  const { id, key } = gateway.emulator.seeds.createKey({ name: "own" });
  const command = await gateway.open({ credential: keyCredential(key) }).describeRevocation(id);
  expect(command).toBe(
    `curl --fail-with-body --request DELETE --header "Authorization: ApiKey $PLEXMCP_API_KEY" ${gateway.emulator.url}/api/v1/api-keys/${id}`,
  );
});

test("a closed client sends nothing any more", async () => {
  const client = gateway.open();
  await client.close();
  await expect(client.readSubscription({})).rejects.toMatchObject({ code: "aborted" });
  expect(gateway.calls()).toEqual([]);
});

test("no line of the log shows a credential", async () => {
  const lines: string[] = [];
  const { id, key } = gateway.emulator.seeds.createKey({ name: "own" });
  const log = (line: string): void => void lines.push(line);
  const client = gateway.open({ credential: keyCredential(key), log });
  await client.findApiKey(id, { isFresh: true });
  await client.verifyKey(new SecretKey(key), {});
  expect(lines.map((line) => line.replace(/\d+ ms$/, "N ms"))).toEqual([
    "GET /api/v1/api-keys 200 N ms",
    `GET /api/v1/api-keys/${id} 200 N ms`,
    "POST /mcp 200 N ms",
  ]);
});
