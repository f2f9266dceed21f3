import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { apiKey, bearer, callEmulator, jsonOf } from "./call-emulator.ts";
import { startEmulator } from "./start-emulator.ts";
import type { Emulator, EmulatorOptions } from "./start-emulator.ts";

const owner = { email: "owner@example.com", password: "Example-Passw0rd!", orgName: "Example" };
const dayMs = 86_400_000;
const initialize = { jsonrpc: "2.0", id: 1, method: "initialize" };

let directory: string;
const running: Emulator[] = [];

async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  running.push(emulator);
  return emulator;
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "emulator-"));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
  await rm(directory, { recursive: true, force: true });
});

describe("the clock", () => {
  test("decides expiry to the second, and says so in the Date header", async () => {
    const emulator = await start();
    emulator.seeds.registerOwner(owner);
    emulator.clock.set(new Date("2030-01-01T00:00:00Z"));
    const { key } = emulator.seeds.createKey({ name: "k", expiresAt: "2030-01-01T01:00:00Z" });
    const headers = { "x-api-key": key };
    expect((await callEmulator(emulator, "POST /mcp", { headers, json: initialize })).status).toBe(
      200,
    );
    emulator.clock.set(new Date("2030-01-01T01:00:00Z"));
    const refused = await callEmulator(emulator, "POST /mcp", { headers, json: initialize });
    expect(refused.text).toContain("API key has expired");
    expect(refused.headers.get("date")).toContain("01 Jan 2030 01:00:0");
  });

  test("ends an access token after a day and a refresh token after thirty", async () => {
    const emulator = await start();
    emulator.seeds.registerOwner(owner);
    const login = await callEmulator(emulator, "POST /api/v1/auth/login", { json: owner });
    const tokens: unknown = jsonOf(login);
    expect(tokens).toMatchObject({ expires_in: 86_400 });
    const [access, refresh] = [...login.text.matchAll(/"(?:access|refresh)_token":"([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    );
    const me = (): Promise<number> =>
      callEmulator(emulator, "GET /api/v1/auth/me", { headers: bearer(access ?? "") }).then(
        ({ status }) => status,
      );
    const refreshed = (): Promise<number> =>
      callEmulator(emulator, "POST /api/v1/auth/refresh", {
        json: { refresh_token: refresh },
      }).then(({ status }) => status);
    expect(await me()).toBe(200);
    emulator.clock.advance(dayMs);
    expect(await me()).toBe(401);
    expect(await refreshed()).toBe(200);
    emulator.clock.advance(29 * dayMs);
    expect(await refreshed()).toBe(401);
    const fresh = bearer(emulator.seeds.tokenFor(owner.email));
    expect((await callEmulator(emulator, "GET /api/v1/auth/me", { headers: fresh })).status).toBe(
      200,
    );
  });

  test("opens a new rate window with each of its minutes", async () => {
    const emulator = await start();
    emulator.seeds.registerOwner(owner);
    const { key } = emulator.seeds.createKey({ name: "k", rateLimitRpm: 1 });
    const call = (): Promise<number> =>
      callEmulator(emulator, "POST /mcp", { headers: { "x-api-key": key }, json: initialize }).then(
        ({ status }) => status,
      );
    const statuses: number[] = [];
    for (const time of ["12:00:00", "12:00:01", "12:01:00"]) {
      emulator.clock.set(new Date(`2030-01-01T${time}Z`));
      statuses.push(await call());
    }
    expect(statuses).toEqual([200, 429, 200]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses to move by %d", async (ms) => {
    const emulator = await start();
    expect(() => {
      emulator.clock.advance(ms);
    }).toThrow(RangeError);
  });
});

describe("recorded calls", () => {
  test("stand in order of arrival, with status, credential and a redacted body", async () => {
    const emulator = await start();
    const { jwt } = emulator.seeds.registerOwner(owner);
    await callEmulator(emulator, "POST /api/v1/auth/login", { json: owner });
    const created = await callEmulator(emulator, "POST /api/v1/api-keys", {
      headers: bearer(jwt),
      json: { name: "k" },
    });
    const key = /pmcp_[0-9a-f]{82}/.exec(created.text)?.[0] ?? "";
    await callEmulator(emulator, "POST /mcp?x=1", {
      headers: { "x-api-key": key },
      json: { ...initialize, params: { note: key } },
    });
    expect(
      emulator.calls.map(({ method, path, status, credential }) => [
        method,
        path,
        status,
        credential.kind,
      ]),
    ).toEqual([
      ["POST", "/api/v1/auth/login", 200, "none"],
      ["POST", "/api/v1/api-keys", 201, "jwt"],
      ["POST", "/mcp", 200, "x_api_key"],
    ]);
    expect(emulator.calls[2]).toMatchObject({
      query: "x=1",
      outcome: "answered",
      wasHandled: true,
      number: 3,
    });
    const shown = JSON.stringify(emulator.calls);
    expect(shown).toContain(`${key.slice(0, 17)}...`);
    expect(shown).not.toContain(key);
    expect(shown).not.toContain(owner.password);
    expect(shown).not.toContain(jwt);
  });

  test("are told to a listener when they are over", async () => {
    const heard: string[] = [];
    const emulator = await start({
      onCall: ({ method, path, status }) => heard.push(`${method} ${path} ${status ?? 0}`),
    });
    await callEmulator(emulator, "GET /health");
    expect(heard).toEqual(["GET /health 200"]);
    emulator.clearCalls();
    expect(emulator.calls).toEqual([]);
  });
});

describe("the data file", () => {
  test("keeps organisations, keys, tokens and the clock across a restart, mode 0600", async () => {
    const dataFile = join(directory, "gateway.json");
    const first = await start({ dataFile });
    const { jwt } = first.seeds.registerOwner(owner);
    const created = await callEmulator(first, "POST /api/v1/api-keys", {
      headers: bearer(jwt),
      json: { name: "kept", scopes: ["a"] },
    });
    const key = /pmcp_[0-9a-f]{82}/.exec(created.text)?.[0] ?? "";
    const rows = first.seeds.keys();
    first.clock.advance(dayMs / 2);
    await first.close();
    expect(statSync(dataFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(dataFile, "utf8")).not.toContain(key);

    const second = await start({ dataFile });
    expect(second.seeds.keys()).toEqual(rows);
    expect(second.clock.offsetMs).toBe(dayMs / 2);
    for (const headers of [bearer(jwt), apiKey(key)]) {
      expect((await callEmulator(second, "GET /api/v1/org", { headers })).status).toBe(200);
    }
  });

  test("has a created key before the answer to its creation leaves", async () => {
    const dataFile = join(directory, "gateway.json");
    const emulator = await start({ dataFile });
    const { jwt } = emulator.seeds.registerOwner(owner);
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const name = `key ${index}`;
        await callEmulator(emulator, "POST /api/v1/api-keys", {
          headers: bearer(jwt),
          json: { name },
        });
        expect(readFileSync(dataFile, "utf8")).toContain(`"${name}"`);
      }),
    );
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, text.length / 2), "JSON breaks off"],
    ["empty", () => "", "JSON breaks off"],
    ["of another program", () => '{"version": 1}', "data.secret must be a string"],
    [
      "of another version",
      (text: string) => text.replace('"version": 1', '"version": 2'),
      "this emulator reads 1",
    ],
    [
      "with a broken row",
      (text: string) => text.replace('"role": "owner"', '"role": "king"'),
      "data.users[0].role must be one of owner",
    ],
  ])("that is %s is refused by name, and left as it is", async (_what, damage, message) => {
    const dataFile = join(directory, "gateway.json");
    const first = await start({ dataFile });
    first.seeds.registerOwner(owner);
    await first.close();
    const damaged = damage(readFileSync(dataFile, "utf8"));
    writeFileSync(dataFile, damaged);
    await expect(startEmulator({ dataFile })).rejects.toThrow(message);
    await expect(startEmulator({ dataFile })).rejects.toThrow(dataFile);
    expect(readFileSync(dataFile, "utf8")).toBe(damaged);
  });

  test("that cannot be written is told to the caller, who must not believe the key kept", async () => {
    const dataFile = join(directory, "gone", "gateway.json");
    const emulator = await start({ dataFile });
    const { jwt } = emulator.seeds.registerOwner(owner);
    const answer = await callEmulator(emulator, "POST /api/v1/api-keys", {
      headers: bearer(jwt),
      json: { name: "k" },
    });
    expect(answer.status).toBe(500);
    expect(answer.text).toContain("The emulator itself failed: ENOENT");
    running.splice(running.indexOf(emulator), 1);
    await expect(emulator.close()).rejects.toThrow("ENOENT");
  });
});

describe("ports", () => {
  test("two gateways run at once and know nothing of each other", async () => {
    const [one, other] = [await start(), await start()];
    expect(one.url).not.toBe(other.url);
    const { jwt } = one.seeds.registerOwner(owner);
    expect((await callEmulator(other, "GET /api/v1/org", { headers: bearer(jwt) })).status).toBe(
      401,
    );
  });

  test("a taken one is an error, and is not taken over", async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    await expect(startEmulator({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    expect((await callEmulator(first, "GET /health")).status).toBe(200);
  });
});
