import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../test/test-gateway.ts";
import type { FaultEffect } from "../../emulator/control/faults.ts";
import type { NewApiKey } from "./api-types.ts";
import { AmbiguousCreateError, ApiError, NetworkError } from "./errors.ts";

let gateway: TestGateway;
let id = "";

beforeEach(async () => {
  gateway = await startTestGateway();
  ({ id } = gateway.emulator.seeds.createKey({ name: "web" }));
});

afterEach(async () => {
  await gateway.close();
});

const newKey: NewApiKey = {
  name: "new",
  description: null,
  scopes: [],
  rateLimitRpm: 60,
  expiresAt: null,
  mcpAccessMode: "none",
  allowedMcpIds: null,
};

const passing: readonly [string, FaultEffect][] = [
  ["a truncated body", { kind: "truncate" }],
  ["a server that closes in mid-body", { kind: "close_mid_body" }],
  ["a reset before the effect", { kind: "drop", when: "before" }],
  ["a reset after the effect", { kind: "drop", when: "after" }],
  ["a proxy's error page", { kind: "html", status: 502 }],
  ["a 500", { kind: "status", status: 500 }],
  ["a 429", { kind: "status", status: 429 }],
];
const lasting: readonly [string, FaultEffect, RegExp][] = [
  ["an empty body", { kind: "empty" }, /JSON of another shape/],
  ["10 MB of something else", { kind: "huge" }, /JSON of another shape/],
  ["more than is read of anything", { kind: "huge", bytes: 17_000_000 }, /too large/],
  ["a web page with status 200", { kind: "html", status: 200 }, /HTML page/],
];

const effects: readonly [string, FaultEffect][] = [
  ...passing,
  ...lasting.map(([what, effect]): [string, FaultEffect] => [what, effect]),
];

describe("a read", () => {
  const path = "/api/v1/api-keys/*";

  test.each(passing)("is repeated after %s", async (_what, effect) => {
    gateway.emulator.faults.add({ ...effect, method: "GET", path });
    const answer = await gateway.open().findApiKey(id, { isFresh: true });
    expect(answer?.value.name).toBe("web");
    expect(gateway.pauses).toHaveLength(1);
  });

  test.each(passing)("gives up after five times of %s", async (_what, effect) => {
    gateway.emulator.faults.add({ ...effect, method: "GET", path, times: Infinity });
    const failure: unknown = await gateway
      .open()
      .findApiKey(id, { isFresh: true })
      .catch((error: unknown) => error);
    expect(failure instanceof ApiError || failure instanceof NetworkError).toBe(true);
    expect(gateway.pauses).toHaveLength(4);
  });

  test.each(lasting)("fails at once for %s", async (_what, effect, message) => {
    gateway.emulator.faults.add({ ...effect, method: "GET", path });
    await expect(gateway.open().findApiKey(id, { isFresh: true })).rejects.toThrow(message);
    expect(gateway.pauses).toEqual([]);
  });

  test.each(effects)(
    "of one key survives %s for the list that all reads share",
    async (_what, effect) => {
      const client = gateway.open();
      await client.readSubscription({});
      gateway.emulator.faults.add({ ...effect, method: "GET", path: "/api/v1/api-keys" });
      expect((await client.findApiKey(id, {}))?.value.name).toBe("web");
    },
  );
});

describe("a create", () => {
  const path = "/api/v1/api-keys";
  const ambiguous: readonly [string, FaultEffect][] = [
    ...effects.filter(([, effect]) => effect.kind !== "status" || effect.status !== 429),
    ["a time-out of a proxy", { kind: "status", status: 504, when: "after" }],
    ["an empty body after the effect", { kind: "empty", when: "after" }],
  ];

  test.each(ambiguous)(
    "is sent once, and its outcome called open, for %s",
    async (_what, effect) => {
      const client = gateway.open();
      await client.readSubscription({});
      gateway.emulator.faults.add({ ...effect, method: "POST", path });
      const failure: unknown = await client.createApiKey(newKey).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(AmbiguousCreateError);
      expect(String(failure)).toMatch(/Whether the key was made is not known/);
      expect(gateway.calls().filter((call) => call.startsWith("POST"))).toHaveLength(1);
      expect(gateway.pauses).toEqual([]);
    },
  );

  test.each([400, 402, 403, 409, 422, 429])(
    "is known to have failed after a %d",
    async (status) => {
      gateway.emulator.faults.add({ kind: "status", status, method: "POST", path });
      const failure: unknown = await gateway
        .open()
        .createApiKey(newKey)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ApiError);
      expect(failure).toMatchObject({ status });
      expect(gateway.calls().filter((call) => call.startsWith("POST"))).toHaveLength(1);
    },
  );

  test("that is stopped while its answer is under way is open too", async () => {
    const stop = new AbortController();
    const gate = gateway.emulator.faults.hold({ method: "POST", path, when: "after" });
    const created = gateway.open().createApiKey(newKey, { signal: stop.signal });
    await gate.reached;
    stop.abort();
    await expect(created).rejects.toBeInstanceOf(AmbiguousCreateError);
    expect(gateway.emulator.seeds.keys().map(({ name }) => name)).toContain("new");
  });

  test("that is stopped before it was sent is known to have failed", async () => {
    const created = gateway.open().createApiKey(newKey, { signal: AbortSignal.abort() });
    await expect(created).rejects.toMatchObject({ code: "aborted", wasSent: false });
  });
});

describe("a revocation", () => {
  const emptied: [string, FaultEffect] = ["an empty body", { kind: "empty", when: "after" }];

  test.each([...passing, emptied])("is done after %s", async (_what, effect) => {
    gateway.emulator.faults.add({ ...effect, method: "DELETE" });
    await gateway.open().deleteApiKey(id, {});
    expect(gateway.emulator.seeds.keys()).toEqual([]);
  });
});

describe("a change", () => {
  test.each(passing)("is done after %s", async (_what, effect) => {
    gateway.emulator.faults.add({ ...effect, method: "PATCH" });
    const answer = await gateway.open().updateApiKey(id, { name: "renamed" }, {});
    expect(answer.value.name).toBe("renamed");
  });
});
