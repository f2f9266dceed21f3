import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:https";
import { connect, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import {
  rawResponse,
  startRawServer,
  type RawAnswer,
  type RawServer,
} from "../../test/raw-server.ts";
import { createCertificate } from "../plugin/certificate.ts";
import { keyCredential } from "../../test/test-gateway.ts";
import { PlexmcpClient } from "./plexmcp-client.ts";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";

/** Which way a request takes: through a proxy, over TLS, or not at all. */
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

async function startRaw(answer: RawAnswer): Promise<RawServer> {
  const server = await startRawServer(answer);
  cleanups.push(server.close);
  return server;
}

const key = makeKey(9);

async function failureAt(
  endpoint: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Error> {
  const client = new PlexmcpClient({
    endpoint,
    environment,
    credential: keyCredential(key),
    userAgent: "test",
    pause: () => Promise.resolve(),
  });
  cleanups.push(() => client.close());
  const failure: unknown = await client.readSubscription({}).catch((error: unknown) => error);
  if (failure instanceof Error) return failure;
  throw new Error("The call did not fail.");
}

interface TlsServer {
  readonly port: number;
  readonly seen: { connections: number; requests: number };
}

async function startTlsServer(): Promise<TlsServer> {
  const { certificate, privateKey } = createCertificate(new Date());
  const seen = { connections: 0, requests: 0 };
  const server = createServer({ cert: certificate, key: privateKey }, () => {
    seen.requests += 1;
  });
  server.on("connection", () => {
    seen.connections += 1;
  });
  // A client that breaks the handshake off is what these tests are about.
  server.on("tlsClientError", () => undefined);
  return { port: await listen(server), seen };
}

/** A proxy whose tunnels all lead to one port of this machine. Returns its address. */
async function startTunnel(port: number): Promise<string> {
  const proxy = createHttpServer();
  proxy.on("connect", (_request, client: Socket) => {
    const server = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      server.pipe(client).pipe(server);
    });
    server.on("error", () => client.destroy());
    client.on("error", () => server.destroy());
  });
  return `http://127.0.0.1:${String(await listen(proxy))}`;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

const badGateway = rawResponse({ status: "502 Bad Gateway" });

describe("a proxy", () => {
  test.each(["HTTPS_PROXY", "https_proxy"])(
    "of %s gets a tunnel, and no credential",
    async (name) => {
      const proxy = await startRaw((socket) => socket.end(badGateway));
      const failure = await failureAt("https://plexmcp.invalid", { [name]: proxy.url });
      expect(failure).toMatchObject({ wasSent: false });
      expect(failure.message).toMatch(/502.*\. The proxy \(HTTPS_PROXY\) opened no tunnel/);
      expect(proxy.requests[0]).toMatch(/^CONNECT plexmcp\.invalid:443 HTTP\/1\.1\r\n/);
      expect(proxy.requests.join("")).not.toContain(key.slice(0, 20));
    },
  );

  test("is not used where NO_PROXY says so", async () => {
    const proxy = await startRaw((socket) => socket.end(badGateway));
    const environment = { HTTPS_PROXY: proxy.url, NO_PROXY: "plexmcp.invalid" };
    expect(await failureAt("https://plexmcp.invalid", environment)).toMatchObject({
      wasSent: false,
    });
    expect(proxy.requests).toEqual([]);
  });

  test("never stands between this machine and itself", async () => {
    const proxy = await startRaw((socket) => socket.end(badGateway));
    const gateway = await startRaw((socket) =>
      socket.end(rawResponse({ status: "403 Forbidden", body: "{}" })),
    );
    await failureAt(gateway.url, { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url });
    expect(gateway.requests[0]).toMatch(/^GET \/api\/v1\/api-keys /);
    expect(proxy.requests).toEqual([]);
  });

  test("whose address is none is an error that does not show it", async () => {
    const failure = await failureAt("https://plexmcp.invalid", {
      HTTPS_PROXY: "user:pa55word@host",
    });
    expect(failure).toMatchObject({ code: "invalid_proxy", wasSent: false });
    expect(failure.message).not.toContain("pa55word");
  });
});

describe("a server whose certificate nobody vouches for", () => {
  test("gets no request, and one try", async () => {
    const server = await startTlsServer();
    const failure = await failureAt(`https://localhost:${String(server.port)}`);
    expect(failure).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT", wasSent: false });
    expect(failure.message).toMatch(/NODE_EXTRA_CA_CERTS/);
    expect(server.seen).toEqual({ connections: 1, requests: 0 });
  });

  test("is found out through a proxy too", async () => {
    const server = await startTlsServer();
    const proxy = await startTunnel(server.port);
    const failure = await failureAt("https://plexmcp.invalid", { HTTPS_PROXY: proxy });
    expect(failure).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT", wasSent: false });
    expect(server.seen).toEqual({ connections: 1, requests: 0 });
  });
});
