import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FaultEffect } from "../emulator/control/faults.ts";
import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../emulator/start-emulator.ts";
import type { Diagnostic } from "../src/protocol/tfplugin6-values.ts";
import {
  hostCertificate,
  startPlugin,
  stopPlugins,
  terraformEnvironment,
  type Plugin,
  type PluginHost,
} from "./plugin-host.ts";
import {
  configure,
  createKey,
  deleteKey,
  keyConfig,
  planKey,
  readKey,
  textOf,
} from "./protocol-key.ts";

let gateway: Emulator;
let stateHome: string;
let token: string;
let plugin: Plugin;
let host: PluginHost;
beforeEach(async () => {
  gateway = await startEmulator();
  seedDemoOrganization(gateway);
  stateHome = await mkdtemp(join(tmpdir(), "plexmcp-bad-"));
  token = gateway.seeds.tokenFor(demoAccount.email);
  const environment = {
    ...terraformEnvironment,
    PLUGIN_CLIENT_CERT: hostCertificate.certificate,
    PLEXMCP_ENDPOINT: gateway.url,
    PLEXMCP_TOKEN: token,
    XDG_STATE_HOME: stateHome,
  };
  ({ plugin, host } = await startPlugin({ environment }));
  expect(await configure(host)).toEqual({ diagnostics: [] });
});
afterEach(async () => {
  await stopPlugins();
  await gateway.close();
  await rm(stateHome, { recursive: true, force: true });
});

const keysPath = "/api/v1/api-keys";
const always = { times: Infinity } as const;

/** What a server, or a proxy before it, may answer that is no answer. */
const badAnswers: readonly (readonly [what: string, effect: FaultEffect])[] = [
  ["no byte", { kind: "empty" }],
  ["10 MB of something else", { kind: "huge" }],
  ["an HTML page with status 200", { kind: "html", status: 200 }],
  ["an HTML error page", { kind: "html", status: 502 }],
  ["JSON that is cut off", { kind: "truncate" }],
  ["half an answer and a closed connection", { kind: "close_mid_body" }],
];

/** Each diagnostic says something, in words, and shows no secret; the log neither. */
function expectClear(diagnostics: readonly Diagnostic[]): void {
  for (const { summary, detail } of diagnostics) {
    expect(summary).toMatch(/^[^\n]{5,100}$/);
    expect(detail).toMatch(/[.)]$/m);
    expect(detail).not.toMatch(/This is a bug in the provider/);
  }
  const shown = JSON.stringify(diagnostics) + plugin.stderr;
  expect(shown).not.toMatch(/pmcp_[0-9a-f]{30}/);
  expect(shown.includes(token)).toBe(false);
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 1);
}

describe.each(badAnswers)("%s", (_what, effect) => {
  test("for a create leaves no key, and says so", async () => {
    gateway.faults.add({ ...effect, method: "POST", path: keysPath });
    const { newState, diagnostics } = await createKey(host);
    expect(textOf(newState, "id")).toBeUndefined();
    expect(errorsOf(diagnostics)).toHaveLength(1);
    expect(diagnostics[0]?.summary).toBe('The key "web" was not created');
    expect(gateway.seeds.keys()).toEqual([]);
    expectClear(diagnostics);
  });

  test("for the look at a new key keeps it, secret and all", async () => {
    gateway.faults.add({ ...effect, ...always, method: "GET", path: `${keysPath}/*` });
    const { newState, diagnostics } = await createKey(host);
    const [row] = gateway.seeds.keys();
    expect(textOf(newState, "id")).toBe(row?.id);
    expect(textOf(newState, "key_sha256")).toBe(row?.key_sha256);
    expect(textOf(newState, "key")).toMatch(/^pmcp_/);
    expectClear(diagnostics);
  });

  test("for the trial of a new key revokes it, and says why", async () => {
    gateway.faults.add({ ...effect, ...always, method: "POST", path: "/mcp" });
    const { newState, diagnostics } = await createKey(host, keyConfig({ verify_timeout: "1s" }));
    expect(textOf(newState, "id")).toBeUndefined();
    expect(errorsOf(diagnostics)).toHaveLength(1);
    expect(diagnostics[0]?.summary).toBe("The new key does not work");
    expect(gateway.seeds.keys()).toEqual([]);
    expectClear(diagnostics);
  });

  test("for a refresh keeps the state as it was, and says so", async () => {
    const stored = await createKey(host);
    gateway.faults.add({ ...effect, ...always, method: "GET", path: `${keysPath}**` });
    const read = await readKey(host, stored);
    expect(read.newState).toEqual(stored.newState);
    expect(Buffer.from(read.private)).toEqual(Buffer.from(stored.private));
    expect(errorsOf(read.diagnostics)).toHaveLength(1);
    expectClear(read.diagnostics);
  });

  test("for a list alone costs nothing: the key is read by itself", async () => {
    const stored = await createKey(host);
    gateway.faults.add({ ...effect, ...always, method: "GET", path: keysPath });
    const read = await readKey(host, stored);
    expect(errorsOf(read.diagnostics)).toEqual([]);
    expect(textOf(read.newState, "id")).toBe(textOf(stored.newState, "id"));
    expectClear(read.diagnostics);
  });

  test("for the list of MCPs fails the plan that needs it, in words", async () => {
    gateway.faults.add({ ...effect, ...always, method: "GET", path: "/api/v1/mcps" });
    const [mcp] = gateway.seeds.mcps();
    const { diagnostics } = await planKey(host, keyConfig({ allowed_mcp_ids: [mcp?.id] }));
    expect(errorsOf(diagnostics)).toHaveLength(1);
    expectClear(diagnostics);
  });

  test("for a revocation keeps the state until the key is dead", async () => {
    const stored = await createKey(host);
    gateway.faults.add({ ...effect, ...always, method: "DELETE", path: `${keysPath}/*` });
    const refused = await deleteKey(host, stored);
    const isKept = textOf(refused.newState, "id") !== undefined;
    expect(isKept).toBe(errorsOf(refused.diagnostics).length > 0);
    if (!isKept) expect(gateway.seeds.keys()).toEqual([]);
    expectClear(refused.diagnostics);
    gateway.faults.clear();
    const deleted = await deleteKey(host, stored);
    expect(deleted.diagnostics).toEqual([]);
    expect(textOf(deleted.newState, "id")).toBeUndefined();
    expect(gateway.seeds.keys()).toEqual([]);
  });
});
