import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../emulator/start-emulator.ts";
import { hostCertificate, startPlugin, stopPlugins, terraformEnvironment } from "./plugin-host.ts";
import { applyKey, configure, createKey, keyConfig, planKey } from "./protocol-key.ts";

let gateway: Emulator;
let stateHome: string;
beforeEach(async () => {
  gateway = await startEmulator();
  seedDemoOrganization(gateway);
  stateHome = await mkdtemp(join(tmpdir(), "plexmcp-host-"));
});
afterEach(async () => {
  await stopPlugins();
  await gateway.close();
  await rm(stateHome, { recursive: true, force: true });
});

const keysPath = "/api/v1/api-keys";

test.each([
  ["the create is under way", { method: "POST", path: keysPath, when: "before" }],
  ["the create is answered", { method: "POST", path: keysPath, when: "after" }],
  ["the new key is read back", { method: "GET", path: `${keysPath}/*`, when: "after" }],
  ["the new key is tried", { method: "POST", path: "/mcp", when: "after" }],
] as const)("a host that vanishes while %s leaves no key and no process", async (_, stop) => {
  const { plugin, handshake, host } = await startPlugin({ environment: environment() });
  await configure(host);
  const { reached, release } = gateway.faults.hold(stop);
  const applied = expect(createKey(host)).rejects.toThrow();
  await reached;
  host.vanish();
  await applied;
  release();
  expect(await plugin.exited).toBe(0);
  expect(gateway.seeds.keys()).toEqual([]);
  expect(existsSync(handshake.address)).toBe(false);
});

test("a key whose answer nobody took is revoked", async () => {
  const { plugin, host } = await startPlugin({ environment: environment() });
  await configure(host);
  const config = keyConfig();
  const plan = await planKey(host, config);
  // The last request of a create: after it there is nothing left but to answer.
  const { reached, release } = gateway.faults.hold({
    method: "GET",
    path: keysPath,
    when: "after",
  });
  const applied = expect(applyKey(host, config, plan)).rejects.toThrow();
  await reached;
  host.vanish();
  await applied;
  release();
  expect(await plugin.exited).toBe(0);
  expect(gateway.seeds.keys()).toEqual([]);
  expect(plugin.stderr).toContain("ApplyResourceChange: the host is gone");
});

test("a key whose answer the host took stays when the host goes", async () => {
  const { plugin, host } = await startPlugin({ environment: environment() });
  await configure(host);
  await createKey(host);
  host.vanish();
  expect(await plugin.exited).toBe(0);
  expect(gateway.seeds.keys()).toHaveLength(1);
});

function environment(): Record<string, string> {
  return {
    ...terraformEnvironment,
    PLUGIN_CLIENT_CERT: hostCertificate.certificate,
    PLEXMCP_ENDPOINT: gateway.url,
    PLEXMCP_TOKEN: gateway.seeds.tokenFor(demoAccount.email),
    XDG_STATE_HOME: stateHome,
  };
}
