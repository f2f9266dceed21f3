import { X509Certificate } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  hostCertificate,
  Plugin,
  startPlugin,
  stopPlugins,
  terraformEnvironment,
} from "./plugin-host.ts";

const environment = {
  ...terraformEnvironment,
  PLUGIN_CLIENT_CERT: hostCertificate.certificate,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "plexmcp-protocol-"));
});
afterEach(async () => {
  await stopPlugins();
  await rm(folder, { recursive: true, force: true });
});

test("the first line names protocol 6, a socket and the certificate, without padding", async () => {
  const { handshake } = await startPlugin();
  expect(handshake).toMatchObject({ core: "1", protocol: "6", network: "unix", kind: "grpc" });
  expect(handshake.multiplex).toBeUndefined();
  expect(handshake.certificate).toMatch(/^[A-Za-z0-9+/]+$/);
  const certificate = new X509Certificate(Buffer.from(handshake.certificate, "base64"));
  expect(certificate.subjectAltName).toBe("DNS:localhost");
});

test("stdout holds the handshake line and nothing else, whatever is called", async () => {
  const { plugin, host } = await startPlugin();
  const line = await plugin.firstLine();
  await host.call("GetProviderSchema", {});
  await host.call("PlanResourceChange", planOfNothing);
  await host.shutDown();
  await plugin.exited;
  expect(plugin.stdout).toBe(`${line}\n`);
});

test("stdin is Terraform's: not a byte of it is read", async () => {
  const path = join(folder, "stdin");
  await writeFile(path, "yes\n");
  const stdin = openSync(path, "r");
  try {
    const { plugin, host } = await startPlugin({ stdin });
    await host.call("GetProviderSchema", {});
    await host.shutDown();
    await plugin.exited;
    // The plugin shares the file's offset: what it had read would be missing here.
    const rest = Buffer.alloc(16);
    expect(rest.toString("utf8", 0, readSync(stdin, rest, 0, 16, null))).toBe("yes\n");
  } finally {
    closeSync(stdin);
  }
});

test("the socket is where the host wants it, and only its owner may use it", async () => {
  const { handshake } = await startPlugin({
    environment: { ...environment, PLUGIN_UNIX_SOCKET_DIR: folder },
  });
  expect(dirname(handshake.address)).toBe(folder);
  expect(statSync(handshake.address).mode & 0o777).toBe(0o600);
});

test("the socket of a group may be used by that group", async () => {
  const group = String(process.getgid?.());
  const { handshake } = await startPlugin({
    environment: {
      ...environment,
      PLUGIN_UNIX_SOCKET_DIR: folder,
      PLUGIN_UNIX_SOCKET_GROUP: group,
    },
  });
  expect(statSync(handshake.address).mode & 0o777).toBe(0o660);
});

test("two plugins have two sockets and two certificates", async () => {
  const [one, other] = [await startPlugin(), await startPlugin()];
  expect(one.handshake.address).not.toBe(other.handshake.address);
  expect(one.handshake.certificate).not.toBe(other.handshake.certificate);
});

test("a host that asks for multiplexing is told no in a seventh field", async () => {
  const { handshake } = await startPlugin({
    environment: { ...environment, PLUGIN_MULTIPLEX_GRPC: "true" },
  });
  expect(handshake.multiplex).toBe("false");
});

test("a socket that cannot be made is told in a sentence", async () => {
  const plugin = new Plugin({
    environment: { ...environment, PLUGIN_UNIX_SOCKET_DIR: join(folder, "missing") },
  });
  expect(await plugin.exited).toBe(1);
  expect(plugin.stdout).toBe("");
  expect(plugin.stderr).toMatch(/PLUGIN_UNIX_SOCKET_DIR/);
  expect(plugin.stderr).not.toMatch(/ {4}at /);
});

test.each([
  ["no cookie", {}],
  ["another cookie", { ...environment, TF_PLUGIN_MAGIC_COOKIE: "x" }],
])("a person who starts it (%s) is told what it is", async (_what, started) => {
  const plugin = new Plugin({ environment: started });
  expect(await plugin.exited).toBe(1);
  expect(plugin.stdout).toBe("");
  expect(plugin.stderr).toMatch(/^This is a Terraform provider: .*\n$/);
});

test("a host of protocol 5 alone is told that it is too old", async () => {
  const plugin = new Plugin({ environment: { ...environment, PLUGIN_PROTOCOL_VERSIONS: "5" } });
  expect(await plugin.exited).toBe(1);
  expect(plugin.stdout).toBe("");
  expect(plugin.stderr).toMatch(/^This provider speaks protocol 6, .*\n$/);
});

const planOfNothing = {
  typeName: "plexmcp_api_key",
  priorState: undefined,
  proposedNewState: undefined,
  config: undefined,
  priorPrivate: new Uint8Array(0),
  clientCapabilities: undefined,
};
