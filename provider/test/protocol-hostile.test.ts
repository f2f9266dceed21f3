import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readStateJson } from "../src/cty/state-json.ts";
import { apiKeyAttributes } from "../src/plexmcp/api-key/api-key-schema.ts";
import { rpcNames, rpcPath } from "../src/protocol/tfplugin6.ts";
import type { DynamicValue } from "../src/protocol/tfplugin6-values.ts";
import { typeOfSchema, writeDynamicValue } from "../src/server/dynamic-value.ts";
import { startPlugin, stopPlugins, type Plugin, type PluginHost } from "./plugin-host.ts";

let plugin: Plugin;
let host: PluginHost;
beforeAll(async () => {
  ({ plugin, host } = await startPlugin());
});
afterAll(stopPlugins);

const ok = 0;
const anyCall = fc.constantFrom(...rpcNames);

async function expectAlive(): Promise<void> {
  expect((await host.call("GetMetadata", {})).resources).toHaveLength(2);
  expect(plugin.process.exitCode).toBeNull();
}

test("any bytes as the message of any call are answered", async () => {
  await fc.assert(
    fc.asyncProperty(anyCall, fc.uint8Array({ maxLength: 64 }), async (name, bytes) => {
      const { status } = await host.callBytes(rpcPath(name), bytes);
      expect(status).toBe(ok);
    }),
    { numRuns: 300 },
  );
  await expectAlive();
});

test("any bytes instead of a gRPC message are answered with a status", async () => {
  await fc.assert(
    fc.asyncProperty(anyCall, fc.uint8Array({ maxLength: 16 }), async (name, bytes) => {
      const { status } = await host.callRaw(rpcPath(name), bytes);
      expect([0, 12, 13]).toContain(status);
    }),
    { numRuns: 200 },
  );
  await expectAlive();
});

test.each([
  ["no byte", Buffer.alloc(0)],
  ["a message that is cut off", Buffer.from([0, 0, 0, 0, 9, 1])],
  ["more bytes than announced", Buffer.from([0, 0, 0, 0, 0, 1])],
  ["4 GiB announced", Buffer.from([0, 0xff, 0xff, 0xff, 0xff, 1])],
  ["a compressed message", Buffer.from([1, 0, 0, 0, 0])],
])("%s instead of a gRPC message is refused", async (_what, body) => {
  const { status } = await host.callRaw(rpcPath("GetMetadata"), body);
  expect([12, 13]).toContain(status);
  await expectAlive();
});

test("a value with any bytes changed is answered, wherever it stands", async () => {
  const change = fc.record({ at: fc.nat(), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<ValueCall>(...valueCalls),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (call, changes) => {
        const msgpack = Uint8Array.from(wholeKey.msgpack);
        for (const { at, to } of changes) msgpack[at % msgpack.length] = to;
        const { status } = await call({ msgpack, json: new Uint8Array(0) });
        expect(status).toBe(ok);
      },
    ),
    { numRuns: 400 },
  );
  await expectAlive();
});

test("a state with any text changed is answered", async () => {
  const json = JSON.stringify({ name: "web", scopes: ["a"], rotation: { every: "1d" } });
  await fc.assert(
    fc.asyncProperty(fc.nat(json.length), fc.string(), async (at, inserted) => {
      const text = json.slice(0, at) + inserted + json.slice(at);
      const { status } = await host.send("UpgradeResourceState", {
        typeName,
        version: 1,
        rawState: { json: Buffer.from(text) },
      });
      expect(status).toBe(ok);
    }),
    { numRuns: 200 },
  );
  await expectAlive();
});

test("a value that nests too deep, or announces too much, is refused in words", async () => {
  const arrays = new Uint8Array(100_000).fill(0x91);
  const hugeMap = Uint8Array.of(0xdf, 0xff, 0xff, 0xff, 0xff);
  for (const msgpack of [arrays, hugeMap]) {
    const { diagnostics } = await host.call("ValidateResourceConfig", {
      typeName,
      config: { msgpack, json: new Uint8Array(0) },
      clientCapabilities: undefined,
    });
    expect(diagnostics).toMatchObject([{ severity: 1, summary: "Unreadable value" }]);
  }
});

const typeName = "plexmcp_api_key";
const schema = { version: 1, description: "", attributes: apiKeyAttributes };
const wholeKey = writeDynamicValue(
  readStateJson(
    JSON.stringify({
      name: "web",
      scopes: ["a", "b"],
      rate_limit_rpm: 600,
      expires_in: "90d",
      rotation: { every: "30d", trigger: "one" },
      verify: true,
    }),
    typeOfSchema(schema),
  ),
  schema,
);

type ValueCall = (value: DynamicValue) => ReturnType<PluginHost["callBytes"]>;

const noBytes = new Uint8Array(0);
const plan = {
  typeName,
  priorState: wholeKey,
  proposedNewState: wholeKey,
  config: wholeKey,
  priorPrivate: noBytes,
  clientCapabilities: undefined,
};

const valueCalls: readonly ValueCall[] = [
  (config) =>
    host.send("ValidateResourceConfig", { typeName, config, clientCapabilities: undefined }),
  (priorState) => host.send("PlanResourceChange", { ...plan, priorState }),
  (proposedNewState) => host.send("PlanResourceChange", { ...plan, proposedNewState }),
  (config) => host.send("PlanResourceChange", { ...plan, config }),
  (currentState) =>
    host.send("ReadResource", {
      typeName,
      currentState,
      private: noBytes,
      clientCapabilities: undefined,
    }),
  (plannedState) =>
    host.send("ApplyResourceChange", {
      typeName,
      priorState: wholeKey,
      plannedState,
      config: wholeKey,
      plannedPrivate: noBytes,
    }),
];
