import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SecretKey } from "eslint-plugin-plexmcp/key-format";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { startTestGateway, type TestGateway } from "../../test/test-gateway.ts";
import type { AccessMode } from "../../emulator/store/rows.ts";
import type { FaultEffect } from "../../emulator/control/faults.ts";
import type { Verification } from "./api-types.ts";
import type { PlexmcpClient } from "./plexmcp-client.ts";

let gateway: TestGateway;
let client: PlexmcpClient;

beforeEach(async () => {
  gateway = await startTestGateway();
  client = gateway.open();
});

afterEach(async () => {
  await gateway.close();
});

const verify = (key: string): Promise<Verification> => client.verifyKey(new SecretKey(key), {});
const tries = (): number => gateway.calls().filter((call) => call.includes("/mcp ")).length;

test.each<[AccessMode, Verification["kind"]]>([
  ["all", "accepted"],
  ["selected", "accepted"],
  ["none", "accessDisabled"],
])("a key of the mode %s is %s", async (mcpAccessMode, kind) => {
  const { key } = gateway.emulator.seeds.createKey({ name: "k", mcpAccessMode });
  expect(await verify(key)).toMatchObject({ kind });
});

test("the gateway is asked under its name, whatever address the endpoint gives", async () => {
  const { key } = gateway.emulator.seeds.createKey({ name: "k" });
  client = gateway.open({ endpoint: gateway.emulator.url.replace("localhost", "127.0.0.1") });
  expect(await verify(key)).toEqual({ kind: "accepted" });
});

describe("a key is refused that", () => {
  test("has expired", async () => {
    const expiresAt = "2001-01-01T00:00:00Z";
    const { key } = gateway.emulator.seeds.createKey({ name: "k", expiresAt });
    expect(await verify(key)).toEqual({ kind: "refused", reason: "API key has expired" });
  });

  test("was revoked by its status", async () => {
    const { id, key } = gateway.emulator.seeds.createKey({ name: "k" });
    gateway.emulator.seeds.setKeyStatus(id, "revoked");
    expect(await verify(key)).toMatchObject({ kind: "refused" });
  });

  test("is not the server's", async () => {
    expect(await verify(makeKey(3))).toMatchObject({ kind: "refused" });
  });
});

const undecided: readonly [string, FaultEffect][] = [
  ["the server's own trouble in a 401", { kind: "status", status: 401 }],
  ["a 429", { kind: "status", status: 429 }],
  ["a 500", { kind: "status", status: 500 }],
  ["a proxy's page", { kind: "html", status: 502 }],
  ["a web page with status 200", { kind: "html", status: 200 }],
  ["an empty body", { kind: "empty" }],
  ["a reset", { kind: "drop", when: "after" }],
  ["a truncated body", { kind: "truncate" }],
];

describe.each(undecided)("%s", (_what, effect) => {
  test("decides nothing", async () => {
    const { key } = gateway.emulator.seeds.createKey({ name: "k" });
    gateway.emulator.faults.add({ ...effect, path: "/mcp" });
    expect(await verify(key)).toMatchObject({ kind: "undecided" });
  });

  test("is asked again until there is an answer", async () => {
    const { key } = gateway.emulator.seeds.createKey({ name: "k" });
    gateway.emulator.faults.add({ ...effect, path: "/mcp", times: 3 });
    const verification = await client.verifyKeyUntil(new SecretKey(key), { timeoutMs: 60_000 });
    expect(verification).toEqual({ kind: "accepted" });
    expect(tries()).toBe(4);
    expect(gateway.pauses.every((delayMs) => delayMs >= 250)).toBe(true);
  });
});

test("a definite answer is not asked for again", async () => {
  const key = new SecretKey(makeKey(4));
  const verification = await client.verifyKeyUntil(key, { timeoutMs: 60_000 });
  expect(verification.kind).toBe("refused");
  expect(tries()).toBe(1);
});

test("the last answer counts when the time is over or the apply is stopped", async () => {
  const { key } = gateway.emulator.seeds.createKey({ name: "k" });
  const secret = new SecretKey(key);
  gateway.emulator.faults.add({ kind: "status", status: 503, path: "/mcp", times: Infinity });
  const late = await client.verifyKeyUntil(secret, { timeoutMs: 1 });
  expect(late.kind).toBe("undecided");
  const signal = AbortSignal.abort();
  const stopped = await client.verifyKeyUntil(secret, { timeoutMs: 60_000, signal });
  expect(stopped.kind).toBe("undecided");
});

test("a gateway that is not under this host name says so, and is not asked again", async () => {
  await gateway.close();
  gateway = await startTestGateway({ baseDomain: "gateway.example" });
  client = gateway.open();
  const { key } = gateway.emulator.seeds.createKey({ name: "k" });
  const verification = await client.verifyKeyUntil(new SecretKey(key), { timeoutMs: 60_000 });
  expect(verification).toMatchObject({ kind: "undecided" });
  expect(JSON.stringify(verification)).toMatch(/Unknown host.*under its own host name only/);
  expect(tries()).toBe(1);
});
