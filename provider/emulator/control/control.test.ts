import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bearer, callEmulator, jsonOf } from "../call-emulator.ts";
import type { EmulatorAnswer } from "../call-emulator.ts";
import { CheckedObject } from "../store/checked-json.ts";
import { startEmulator } from "../start-emulator.ts";
import type { Emulator } from "../start-emulator.ts";

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});

afterAll(async () => {
  await emulator.close();
});

beforeEach(() => {
  emulator.clearCalls();
  emulator.faults.clear();
});

type Target = `${string} /${string}`;

const control = (target: Target, json?: unknown): Promise<EmulatorAnswer> =>
  callEmulator(emulator, target, {
    headers: bearer(emulator.controlToken),
    ...(json === undefined ? {} : { json }),
  });

async function controlText(target: Target, name: string, json?: unknown): Promise<string> {
  return new CheckedObject(jsonOf(await control(target, json)), "answer").string(name);
}

/** Status of a call under another Host, which `fetch` would not send. */
function statusUnderHost(host: string): Promise<number> {
  const { port } = new URL(emulator.url);
  return new Promise((resolve, reject) => {
    const headers = { ...bearer(emulator.controlToken), host };
    const outgoing = request(
      { host: "localhost", port, path: "/__emulator/clock", headers },
      (incoming) => {
        incoming.resume();
        resolve(incoming.statusCode ?? 0);
      },
    );
    outgoing.once("error", reject);
    outgoing.end();
  });
}

describe("access", () => {
  test.each(["", "Bearer wrong", "bearer", "ApiKey x"])(
    "is refused with authorization %j",
    async (authorization) => {
      const answer = await callEmulator(emulator, "GET /__emulator/clock", {
        headers: { authorization },
      });
      expect(answer.status).toBe(401);
      expect(answer.text).not.toContain(emulator.controlToken);
    },
  );

  test.each([
    ["localhost", 200],
    ["LOCALHOST:1", 200],
    ["127.0.0.1:80", 200],
    ["[::1]:80", 200],
    ["evil.example", 403],
    ["localhost.evil.example", 403],
    ["127.0.0.1.evil.example", 403],
  ])("under the host %s gives %d", async (host, status) => {
    expect(await statusUnderHost(host)).toBe(status);
  });

  test("is not offered to other origins, not even the one the gateway itself allows", async () => {
    const headers = { ...bearer(emulator.controlToken), origin: "http://localhost:3000" };
    const answer = await callEmulator(emulator, "GET /__emulator/clock", { headers });
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual(
      [],
    );
    const preflight = await callEmulator(emulator, "OPTIONS /__emulator/clock", {
      headers: { origin: "http://localhost:3000" },
    });
    expect(preflight.status).toBe(401);
  });

  test("names what there is when asked for something else", async () => {
    const answer = await control("GET /__emulator/nope");
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("GET|POST /__emulator/clock");
  });

  test("is not recorded as a call of the gateway", async () => {
    await control("GET /__emulator/calls");
    expect(emulator.calls).toEqual([]);
  });
});

describe("what it drives", () => {
  test("is the clock", async () => {
    await control("POST /__emulator/clock", { set: "2031-01-01T00:00:00Z" });
    expect(emulator.clock.now().toISOString()).toContain("2031-01-01T00:0");
    await control("POST /__emulator/clock", { advanceMs: 86_400_000 });
    expect(emulator.clock.now().toISOString()).toContain("2031-01-02T00:0");
    expect(jsonOf(await control("GET /__emulator"))).toMatchObject({
      dialect: "server",
      offsetMs: emulator.clock.offsetMs,
    });
  });

  test("is organisations, members, MCPs, keys and tokens", async () => {
    const orgId = await controlText("POST /__emulator/owners", "orgId", {
      email: "a@example.com",
      password: "Example-Passw0rd!",
      orgName: "A",
    });
    const member = { orgId, email: "m@example.com", password: "Example-Passw0rd!", role: "member" };
    const userId = await controlText("POST /__emulator/members", "userId", member);
    const mcpId = await controlText("POST /__emulator/mcps", "id", {
      orgId,
      name: "Calculator",
      tools: ["add"],
    });
    const seed = {
      orgId,
      name: "k",
      mcpAccessMode: "selected",
      allowedMcpIds: [mcpId],
      createdBy: userId,
    };
    const key = await controlText("POST /__emulator/api-keys", "key", seed);
    const jwt = await controlText("POST /__emulator/tokens", "jwt", { email: "m@example.com" });
    const listed = await callEmulator(emulator, "GET /api/v1/api-keys", { headers: bearer(jwt) });
    expect(jsonOf(listed)).toMatchObject({ total: 1, api_keys: [{ allowed_mcp_ids: [mcpId] }] });
    const [row] = emulator.seeds.keys();
    await control(`PUT /__emulator/api-keys/${row?.id ?? ""}/status`, { status: "revoked" });
    await control(`PUT /__emulator/users/${userId}/role`, { role: "viewer" });
    const json = { jsonrpc: "2.0", id: 1, method: "initialize" };
    expect(
      (await callEmulator(emulator, "POST /mcp", { headers: { "x-api-key": key }, json })).text,
    ).toContain("revoked");
    expect(
      (await callEmulator(emulator, "GET /api/v1/api-keys", { headers: bearer(jwt) })).status,
    ).toBe(403);
    expect(jsonOf(await control("GET /__emulator/api-keys"))).toEqual(emulator.seeds.keys());
    expect((await control("GET /__emulator/api-keys")).text).not.toContain(key);
  });

  test("is faults, to the exact point at which a request is held", async () => {
    const id = await controlText("POST /__emulator/faults", "id", {
      kind: "hold",
      when: "before",
      path: "/health",
    });
    const answer = callEmulator(emulator, "GET /health");
    expect((await control(`GET /__emulator/faults/${id}/reached`)).status).toBe(204);
    expect(jsonOf(await control(`GET /__emulator/faults/${id}`))).toMatchObject({
      id,
      kind: "hold",
      isReached: true,
      remaining: 0,
    });
    expect((await control(`POST /__emulator/faults/${id}/release`)).status).toBe(204);
    expect((await answer).status).toBe(200);
    await control("POST /__emulator/faults", { kind: "status", status: 500 });
    expect(jsonOf(await control("GET /__emulator/faults"))).toHaveLength(2);
    await control("DELETE /__emulator/faults");
    expect((await callEmulator(emulator, "GET /health")).status).toBe(200);
  });

  test("is the recorded calls, all or since one", async () => {
    await callEmulator(emulator, "GET /health");
    await callEmulator(emulator, "GET /health/live");
    const first = emulator.calls[0]?.number ?? 0;
    expect(jsonOf(await control(`GET /__emulator/calls?since=${first}`))).toMatchObject([
      { path: "/health/live", status: 200 },
    ]);
    await control("DELETE /__emulator/calls");
    expect(emulator.calls).toEqual([]);
  });

  test.each([
    ["POST /__emulator/faults", { kind: "explode" }, "fault.kind must be one of latency, status"],
    ["POST /__emulator/faults", { kind: "drop" }, "fault.when must be one of before, after"],
    [
      "POST /__emulator/faults",
      { kind: "drop", when: "before", pth: "/" },
      "fault.pth is not known",
    ],
    ["POST /__emulator/clock", { set: "tomorrow" }, "clock.set must be an RFC 3339 time"],
    ["POST /__emulator/clock", {}, "clock.advanceMs must be a number"],
    ["POST /__emulator/clock", [], "clock must be an object"],
    ["POST /__emulator/mcps", { orgId: "nope", name: "x" }, "There is no organisation nope."],
    [
      "POST /__emulator/tokens",
      { email: "nobody@example.com" },
      "There is no user nobody@example.com.",
    ],
    ["POST /__emulator/faults/nope/release", {}, "There is no fault nope."],
  ] as const)("%s with %j says what is wrong", async (target, json, message) => {
    const answer = await control(target, json);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(message);
  });
});
