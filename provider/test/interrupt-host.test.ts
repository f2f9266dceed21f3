import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../emulator/start-emulator.ts";
import { readStateJson } from "../src/cty/state-json.ts";
import { typeOfSchema, writeDynamicValue } from "../src/server/dynamic-value.ts";
import type { Schema } from "../src/framework/schema.ts";
import { apiKeyAttributes } from "../src/plexmcp/api-key/api-key-schema.ts";
import { providerAttributes } from "../src/plexmcp/provider-schema.ts";
import type { ResponseOf } from "../src/protocol/tfplugin6.ts";
import type { DynamicValue } from "../src/protocol/tfplugin6-values.ts";
import {
  hostCertificate,
  startPlugin,
  stopPlugins,
  terraformEnvironment,
  type PluginHost,
} from "./plugin-host.ts";

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
  const plan = await planKey(host);
  // The last request of a create: after it there is nothing left but to answer.
  const { reached, release } = gateway.faults.hold({
    method: "GET",
    path: keysPath,
    when: "after",
  });
  const applied = expect(applyKey(host, plan)).rejects.toThrow();
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

async function configure(host: PluginHost): Promise<void> {
  const { diagnostics } = await host.call("ConfigureProvider", {
    terraformVersion: "1.11.4",
    config: objectOf({ version: 0, description: "", attributes: providerAttributes }, {}),
    clientCapabilities: undefined,
  });
  expect(diagnostics).toEqual([]);
}

/** Plans and applies the creation of a key, as Terraform does. */
async function createKey(host: PluginHost): Promise<void> {
  await applyKey(host, await planKey(host));
}

const typeName = "plexmcp_api_key";
const apiKeySchema = { version: 1, description: "", attributes: apiKeyAttributes };
const config = objectOf(apiKeySchema, { name: "web", expires_in: "90d" });

function planKey(host: PluginHost): Promise<ResponseOf<"PlanResourceChange">> {
  return host.call("PlanResourceChange", {
    typeName,
    priorState: undefined,
    proposedNewState: config,
    config,
    priorPrivate: new Uint8Array(0),
    clientCapabilities: undefined,
  });
}

async function applyKey(
  host: PluginHost,
  { plannedState, plannedPrivate }: ResponseOf<"PlanResourceChange">,
): Promise<void> {
  const { diagnostics } = await host.call("ApplyResourceChange", {
    typeName,
    priorState: undefined,
    plannedState,
    config,
    plannedPrivate,
  });
  expect(diagnostics).toEqual([]);
}

/** An object of a schema; what is not given is null. */
function objectOf(schema: Schema, fields: object): DynamicValue {
  return writeDynamicValue(readStateJson(JSON.stringify(fields), typeOfSchema(schema)), schema);
}
