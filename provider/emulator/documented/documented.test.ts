import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { apiKey, bearer, callEmulator, jsonOf } from "../call-emulator.ts";
import type { EmulatorAnswer } from "../call-emulator.ts";
import { startEmulator } from "../start-emulator.ts";
import type { Emulator } from "../start-emulator.ts";
import { CheckedObject } from "../store/checked-json.ts";

let emulator: Emulator;
let master: Record<string, string>;
let weather: string;
let calculator: string;

beforeEach(async () => {
  emulator = await startEmulator({ dialect: "documented" });
  emulator.seeds.registerOwner({
    email: "o@example.com",
    password: "Example-Passw0rd!",
    orgName: "O",
  });
  master = apiKey(emulator.seeds.createKey({ name: "master" }).key);
  weather = emulator.seeds.addMcp({ name: "Weather API", tools: ["get_forecast"] });
  calculator = emulator.seeds.addMcp({ name: "Calculator", tools: ["add"] });
});

afterEach(async () => {
  await emulator.close();
});

function dataOf(answer: EmulatorAnswer): CheckedObject {
  const body = new CheckedObject(jsonOf(answer), "answer");
  expect(body.boolean("success")).toBe(true);
  return body.object("data");
}

async function create(json: unknown, headers = master): Promise<{ id: string; key: string }> {
  const data = dataOf(await callEmulator(emulator, "POST /v1/api-keys", { headers, json }));
  return { id: data.string("id"), key: data.string("key") };
}

const invoke = (key: string, json: unknown): Promise<EmulatorAnswer> =>
  callEmulator(emulator, "POST /mcp", { headers: apiKey(key), json });

describe("a key by the published reference", () => {
  test("is created with description, expiry and the MCPs it may use", async () => {
    const json = {
      name: "Development Key",
      description: "For local development",
      expires_at: "2100-01-01T00:00:00Z",
      permissions: { mcps: [weather] },
    };
    const answer = await callEmulator(emulator, "POST /v1/api-keys", { headers: master, json });
    expect(answer.status).toBe(201);
    expect(jsonOf(answer)).toMatchObject({ success: true, data: { ...json, status: "active" } });
    const { id, key } = { id: dataOf(answer).string("id"), key: dataOf(answer).string("key") };
    expect(key).toMatch(/^pmcp_01[0-9a-f]{80}$/);
    const read = await callEmulator(emulator, `GET /v1/api-keys/${id}`, { headers: master });
    expect(jsonOf(read)).toMatchObject({
      data: { ...json, id, prefix: `${key.slice(0, 17)}...`, status: "active", last_used: null },
    });
    expect(read.text).not.toContain(key);
  });

  test("may use every MCP when permissions are absent or a star", async () => {
    for (const json of [{ name: "a" }, { name: "b", permissions: { mcps: "*" } }]) {
      const { key } = await create(json);
      const answer = await invoke(key, {
        mcp_id: calculator,
        tool: "add",
        arguments: { a: 1, b: 2 },
      });
      expect(jsonOf(answer)).toMatchObject({
        data: { result: { content: [{ text: "3" }] }, metadata: { mcp_id: calculator } },
      });
    }
  });

  test("is refused another MCP than its own, on /mcp with the ApiKey scheme", async () => {
    const { key } = await create({ name: "w", permissions: { mcps: [weather] } });
    expect(
      (await invoke(key, { mcp_id: weather, tool: "get_forecast", arguments: {} })).status,
    ).toBe(200);
    const denied = await invoke(key, { mcp_id: calculator, tool: "add", arguments: {} });
    expect(denied.status).toBe(403);
    expect(jsonOf(denied)).toEqual({
      success: false,
      error: { code: "mcp_not_permitted", message: "API key does not have access to this MCP" },
    });
  });

  test("keeps its expiry and permissions: a change is refused and changes nothing", async () => {
    const { id } = await create({ name: "fixed" });
    const json = { name: "renamed", expires_at: "2100-01-01", permissions: { mcps: "*" } };
    const refused = await callEmulator(emulator, `PATCH /v1/api-keys/${id}`, {
      headers: master,
      json,
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Cannot be modified after creation");
    const renamed = await callEmulator(emulator, `PATCH /v1/api-keys/${id}`, {
      headers: master,
      json: { name: "renamed", description: "d" },
    });
    expect(jsonOf(renamed)).toMatchObject({ data: { id, name: "renamed", description: "d" } });
    expect(emulator.seeds.keys().find((row) => row.id === id)).toMatchObject({
      name: "renamed",
      expires_at: null,
    });
  });

  test("is dead once revoked, and stays in the list as revoked", async () => {
    const { id, key } = await create({ name: "r" });
    const revoked = await callEmulator(emulator, `DELETE /v1/api-keys/${id}`, { headers: master });
    expect(jsonOf(revoked)).toMatchObject({ success: true, data: { id, status: "revoked" } });
    expect(jsonOf(await invoke(key, {}))).toEqual({
      success: false,
      error: { code: "revoked_key", message: "API key has been revoked" },
    });
    const again = await callEmulator(emulator, `DELETE /v1/api-keys/${id}`, { headers: master });
    expect(jsonOf(again)).toEqual(jsonOf(revoked));
    const listed = await callEmulator(emulator, "GET /v1/api-keys?status=revoked", {
      headers: master,
    });
    expect(jsonOf(listed)).toMatchObject({
      data: [{ id, status: "revoked" }],
      pagination: { total: 1, total_pages: 1 },
    });
  });

  test("is dead once expired, and is listed as expired", async () => {
    const { id, key } = await create({
      name: "e",
      expires_at: new Date(emulator.clock.now().getTime() + 3_600_000).toISOString(),
    });
    emulator.clock.advance(3_600_001);
    const refused = await invoke(key, {});
    expect(refused.status).toBe(401);
    expect(jsonOf(refused)).toMatchObject({ error: { code: "expired_key" } });
    const listed = await callEmulator(emulator, "GET /v1/api-keys?status=expired", {
      headers: master,
    });
    expect(jsonOf(listed)).toMatchObject({ data: [{ id }] });
  });

  test("cannot be revoked while it is the only active one", async () => {
    const [row] = emulator.seeds.keys();
    const refused = await callEmulator(emulator, `DELETE /v1/api-keys/${row?.id ?? ""}`, {
      headers: master,
    });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain("Cannot revoke your only active key");
  });

  test("is in a list of pages, newest first, whoever asks", async () => {
    for (const name of ["a", "b", "c"]) await create({ name });
    const page = await callEmulator(emulator, "GET /v1/api-keys?page=2&per_page=2", {
      headers: master,
    });
    expect(jsonOf(page)).toMatchObject({
      data: [{ name: "a" }, { name: "master" }],
      pagination: { page: 2, per_page: 2, total: 4, total_pages: 2 },
    });
  });
});

describe("a mistake by the published reference", () => {
  test.each([
    [{}, 422, "validation_error", "name"],
    [{ name: "x".repeat(101) }, 422, "validation_error", "name"],
    [{ name: 1 }, 422, "validation_error", "name"],
    [
      { name: "x", expires_at: "2020-01-01T00:00:00Z" },
      422,
      "validation_error",
      "Must be a future date",
    ],
    [{ name: "x", expires_at: "soon" }, 422, "validation_error", "Must be a future date"],
    [{ name: "x", permissions: "all" }, 400, "invalid_request", "Invalid permissions format"],
    [
      { name: "x", permissions: { mcps: [1] } },
      400,
      "invalid_request",
      "Invalid permissions format",
    ],
    [
      { name: "x", permissions: { mcps: ["mcp_1"] } },
      422,
      "validation_error",
      "There is no MCP mcp_1",
    ],
    [[], 400, "invalid_request", "Invalid request format"],
  ])("in a create, %j, gives %d %s", async (json, status, code, message) => {
    const answer = await callEmulator(emulator, "POST /v1/api-keys", { headers: master, json });
    expect(answer.status).toBe(status);
    expect(jsonOf(answer)).toMatchObject({ success: false, error: { code } });
    expect(answer.text).toContain(message);
    expect(emulator.seeds.keys()).toHaveLength(1);
  });

  test.each([
    {},
    { authorization: "ApiKey pmcp_short" },
    { authorization: "Bearer nope" },
    { authorization: "Basic eA==" },
  ])(
    "in the credential, %j, gives 401 on keys and /mcp",
    async (headers: Record<string, string>) => {
      for (const target of ["GET /v1/api-keys", "POST /mcp"] as const) {
        const answer = await callEmulator(emulator, target, {
          headers,
          ...(target.startsWith("POST") ? { json: {} } : {}),
        });
        expect(answer.status).toBe(401);
        expect(jsonOf(answer)).toEqual({
          success: false,
          error: { code: "unauthorized", message: "Invalid or missing API key" },
        });
      }
    },
  );

  test("in the header: X-API-Key is not looked at", async () => {
    const { key } = await create({ name: "x" });
    const headers = { "x-api-key": key };
    expect((await callEmulator(emulator, "POST /mcp", { headers, json: {} })).status).toBe(401);
  });

  test.each([
    [{ jsonrpc: "2.0", id: 1, method: "initialize" }, 400, "Invalid request format"],
    [{ mcp_id: "mcp_1", tool: "x" }, 404, "MCP not found"],
  ])("in the body of /mcp, %j, gives %d from a live key", async (json, status, message) => {
    const { key } = await create({ name: "x" });
    const answer = await invoke(key, json);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(message);
  });

  test("in the tool is an error of the MCP", async () => {
    const { key } = await create({ name: "x" });
    const answer = await invoke(key, { mcp_id: weather, tool: "get_whether" });
    expect(answer.status).toBe(502);
    expect(jsonOf(answer)).toMatchObject({
      error: { code: "mcp_error", details: { mcp_error: "Unknown tool: get_whether" } },
    });
  });

  test.each([
    "GET /api/v1/api-keys",
    "GET /health",
    "POST /v1/api-keys/x/rotate",
    "PUT /v1/api-keys",
    "GET /v1/api-keys/nope",
  ] as const)("%s is a resource not found", async (target) => {
    const answer = await callEmulator(emulator, target, { headers: master });
    expect(answer.status).toBe(404);
    expect(jsonOf(answer)).toMatchObject({ success: false, error: { code: "not_found" } });
  });
});

test("a token manages keys as its user's role allows, and is no key on /mcp", async () => {
  const { jwt } = emulator.seeds.addMember({
    email: "v@example.com",
    password: "Example-Passw0rd!",
    role: "viewer",
  });
  expect((await callEmulator(emulator, "GET /v1/api-keys", { headers: bearer(jwt) })).status).toBe(
    403,
  );
  const owner = bearer(emulator.seeds.tokenFor("o@example.com"));
  const { id } = await create({ name: "by owner" }, owner);
  const read = await callEmulator(emulator, `GET /v1/api-keys/${id}`, { headers: owner });
  expect(jsonOf(read)).toMatchObject({ data: { created_by: { email: "o@example.com" } } });
  expect((await callEmulator(emulator, "POST /mcp", { headers: owner, json: {} })).status).toBe(
    401,
  );
});

test("MCPs are listed for the ids that permissions name", async () => {
  const answer = await callEmulator(emulator, "GET /v1/mcps?status=active", { headers: master });
  expect(jsonOf(answer)).toMatchObject({
    data: [
      { id: calculator, name: "Calculator" },
      { id: weather, name: "Weather API" },
    ],
  });
  expect(
    dataOf(await callEmulator(emulator, `GET /v1/mcps/${weather}`, { headers: master })).string(
      "name",
    ),
  ).toBe("Weather API");
});
