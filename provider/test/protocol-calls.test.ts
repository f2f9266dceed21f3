import { afterEach, expect, test } from "vitest";
import { createCertificate } from "../src/plugin/certificate.ts";
import {
  connectHost,
  connectPlaintext,
  Plugin,
  startPlugin,
  stopPlugins,
  terraformEnvironment,
} from "./plugin-host.ts";

const health = "/grpc.health.v1.Health/Check";
const nothing = new Uint8Array(0);
const unimplemented = 12;

afterEach(stopPlugins);

test.each([
  ["another certificate", createCertificate(new Date())],
  ["no certificate", "none"],
] as const)("a client with %s gets nothing, and the host is served on", async (_what, shown) => {
  const { host, handshake } = await startPlugin();
  const stranger = await connectHost(handshake, shown);
  await expect(stranger.callBytes(health, nothing)).rejects.toThrow();
  expect((await host.callBytes(health, nothing)).status).toBe(0);
});

test("a stranger that comes and goes before the host does not end the plugin", async () => {
  const plugin = new Plugin({});
  const handshake = await plugin.handshake();
  const stranger = await connectHost(handshake, "none");
  await expect(stranger.callBytes(health, nothing)).rejects.toThrow();
  const host = await connectHost(handshake);
  expect((await host.callBytes(health, nothing)).status).toBe(0);
});

test("a host without a client certificate is served without TLS", async () => {
  const plugin = new Plugin({ environment: terraformEnvironment });
  const handshake = await plugin.handshake();
  expect(handshake.certificate).toBe("");
  const host = await connectPlaintext(handshake);
  const { resourceSchemas } = await host.call("GetProviderSchema", {});
  expect([...resourceSchemas.keys()]).toEqual(["plexmcp_api_key", "plexmcp_env_file"]);
  await host.shutDown();
  expect(await plugin.exited).toBe(0);
});

test.each([
  "/tfplugin6.Provider/GetResourceIdentitySchemas",
  "/tfplugin6.Provider/NoSuchCall",
  "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
  "/",
])("the unknown call %s is answered with UNIMPLEMENTED", async (path) => {
  const { host } = await startPlugin();
  expect(await host.callBytes(path, nothing)).toEqual({
    status: unimplemented,
    message: undefined,
  });
});

test("the plugin says that it is healthy", async () => {
  const { host } = await startPlugin();
  const servingStatus = Uint8Array.of(0x08, 0x01);
  const reply = await host.callBytes(health, nothing);
  expect(reply.status).toBe(0);
  expect(Buffer.from(reply.message ?? nothing)).toEqual(Buffer.from(servingStatus));
});

test("the streams of go-plugin stay open in silence while calls are answered", async () => {
  const { host } = await startPlugin();
  const streams = ["/plugin.GRPCStdio/StreamStdio", "/plugin.GRPCBroker/StartStream"].map((path) =>
    host.openStream(path),
  );
  await host.call("GetProviderSchema", {});
  expect(streams.map(({ closed }) => closed)).toEqual([false, false]);
});

test("many calls at once are each answered", async () => {
  const { host } = await startPlugin();
  const replies = await Promise.all(
    Array.from({ length: 200 }, () => host.call("GetMetadata", {})),
  );
  expect(new Set(replies.map(({ resources }) => resources.length))).toEqual(new Set([2]));
});

test("each line of the log is one that Terraform can read", async () => {
  const { plugin, host } = await startPlugin();
  await host.call("GetProviderSchema", {});
  await host.call("UpgradeResourceState", { typeName: "x", version: 0, rawState: undefined });
  await host.shutDown();
  await plugin.exited;
  const lines = plugin.stderr.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    expect(JSON.parse(line)).toEqual({
      "@level": expect.stringMatching(/^(debug|info|warn|error)$/) as string,
      "@message": expect.any(String) as string,
      "@module": "provider.plexmcp",
      "@timestamp": expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/) as string,
    });
  }
});
