import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { SecretKey } from "eslint-plugin-plexmcp/detector";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { startEmulator, type Emulator } from "../../../provider/emulator/start-emulator.ts";
import { parseEndpoint, PlexmcpHost } from "./plexmcp-host.ts";
import { revokeKey } from "./revoke-key.ts";
import { verifyKey } from "./verify-key.ts";
import { verifySightings } from "./verify-sightings.ts";

let emulator: Emulator;
let host: PlexmcpHost;
let owner: string;
beforeEach(async () => {
  emulator = await startEmulator();
  host = new PlexmcpHost(new URL(emulator.url));
  const seed = { email: "o@example.com", password: "long enough 1", orgName: "Acme" };
  owner = emulator.seeds.registerOwner(seed).jwt;
});
afterEach(async () => {
  await emulator.close();
});

function newKey(expiresAt?: string): SecretKey {
  return new SecretKey(emulator.seeds.createKey({ name: "k", expiresAt }).key);
}

describe("a key at PlexMCP", () => {
  test("that works is active", async () => {
    expect(await verifyKey(host, newKey())).toBe("active");
  });

  test("that an administrator revoked is active: the management API still takes it", async () => {
    const { id, key } = emulator.seeds.createKey({ name: "k" });
    emulator.seeds.setKeyStatus(id, "revoked");
    expect(await verifyKey(host, new SecretKey(key))).toBe("active");
  });

  test.each([
    ["has expired", () => newKey("2020-01-01T00:00:00Z")],
    ["was never made there", () => new SecretKey(makeKey(1))],
  ])("that %s is inactive", async (_, key) => {
    expect(await verifyKey(host, key())).toBe("inactive");
  });

  test("is asked for once, wherever it was found", async () => {
    const key = newKey();
    const sighting = { found: { key }, fingerprint: "f" };
    const verifications = await verifySightings(host, [sighting, sighting]);
    expect([...verifications]).toEqual([["f", "active"]]);
    expect(emulator.calls).toHaveLength(1);
  });
});

describe("an answer that proves nothing is unknown:", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
  });

  async function answering(status: number, body: string, headers = {}): Promise<PlexmcpHost> {
    server = createServer((_, response) => {
      response.writeHead(status, headers).end(body);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    return new PlexmcpHost(new URL(`http://127.0.0.1:${port}`));
  }

  test.each([
    ["a redirect", 302, "", { location: "http://127.0.0.1:9/" }],
    ["a page that says 200", 200, "<html>Welcome</html>", {}],
    ["too many requests", 429, '{"error":"Rate limit exceeded"}', {}],
    ["a server's error", 500, '{"error":"database"}', {}],
    ["a 401 of the database", 401, '{"error":"Database error"}', {}],
    ["a 401 that /mcp does not explain", 401, '{"error":"Invalid API key"}', {}],
    ["a 401 of disabled access", 401, '{"error":{"message":"MCP access disabled"}}', {}],
  ])("%s", async (_, status, body, headers) => {
    expect(await verifyKey(await answering(status, body, headers), new SecretKey(makeKey(1)))).toBe(
      "unknown",
    );
  });

  test("nobody there", async () => {
    const nobody = new PlexmcpHost(new URL("http://127.0.0.1:9"));
    expect(await verifyKey(nobody, new SecretKey(makeKey(1)))).toBe("unknown");
  });
});

test.each(["http://api.example.com", "ftp://localhost", "not a url"])(
  "no key is sent to %s",
  (endpoint) => {
    expect(() => parseEndpoint(endpoint)).toThrow();
  },
);

test.each(["user:secret@", "secret@"])("an endpoint may not name a user: %s", (user) => {
  const parse = (): URL => parseEndpoint(`https://${user}api.example.com/`);
  expect(parse).toThrow("Write it as https://api.example.com");
  expect(parse).not.toThrow("secret");
});

test.each(["/base", "/?secret", "/#secret"])("an endpoint may not go on with %s", (rest) => {
  const parse = (): URL => parseEndpoint(`https://api.example.com${rest}`);
  expect(parse).toThrow("Write it as https://api.example.com");
  expect(parse).not.toThrow("secret");
});

describe("revoking a key", () => {
  test("that works deletes it", async () => {
    const key = newKey();
    newKey();
    await revokeKey({ host, token: owner }, key);
    expect(emulator.seeds.keys()).toHaveLength(1);
    expect(await verifyKey(host, key)).toBe("inactive");
  });

  test("that does not work is refused", async () => {
    const key = newKey("2020-01-01T00:00:00Z");
    await expect(revokeKey({ host, token: owner }, key)).rejects.toThrow("nothing to revoke");
    expect(emulator.seeds.keys()).toHaveLength(1);
  });

  test("by a forged key with a real key's prefix is refused", async () => {
    const real = newKey().reveal();
    const forged = new SecretKey(real.slice(0, 40) + makeKey(2).slice(40));
    await expect(revokeKey({ host, token: owner }, forged)).rejects.toThrow("nothing to revoke");
    expect(emulator.seeds.keys()).toHaveLength(1);
  });

  test("with a member's token is refused", async () => {
    const seed = { email: "m@example.com", password: "long enough 1", role: "member" } as const;
    const member = emulator.seeds.addMember(seed).jwt;
    const key = newKey();
    await expect(revokeKey({ host, token: member }, key)).rejects.toThrow("an owner");
    expect(emulator.seeds.keys()).toHaveLength(1);
  });

  test("of another organisation is refused", async () => {
    const other = { email: "x@example.com", password: "long enough 1", orgName: "Other" };
    const stranger = emulator.seeds.registerOwner(other).jwt;
    const key = newKey();
    await expect(revokeKey({ host, token: stranger }, key)).rejects.toThrow("not exactly one");
    expect(emulator.seeds.keys()).toHaveLength(1);
  });
});
