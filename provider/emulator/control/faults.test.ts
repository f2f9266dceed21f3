import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bearer, callEmulator, jsonOf } from "../call-emulator.ts";
import type { EmulatorAnswer } from "../call-emulator.ts";
import { startEmulator } from "../start-emulator.ts";
import type { Emulator } from "../start-emulator.ts";

let emulator: Emulator;
let headers: Record<string, string>;

beforeEach(async () => {
  emulator = await startEmulator();
  headers = bearer(
    emulator.seeds.registerOwner({
      email: "o@example.com",
      password: "Example-Passw0rd!",
      orgName: "O",
    }).jwt,
  );
});

afterEach(async () => {
  await emulator.close();
});

const create = (): Promise<EmulatorAnswer> =>
  callEmulator(emulator, "POST /api/v1/api-keys", { headers, json: { name: "k" } });

function keyCount(): number {
  return emulator.seeds.keys().length;
}

describe("a dropped connection", () => {
  test.each([
    ["before", 0, false],
    ["after", 1, true],
  ] as const)("%s the effect leaves %d keys", async (when, keys, wasHandled) => {
    emulator.faults.add({ kind: "drop", when, method: "POST", path: "/api/v1/api-keys" });
    await expect(create()).rejects.toThrow();
    expect(keyCount()).toBe(keys);
    expect(emulator.calls).toMatchObject([{ outcome: "dropped", status: null, wasHandled }]);
    expect((await create()).status).toBe(201);
  });
});

describe("an answer instead of the true one", () => {
  test.each([
    [401, '{"code":401,"error":"Authentication required"}'],
    [429, '{"error":{"code":"RATE_LIMITED","message":"Too many requests"}}'],
    [500, '{"code":500,"error":"Internal server error"}'],
  ])("with status %d is worded as the server would", async (status, text) => {
    emulator.faults.add({ kind: "status", status });
    expect(await create()).toMatchObject({ status, text });
    expect(keyCount()).toBe(0);
  });

  test("may come after the effect, with its own body and headers", async () => {
    emulator.faults.add({
      kind: "status",
      status: 503,
      when: "after",
      body: { a: 1 },
      headers: { "retry-after": "7" },
    });
    const answer = await create();
    expect(answer).toMatchObject({ status: 503, text: '{"a":1}' });
    expect(answer.headers.get("retry-after")).toBe("7");
    expect(keyCount()).toBe(1);
  });

  test.each([
    [429, { code: -32029, message: "Rate limit exceeded", data: { retry_after_seconds: 1 } }],
    [
      401,
      {
        code: -32002,
        message: "Database error: pool timed out while waiting for an open connection",
      },
    ],
    [500, { code: -32603 }],
  ])("is JSON-RPC on /mcp: %d", async (status, error) => {
    emulator.faults.add({ kind: "status", status, path: "/mcp" });
    const answer = await callEmulator(emulator, "POST /mcp", { json: {} });
    expect(answer.status).toBe(status);
    expect(jsonOf(answer)).toMatchObject({ jsonrpc: "2.0", error });
  });

  test("is an empty body, a proxy's page or ten megabytes", async () => {
    emulator.faults.add({ kind: "empty" });
    emulator.faults.add({ kind: "html", skip: 1 });
    emulator.faults.add({ kind: "huge", skip: 2 });
    expect(await create()).toMatchObject({ status: 200, text: "" });
    const page = await create();
    expect(page.status).toBe(502);
    expect(page.headers.get("content-type")).toBe("text/html");
    expect((await create()).text.length).toBeGreaterThan(10_000_000);
    expect(keyCount()).toBe(0);
    expect((await create()).status).toBe(201);
  });
});

describe("a broken answer", () => {
  test("may be cut as a whole message whose JSON breaks off", async () => {
    emulator.faults.add({ kind: "truncate" });
    const answer = await create();
    expect(answer.status).toBe(201);
    expect(() => jsonOf(answer)).toThrow(SyntaxError);
    expect(keyCount()).toBe(1);
    expect(emulator.calls).toMatchObject([{ outcome: "cut", status: 201 }]);
  });

  test("may end in the middle of the body it announced", async () => {
    emulator.faults.add({ kind: "close_mid_body" });
    await expect(create()).rejects.toThrow();
    expect(keyCount()).toBe(1);
  });
});

describe("a hold", () => {
  test.each([
    ["before", 0],
    ["after", 1],
  ] as const)("%s the effect stops the request there with %d keys", async (when, keys) => {
    const gate = emulator.faults.hold({ method: "POST", path: "/api/v1/api-keys", when });
    const answer = create();
    await gate.reached;
    expect(keyCount()).toBe(keys);
    expect(emulator.calls).toMatchObject([{ outcome: "pending", status: null }]);
    gate.release();
    expect((await answer).status).toBe(201);
    expect(keyCount()).toBe(1);
  });

  test("before the effect, left by its client, has none", async () => {
    const gate = emulator.faults.hold({ when: "before" });
    const leaving = new AbortController();
    const answer = fetch(`${emulator.url}/api/v1/api-keys`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: '{"name":"k"}',
      signal: leaving.signal,
    });
    await gate.reached;
    leaving.abort();
    await expect(answer).rejects.toThrow("aborted");
    await expect.poll(() => emulator.calls[0]?.outcome).toBe("abandoned");
    gate.release();
    expect(keyCount()).toBe(0);
  });

  test("comes together with what happens to the request afterwards", async () => {
    const gate = emulator.faults.hold({ when: "after" });
    emulator.faults.add({ kind: "drop", when: "after" });
    const answer = create();
    const failure = expect(answer).rejects.toThrow();
    await gate.reached;
    gate.release();
    await failure;
    expect(keyCount()).toBe(1);
  });

  test("does not keep the gateway from closing", async () => {
    const gate = emulator.faults.hold({ when: "before" });
    const failure = expect(create()).rejects.toThrow();
    await gate.reached;
    await emulator.close();
    await failure;
  });
});

describe("the target of a fault", () => {
  test.each([
    [{ path: "/api/v1/api-keys" }, [false, true, false]],
    [{ path: "/api/v1/api-keys/*" }, [false, false, true]],
    [{ path: "/api/v1/**" }, [false, true, true]],
    [{ method: "GET" }, [true, true, true]],
    [{ method: "DELETE" }, [false, false, false]],
    [{ path: "/health", method: "GET" }, [true, false, false]],
  ])("%j hits the right ones of three requests", async (target, hits) => {
    emulator.faults.add({
      ...target,
      kind: "status",
      status: 418,
      times: Number.POSITIVE_INFINITY,
    });
    const statuses: number[] = [];
    for (const path of [
      "/health",
      "/api/v1/api-keys",
      "/api/v1/api-keys/00000000-0000-4000-8000-000000000000",
    ] as const) {
      statuses.push((await callEmulator(emulator, `GET ${path}`, { headers })).status);
    }
    expect(statuses.map((status) => status === 418)).toEqual(hits);
  });

  test("is hit once, as often as asked, or until cleared", async () => {
    emulator.faults.add({ kind: "status", status: 418, times: 2, skip: 1 });
    const statuses: number[] = [];
    for (let call = 0; call < 5; call += 1)
      statuses.push((await callEmulator(emulator, "GET /health")).status);
    expect(statuses).toEqual([200, 418, 418, 200, 200]);
    emulator.faults.add({ kind: "status", status: 418, times: 5 });
    emulator.faults.clear();
    expect((await callEmulator(emulator, "GET /health")).status).toBe(200);
  });

  test("is late with latency, while other requests pass it", async () => {
    emulator.faults.add({ kind: "latency", latencyMs: 3_600_000, path: "/health" });
    const leaving = new AbortController();
    const late = expect(
      fetch(`${emulator.url}/health`, { signal: leaving.signal }),
    ).rejects.toThrow("aborted");
    await expect.poll(() => emulator.calls.length).toBe(1);
    expect((await callEmulator(emulator, "GET /health/live")).status).toBe(200);
    expect(emulator.calls).toMatchObject([{ outcome: "pending" }, { outcome: "answered" }]);
    leaving.abort();
    await late;
    emulator.faults.add({ kind: "latency", latencyMs: 1, path: "/health" });
    expect((await callEmulator(emulator, "GET /health")).status).toBe(200);
  });
});
