import { afterEach, describe, expect, test } from "vitest";
import type { Emulator } from "../emulator/start-emulator.ts";
import { consumerAddress, rotatingKey } from "./rotating-key.ts";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines, type Environment } from "./terraform.ts";

afterEach(endScenarios);

const hourMs = 3_600_000;

function webKey({ overlap, trigger = "1", more = "" }: KeyText): string {
  return rotatingKey(`overlap = "${overlap}"
  rotation = { every = "60d", trigger = "${trigger}" }
  ${more}`);
}

interface KeyText {
  readonly overlap: string;
  readonly trigger?: string;
  readonly more?: string;
}

async function start(engine: string, configuration: string): Promise<Scenario> {
  const scenario = await startScenario({ engine, configuration });
  await scenario.apply();
  return scenario;
}

/** With an API key, to which the gateway shows no list. */
function signInWithKey(gateway: Emulator): Environment {
  const name = "terraform";
  const { key } = gateway.seeds.createKey({ name });
  return { PLEXMCP_API_KEY: key };
}

describe.each(engines)("%s", (engine) => {
  test("the old key lives on for the overlap, by one request, and is deleted later", async () => {
    const scenario = await start(engine, webKey({ overlap: "24h" }));
    const old = await scenario.key();
    scenario.passDays(60);
    const output = await scenario.apply();
    const fresh = await scenario.key();
    const consumer = await scenario.key(consumerAddress);
    expect(scenario.writes({ old, fresh, consumer })).toEqual([
      "POST /api-keys 201",
      "POST /mcp (fresh) 200",
      "PATCH /api-keys/consumer 200",
      "PATCH /api-keys/old 200",
    ]);
    const end = scenario.row(old)?.expires_at ?? "";
    const lifeMs = Date.parse(end) - scenario.gateway.clock.now().getTime();
    expect(lifeMs).toBeGreaterThan(23.9 * hourMs);
    expect(lifeMs).toBeLessThanOrEqual(24 * hourMs);
    expect(scenario.row(old)?.scopes).toContain("superseded");
    expect(output).toContain(
      `key ${(old.key_prefix ?? "").slice(0, 17)}… stays valid until ${end}`,
    );
    expect(output).not.toContain("still in use");
    expect([await scenario.tryKey(old), await scenario.tryKey(fresh)]).toEqual([200, 200]);

    scenario.passDays(1.1);
    expect([await scenario.tryKey(old), await scenario.tryKey(fresh)]).toEqual([401, 200]);
    expect((await scenario.plan()).isEmpty).toBe(true);
    scenario.passDays(59);
    await scenario.apply();
    expect(scenario.row(old)).toBeUndefined();
    expect(scenario.writes({ old })).toContain("DELETE /api-keys/old 204");
    scenario.passDays(2);
    await scenario.destroy();
    expect(scenario.gateway.seeds.keys()).toEqual([]);
  });

  test("with an API key, which sees no list, expired keys are found by the journal", async () => {
    let credential: Environment | undefined;
    const scenario = await startScenario({
      engine,
      configuration: webKey({ overlap: "24h" }),
      credential: (gateway) => (credential ??= signInWithKey(gateway)),
    });
    await scenario.apply();
    const first = await scenario.key();
    await scenario.apply(webKey({ overlap: "24h", trigger: "2" }));
    const second = await scenario.key();
    expect(scenario.row(first)?.scopes).toContain("superseded");
    scenario.passDays(2);
    await scenario.apply(webKey({ overlap: "24h", trigger: "3" }));
    expect(scenario.row(first)).toBeUndefined();
    expect(scenario.row(second)?.scopes).toContain("superseded");
    scenario.passDays(2);
    await scenario.destroy();
    expect(scenario.gateway.seeds.keys().map(({ name }) => name)).toEqual(["terraform"]);
  });

  test("of two keys that are replaced in one apply both ends are printed", async () => {
    const keys = (trigger: string): string => `resource "plexmcp_api_key" "web" {
  count      = 2
  name       = "web"
  expires_in = "90d"
  overlap    = "24h"
  rotation   = { trigger = "${trigger}" }
  lifecycle {
    create_before_destroy = true
  }
}`;
    const scenario = await start(engine, keys("1"));
    const output = await scenario.apply(keys("2"));
    expect(output.match(/key pmcp_01\w+… stays valid until/g)).toHaveLength(2);
    const superseded = scenario.gateway.seeds
      .keys()
      .filter(({ scopes }) => scopes.includes("superseded"));
    expect(superseded).toHaveLength(2);
  });

  test("the overlap never prolongs a key's own life", async () => {
    const scenario = await start(engine, webKey({ overlap: "24h" }));
    const old = await scenario.key();
    scenario.passDays(89.5);
    await scenario.apply();
    expect(scenario.row(old)).toMatchObject({
      expires_at: old.expires_at,
      scopes: expect.arrayContaining(["superseded"]) as unknown,
    });
  });

  test.each([
    ["24h", "0s", "DELETE /api-keys/old 204", 401],
    ["0s", "24h", "PATCH /api-keys/old 200", 200],
  ])(
    "with a new trigger and the overlap %s -> %s the new one counts",
    async (before, after, call, status) => {
      const scenario = await start(engine, webKey({ overlap: before }));
      const old = await scenario.key();
      await scenario.apply(webKey({ overlap: after, trigger: "2" }));
      expect(scenario.writes({ old }).at(-1)).toBe(call);
      expect(await scenario.tryKey(old)).toBe(status);
    },
  );

  test("a key that is removed from the configuration is revoked at once", async () => {
    const scenario = await start(engine, webKey({ overlap: "24h" }));
    const web = await scenario.key();
    await scenario.apply(webKey({ overlap: "24h", trigger: "2" }));
    const fresh = await scenario.key();
    await scenario.apply("");
    expect(scenario.writes({ fresh }).at(-1)).toBe("DELETE /api-keys/fresh 204");
    expect([await scenario.tryKey(fresh), await scenario.tryKey(web)]).toEqual([401, 200]);
  });

  test.each([
    ["expire", ["PATCH /api-keys/web 200"]],
    ["keep", []],
  ])("on_removal = %s leaves the key alive when it is removed", async (onRemoval, calls) => {
    const configuration = webKey({ overlap: "24h", more: `on_removal = "${onRemoval}"` });
    const scenario = await start(engine, configuration);
    const web = await scenario.key();
    const consumer = await scenario.key(consumerAddress);
    const output = await scenario.apply("");
    expect(scenario.writes({ web, consumer })).toEqual(["DELETE /api-keys/consumer 204", ...calls]);
    expect(await scenario.tryKey(web)).toBe(200);
    expect(output).toContain((web.key_prefix ?? "").slice(0, 17));
  });

  test("an old key that was used after the new one was made is named, with the time", async () => {
    const scenario = await start(engine, webKey({ overlap: "24h" }));
    const old = await scenario.key();
    const consumer = await scenario.key(consumerAddress);
    const update = scenario.gateway.faults.hold({
      method: "PATCH",
      path: `/api/v1/api-keys/${consumer.id ?? ""}`,
      when: "before",
    });
    const applied = scenario.apply(webKey({ overlap: "24h", trigger: "2" }));
    await update.reached;
    expect(await scenario.tryKey(old)).toBe(200);
    update.release();
    const output = await applied;
    expect(output).toContain("A replaced key is still in use");
    expect(output).toContain(`The key ${old.key_prefix ?? ""} was used at`);
  });

  test("two stacks with a key of one name leave each other's alone", async () => {
    const one = await start(engine, webKey({ overlap: "0s" }));
    const { gateway, stack } = one;
    const other = await startScenario({
      engine,
      gateway,
      configuration: webKey({ overlap: "0s" }),
      // The same person's journal.
      credential: () => stack.environment,
    });
    await other.apply();
    const others = await other.key();
    await one.apply(webKey({ overlap: "0s", trigger: "2" }));
    expect((await other.plan()).isEmpty).toBe(true);
    expect(await other.tryKey(others)).toBe(200);
    await one.destroy();
    expect(await other.tryKey(others)).toBe(200);
    expect((await other.plan()).isEmpty).toBe(true);
    await other.destroy();
    expect(gateway.seeds.keys()).toEqual([]);
  });
});
