import { afterEach, describe, expect, test } from "vitest";
import { consumerAddress, rotatingKey } from "./rotating-key.ts";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

const every20d = rotatingKey(`rotation = { every = "20d" }`);

/** The new key works before the consumer hears of it, and the old one goes last. */
const rotated = [
  "POST /api-keys 201",
  "POST /mcp (fresh) 200",
  "PATCH /api-keys/consumer 200",
  "DELETE /api-keys/old 204",
];

async function rotate(scenario: Scenario, configuration?: string): Promise<string> {
  const old = await scenario.key();
  const output = await scenario.apply(configuration);
  const fresh = await scenario.key();
  const consumer = await scenario.key(consumerAddress);
  expect(scenario.writes({ old, fresh, consumer })).toEqual(rotated);
  expect(scenario.row(consumer)?.scopes).toContain(fresh.key_prefix);
  expect(fresh.id).not.toBe(old.id);
  expect(scenario.row(old)).toBeUndefined();
  return output;
}

describe.each(engines)("%s", (engine) => {
  test("a key is replaced once it is as old as rotation.every, and not before", async () => {
    const scenario = await startScenario({ engine, configuration: every20d });
    await scenario.apply();
    scenario.passDays(19.9);
    expect((await scenario.plan()).isEmpty).toBe(true);
    scenario.passDays(0.1);
    const { output } = await scenario.plan();
    expect(output).toContain("~ rotation_due = true -> false # forces replacement");
    expect(output).toMatch(/rotation_reason = "rotation.every 20d: due since \S+Z" -> null/);
    // Planned twice, it is the same plan.
    expect((await scenario.plan()).output).toBe(output);
    await rotate(scenario);
    scenario.passDays(19.9);
    expect((await scenario.plan()).isEmpty).toBe(true);
    scenario.passDays(0.2);
    await rotate(scenario);
  });

  test("a key is replaced before its expiry", async () => {
    const configuration = rotatingKey(`rotation = { before_expiry = "14d" }`);
    const scenario = await startScenario({ engine, configuration });
    await scenario.apply();
    scenario.passDays(75.9);
    expect((await scenario.plan()).isEmpty).toBe(true);
    scenario.passDays(0.2);
    expect((await scenario.plan()).output).toContain(`"rotation.before_expiry 14d: due since`);
    await rotate(scenario);
  });

  test("an edited rule acts in the same plan, either way", async () => {
    const scenario = await startScenario({ engine, configuration: every20d });
    await scenario.apply();
    scenario.passDays(10);
    await scenario.stack.write(rotatingKey(`rotation = { every = "5d" }`));
    expect((await scenario.plan()).output).toContain(
      `~ every = "20d" -> "5d" # forces replacement`,
    );
    await scenario.stack.write(every20d);
    scenario.passDays(15);
    expect((await scenario.plan()).output).toContain("must be replaced");
    const old = await scenario.key();
    await scenario.apply(rotatingKey(`rotation = { every = "60d" }`));
    expect(scenario.writes({})).toEqual([]);
    expect((await scenario.key()).id).toBe(old.id);
    await rotate(scenario, rotatingKey(`rotation = { every = "24d" }`));
  });

  test("a rule that is new to an old key acts at once, and so does a shorter life", async () => {
    const scenario = await startScenario({ engine, configuration: rotatingKey("") });
    await scenario.apply();
    scenario.passDays(10);
    await scenario.stack.write(rotatingKey(`rotation = { every = "5d" }`));
    expect((await scenario.plan()).output).toMatch(/\+ rotation = \{ # forces replacement/);
    await scenario.apply(rotatingKey(`rotation = { before_expiry = "14d" }`));
    expect(scenario.writes({})).toEqual([]);
    scenario.passDays(40);
    // Due at 60 d - 14 d = 46 d.
    const shorter = rotatingKey(`rotation = { before_expiry = "14d" }`).replace("90d", "60d");
    await scenario.stack.write(shorter);
    expect((await scenario.plan()).output).toContain(
      `~ expires_in = "90d" -> "60d" # forces replacement`,
    );
    await rotate(scenario);
  });

  test("a changed trigger rotates; one that is set for the first time, or removed, does not", async () => {
    const scenario = await startScenario({ engine, configuration: rotatingKey("") });
    await scenario.apply();
    const withTrigger = (trigger: string): string =>
      rotatingKey(`rotation = { trigger = "${trigger}" }`);
    await scenario.apply(withTrigger("first"));
    expect(scenario.writes({})).toEqual([]);
    await scenario.stack.write(withTrigger("second"));
    expect((await scenario.plan()).output).toContain(
      `~ trigger = "first" -> "second" # forces replacement`,
    );
    await rotate(scenario);
    await scenario.apply(rotatingKey(""));
    expect(scenario.writes({})).toEqual([]);
  });

  test("an expired key with a life time is replaced, and the plan says when it expired", async () => {
    const scenario = await startScenario({ engine, configuration: rotatingKey("") });
    await scenario.apply();
    const { expires_at } = await scenario.key();
    scenario.passDays(91);
    const { output } = await scenario.plan();
    expect(output).toContain(`rotation_reason = "expired at ${expires_at ?? ""}" -> null`);
    await rotate(scenario);
  });

  test("an expired key with a fixed end is an error until a later end is set", async () => {
    const keyUntil = (expiresAt: string): string => `resource "plexmcp_api_key" "web" {
  name            = "web"
  mcp_access_mode = "all"
  expires_at      = "${expiresAt}"
}`;
    const scenario = await startScenario({
      engine,
      configuration: keyUntil("2090-01-01T00:00:00Z"),
    });
    await scenario.apply();
    scenario.gateway.clock.set(new Date("2090-01-02T00:00:00Z"));
    const refused = await scenario.planInVain();
    expect(refused).toContain("Error: Expiry in the past");
    expect(refused).toContain(`expires_at = "2090-01-01T00:00:00Z"`);
    const web = await scenario.key();
    await scenario.apply(keyUntil("2091-01-01T00:00:00Z"));
    expect(scenario.writes({ web })).toEqual(["PATCH /api-keys/web 200"]);
    expect(await scenario.tryKey(web)).toBe(200);
  });

  test("a saved plan is the same when it is applied after the rotation moment", async () => {
    const scenario = await startScenario({ engine, configuration: every20d });
    await scenario.apply();
    scenario.passDays(19.9);
    await scenario.stack.write(rotatingKey(`rotation = { every = "20d" }\n rate_limit_rpm = 600`));
    const web = await scenario.key();
    await scenario.stack.plan("-out=saved");
    scenario.passDays(1);
    scenario.gateway.clearCalls();
    await scenario.stack.succeed("apply", "saved");
    expect(scenario.writes({ web })).toEqual(["PATCH /api-keys/web 200"]);
    expect((await scenario.plan()).output).toContain("rotation_due = true -> false");
    await scenario.stack.plan("-out=saved");
    scenario.passDays(30);
    scenario.gateway.clearCalls();
    await scenario.stack.succeed("apply", "saved");
    const fresh = await scenario.key();
    const consumer = await scenario.key(consumerAddress);
    expect(scenario.writes({ old: web, fresh, consumer })).toEqual(rotated);
    expect((await scenario.plan()).isEmpty).toBe(true);
  });

  test("a due key whose life time is not known before the apply is replaced", async () => {
    const key = (lifetime: string): string => `
resource "terraform_data" "lifetime" {
  input = "${lifetime}"
}
${every20d.replace(`"90d"`, "terraform_data.lifetime.output")}`;
    const scenario = await startScenario({ engine, configuration: key("90d") });
    await scenario.apply();
    scenario.passDays(21);
    await rotate(scenario, key("80d"));
  });

  test("a due key that is destroyed is dead at once", async () => {
    const scenario = await startScenario({
      engine,
      configuration: rotatingKey(`rotation = { every = "20d" }\n overlap = "24h"`),
    });
    await scenario.apply();
    scenario.passDays(21);
    const web = await scenario.key();
    const consumer = await scenario.key(consumerAddress);
    await scenario.destroy();
    expect(scenario.writes({ web, consumer })).toEqual([
      "DELETE /api-keys/consumer 204",
      "DELETE /api-keys/web 204",
    ]);
    expect(await scenario.tryKey(web)).toBe(401);
    expect(scenario.gateway.seeds.keys()).toEqual([]);
  });

  test("without create_before_destroy the old key goes first", async () => {
    const key = (trigger: string): string => `resource "plexmcp_api_key" "web" {
  name            = "web"
  mcp_access_mode = "all"
  expires_in      = "90d"
  overlap    = "24h"
  rotation   = { trigger = "${trigger}" }
}`;
    const scenario = await startScenario({ engine, configuration: key("first") });
    await scenario.apply();
    const old = await scenario.key();
    await scenario.apply(key("second"));
    const fresh = await scenario.key();
    expect(scenario.writes({ old, fresh })).toEqual([
      "DELETE /api-keys/old 204",
      "POST /api-keys 201",
      "POST /mcp (fresh) 200",
    ]);
  });
});
