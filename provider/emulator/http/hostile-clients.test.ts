import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bearer, callEmulator, jsonOf } from "../call-emulator.ts";
import { startEmulator } from "../start-emulator.ts";
import type { Emulator } from "../start-emulator.ts";

let emulator: Emulator;
let jwt: string;

beforeEach(async () => {
  emulator = await startEmulator();
  jwt = emulator.seeds.registerOwner({
    email: "o@example.com",
    password: "Example-Passw0rd!",
    orgName: "O",
  }).jwt;
});

afterEach(async () => {
  await emulator.close();
});

/** Sends bytes as they are and returns what comes back until the gateway hangs up. */
function sendRaw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(Number(new URL(emulator.url).port), "127.0.0.1", () =>
      socket.end(bytes),
    );
    socket.on("data", (chunk: Buffer) => (received += chunk.toString("latin1")));
    socket.once("error", () => undefined);
    socket.once("close", () => {
      resolve(received);
    });
  });
}

const post = (headers: string, body: string): string =>
  `POST /api/v1/api-keys HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${jwt}\r\ncontent-type: application/json\r\n${headers}\r\n${body}`;

describe("a client that is broken or hostile", () => {
  afterEach(async () => {
    expect((await callEmulator(emulator, "GET /health")).status).toBe(200);
    expect(emulator.seeds.keys()).toEqual([]);
  });

  test.each([
    ["no HTTP", "\x16\x03\x01\x02\x00garbage\r\n\r\n"],
    ["a header without end", `GET / HTTP/1.1\r\nx: ${"y".repeat(100_000)}`],
    ["two lengths", post("content-length: 1\r\ncontent-length: 2\r\n", "{}")],
    ["a chunk that is no number", post("transfer-encoding: chunked\r\n", "zz\r\n")],
  ])("sends %s and is turned away", async (_what, bytes) => {
    expect(await sendRaw(bytes)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
  });

  test("leaves in the middle of its body, which then has no effect and is no call", async () => {
    await sendRaw(post("content-length: 100\r\n", '{"name":"half'));
    expect(emulator.calls).toEqual([]);
  });

  test.each([
    ["/api/v1/api-keys/%", 400],
    ["/api/v1/api-keys/%ff", 400],
    ["/api/v1/api-keys/..%2f..%2fetc", 400],
    ["/__proto__", 404],
    ["/api/v1/mcps?page=%", 400],
    ["*", 404],
  ])("asks for %s and gets %d", async (path, status) => {
    const answer = await sendRaw(
      `GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${jwt}\r\nconnection: close\r\n\r\n`,
    );
    expect(answer).toContain(`HTTP/1.1 ${status} `);
  });

  test.each(["[".repeat(500_000), '{"name":'.repeat(100_000), '"\\ud800"', "\u0000"])(
    "sends a body that breaks parsers (no. %#)",
    async (body) => {
      const answer = await fetch(`${emulator.url}/api/v1/api-keys`, {
        method: "POST",
        headers: { ...bearer(jwt), "content-type": "application/json" },
        body,
      });
      expect([400, 422]).toContain(answer.status);
    },
  );

  test("sends 70 MB and is cut off or told that it is too much, whoever it is", async () => {
    const send = (headers: Record<string, string>, bytes: number): Promise<number | string> =>
      fetch(`${emulator.url}/api/v1/api-keys`, {
        method: "POST",
        headers,
        body: Buffer.alloc(bytes, 0x20),
      }).then(
        ({ status }) => status,
        () => "cut off",
      );
    const json = { "content-type": "application/json" };
    expect(await send({ ...json, ...bearer(jwt) }, 11_000_000)).toBe(413);
    expect(await send(json, 11_000_000)).toBe(401);
    expect(await send({ ...json, ...bearer(jwt) }, 70_000_000)).toBe("cut off");
  });
});

test("clients at the same time get keys of their own, all of them kept", async () => {
  const headers = bearer(jwt);
  const created = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      callEmulator(emulator, "POST /api/v1/api-keys", { headers, json: { name: `key ${index}` } }),
    ),
  );
  expect(new Set(created.map(({ text }) => /pmcp_[0-9a-f]{82}/.exec(text)?.[0])).size).toBe(50);
  expect(jsonOf(await callEmulator(emulator, "GET /api/v1/api-keys", { headers }))).toMatchObject({
    total: 50,
  });
});

test("of ten rotations at once every one is answered, and one of the keys lives", async () => {
  const { id } = emulator.seeds.createKey({ name: "k" });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      callEmulator(emulator, `POST /api/v1/api-keys/${id}/rotate`, { headers: bearer(jwt) }),
    ),
  );
  const keys = answers.map(({ text }) => /pmcp_[0-9a-f]{82}/.exec(text)?.[0] ?? "");
  const statuses = await Promise.all(
    keys.map((key) =>
      callEmulator(emulator, "GET /api/v1/org", {
        headers: { authorization: `ApiKey ${key}` },
      }).then(({ status }) => status),
    ),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
});
