import { afterEach, describe, expect, test } from "vitest";
import { consumerAddress, rotatingKey } from "./rotating-key.ts";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

function webKey(trigger: string, verifyTimeout = "1s"): string {
  return rotatingKey(`rotation = { trigger = "${trigger}" }
 verify_timeout = "${verifyTimeout}"`);
}

async function start(engine: string, configuration = webKey("1")): Promise<Scenario> {
  const scenario = await startScenario({ engine, configuration });
  await scenario.apply();
  return scenario;
}

/** `/mcp` answers 401 for a key that is not good, and while its database is away. */
function said(message: string) {
  const body = { jsonrpc: "2.0", error: { code: -32_002, message } };
  return { kind: "status", status: 401, body } as const;
}
const refused = said("API key not found");

describe.each(engines)("%s", (engine) => {
  test.each([
    ["is refused", refused],
    ["gets no definite answer", { kind: "status", status: 503 }],
    ["gets no answer", { kind: "drop" }],
  ] as const)("a new key that %s is revoked, and the old one stays", async (_sentence, fault) => {
    const scenario = await start(engine);
    const old = await scenario.key();
    const consumer = await scenario.key(consumerAddress);
    scenario.gateway.faults.add({ when: "before", ...fault, path: "/mcp", times: Infinity });
    const output = await scenario.applyInVain(webKey("2"));
    expect(output).toContain("Error: The new key does not work");
    expect(output).toContain("It has been revoked (pmcp_01");
    const writes = scenario.writes({ old, consumer });
    expect(writes[0]).toBe("POST /api-keys 201");
    expect(writes.at(-1)).toMatch(/^DELETE \/api-keys\/[0-9a-f-]{36} 204$/);
    expect(writes.slice(1, -1).every((call) => call.startsWith("POST /mcp"))).toBe(true);
    expect(await scenario.idsOf()).toEqual({ current: old.id, deposed: [] });
    expect(scenario.gateway.seeds.keys()).toHaveLength(2);

    scenario.gateway.faults.clear();
    expect(await scenario.tryKey(old)).toBe(200);
    await scenario.apply();
    expect((await scenario.key()).id).not.toBe(old.id);
    expect(scenario.row(old)).toBeUndefined();
  });

  test("answers that decide nothing are asked again until verify_timeout", async () => {
    const scenario = await startScenario({ engine, configuration: webKey("1", "30s") });
    scenario.gateway.faults.add({ kind: "status", status: 429, path: "/mcp" });
    const away = said("Database error: pool timed out while waiting for an open connection");
    scenario.gateway.faults.add({ ...away, path: "/mcp", skip: 1 });
    await scenario.apply();
    const web = await scenario.key();
    expect(scenario.writes({ web }).slice(0, 4)).toEqual([
      "POST /api-keys 201",
      "POST /mcp (web) 429",
      "POST /mcp (web) 401",
      "POST /mcp (web) 200",
    ]);
  });

  test("a new key that neither works nor can be revoked stays in the state, and goes next", async () => {
    const scenario = await start(engine);
    const old = await scenario.key();
    const consumer = await scenario.key(consumerAddress);
    scenario.gateway.faults.add({ ...refused, path: "/mcp" });
    scenario.gateway.faults.add({ kind: "status", status: 403, method: "DELETE" });
    const output = await scenario.applyInVain(webKey("2"));
    expect(output).toContain("Error: The new key could not be revoked");
    const broken = await scenario.key();
    expect(scenario.writes({ broken })).toEqual([
      "POST /api-keys 201",
      "POST /mcp (broken) 401",
      "DELETE /api-keys/broken 403",
    ]);
    expect(await scenario.idsOf()).toEqual({ current: broken.id, deposed: [old.id] });
    expect(await scenario.tryKey(old)).toBe(200);

    await scenario.apply();
    const fresh = await scenario.key();
    expect(scenario.row(broken)).toBeUndefined();
    expect(scenario.row(old)).toBeUndefined();
    expect(scenario.row(consumer)?.scopes).toContain(fresh.key_prefix);
  });

  test("verify = false creates without a try", async () => {
    const scenario = await startScenario({ engine, configuration: rotatingKey("verify = false") });
    await scenario.apply();
    const web = await scenario.key();
    expect(scenario.writes({ web })).not.toContain("POST /mcp (web) 200");
  });
});
