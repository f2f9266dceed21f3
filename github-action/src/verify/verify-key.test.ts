import { createServer, type RequestListener, type Server } from "node:http";
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

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** A host that answers as the emulator never would. */
async function hostThat(answer: RequestListener): Promise<PlexmcpHost> {
  server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return new PlexmcpHost(new URL(`http://127.0.0.1:${port}`));
}

describe("an answer that proves nothing is unknown:", () => {
  const answering = async (status: number, body: string, headers = {}): Promise<PlexmcpHost> =>
    hostThat((_, response) => {
      response.writeHead(status, headers).end(body);
    });

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

  test.each([
    ["a list that does not refuse the key", "Database error", 401, "API key not found"],
    ["/mcp with a server's error", "Invalid API key", 500, "API key not found"],
    ["/mcp with a cause of its own", "Invalid API key", 401, "No database: API key not found"],
    ["/mcp with a longer word", "Invalid API key", 401, "API key not foundational"],
  ])("%s", async (_, listError, mcpStatus, mcpError) => {
    const split = await hostThat(({ url }, response) => {
      const [status, error] = url === "/mcp" ? [mcpStatus, mcpError] : [401, listError];
      response.writeHead(status).end(JSON.stringify({ error }));
    });
    expect(await verifyKey(split, new SecretKey(makeKey(1)))).toBe("unknown");
  });

  test("a redirect to what would take the key", async () => {
    const moved = await hostThat(({ url }, response) => {
      const isThere = url === "/elsewhere";
      response.writeHead(isThere ? 200 : 307, { location: "/elsewhere" }).end('{"api_keys":[]}');
    });
    expect(await verifyKey(moved, new SecretKey(makeKey(1)))).toBe("unknown");
  });

  test("nobody there", async () => {
    const nobody = new PlexmcpHost(new URL("http://127.0.0.1:9"));
    expect(await verifyKey(nobody, new SecretKey(makeKey(1)))).toBe("unknown");
  });
});

test.each([
  "http://api.example.com",
  "http://localhost.example.com",
  "http://127.0.0.1.example.com",
  "http://my-localhost",
  "ftp://localhost",
  "not a url",
])("no key is sent to %s", (endpoint) => {
  expect(() => parseEndpoint(endpoint)).toThrow();
});

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

  describe("is given up where anything is in doubt:", () => {
    const key = new SecretKey(makeKey(3));
    const row = { id: "5f0c3c52-8d3e-4a58-9d0a-0d5b6b7c8d9e", key_prefix: key.prefix };

    type Answer = readonly [number, unknown];

    /** What a host says of the key, once it was deleted too, and which keys there are. */
    interface Host {
      readonly rows: readonly unknown[];
      readonly before?: Answer;
      readonly after?: Answer;
    }

    async function revoke({ rows, before, after }: Host): Promise<boolean> {
      let isDeleted = false;
      const list: Answer = [200, { api_keys: rows }];
      const fake = await hostThat(({ url, method, headers }, response) => {
        isDeleted ||= method === "DELETE";
        const asKey = headers.authorization?.startsWith("ApiKey") === true;
        const ofKey = (isDeleted ? after : before) ?? list;
        const ofOwner: Answer = url === "/api/v1/auth/me" ? [200, { role: "owner" }] : list;
        const [status, body] = asKey ? ofKey : ofOwner;
        response.writeHead(status).end(JSON.stringify(body));
      });
      await expect(revokeKey({ host: fake, token: "t" }, key)).rejects.toThrow("the dashboard");
      return isDeleted;
    }

    test.each<[string, Host]>([
      ["whether it works", { rows: [row], before: [503, "busy"] }],
      ["which of two keys it is", { rows: [row, row] }],
      ["where it is", { rows: [{ ...row, id: "../organizations/1" }] }],
    ])("%s", async (_, answers) => {
      expect(await revoke(answers)).toBe(false);
    });

    test("whether it is gone", async () => {
      expect(await revoke({ rows: [row], after: [503, "busy"] })).toBe(true);
    });

    test("whose token it is", async () => {
      const list = { api_keys: [row] };
      const refused = await hostThat(({ url }, response) => {
        const [status, body] = url === "/api/v1/auth/me" ? [403, { role: "owner" }] : [200, list];
        response.writeHead(status).end(JSON.stringify(body));
      });
      await expect(revokeKey({ host: refused, token: "t" }, key)).rejects.toThrow("an owner");
    });
  });
});
