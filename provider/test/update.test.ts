import { afterEach, describe, expect, test } from "vitest";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

function webKey(attributes: string): string {
  return `
data "plexmcp_mcp" "weather" {
  name = "Weather API"
}
data "plexmcp_mcp" "calculator" {
  name = "Calculator"
}
resource "plexmcp_api_key" "web" {
  ${attributes}
}`;
}

const plain = `name = "web"
  expires_in = "30d"`;

/** Applies a change of the key and checks that it was one PATCH that left id and secret alone. */
async function changeInPlace(scenario: Scenario, attributes: string): Promise<string> {
  const before = await scenario.key();
  const output = await scenario.apply(webKey(attributes));
  const after = await scenario.key();
  expect(after).toMatchObject({ id: before.id, key: before.key, created_at: before.created_at });
  expect(scenario.writes({ web: after })).toEqual(["PATCH /api-keys/web 200"]);
  return output;
}

describe.each(engines)("%s", (engine) => {
  test("each attribute changes in place and leaves the secret alone", async () => {
    const scenario = await startScenario({ engine, configuration: webKey(plain) });
    await scenario.apply();
    const web = await scenario.key();
    const created = scenario.row(web)?.scopes.filter((scope) => scope.startsWith("tf-create:"));
    const [weather, calculator] = scenario.gateway.seeds.mcps().map(({ id }) => id);

    await changeInPlace(scenario, `name = "shop"\n expires_in = "30d"`);
    expect(scenario.row(web)?.name).toBe("shop");

    await changeInPlace(scenario, `${plain}\n environment = "staging"\n scopes = ["orders"]`);
    expect(scenario.row(web)?.scopes).toEqual([
      "orders",
      "managed-by:terraform",
      "env:staging",
      ...(created ?? []),
    ]);

    await changeInPlace(scenario, `${plain}\n rate_limit_rpm = 10000`);
    expect(scenario.row(web)).toMatchObject({ rate_limit_rpm: 10_000, name: "web" });
    expect(scenario.row(web)?.scopes).toEqual(["managed-by:terraform", ...(created ?? [])]);

    await changeInPlace(scenario, `${plain}\n allowed_mcp_ids = [data.plexmcp_mcp.weather.id]`);
    expect(scenario.row(web)).toMatchObject({
      mcp_access_mode: "selected",
      allowed_mcp_ids: [weather],
      rate_limit_rpm: 60,
    });
    await changeInPlace(
      scenario,
      `${plain}\n allowed_mcp_ids = [data.plexmcp_mcp.calculator.id, data.plexmcp_mcp.weather.id]`,
    );
    expect(new Set(scenario.row(web)?.allowed_mcp_ids)).toEqual(new Set([weather, calculator]));

    await changeInPlace(scenario, `${plain}\n mcp_access_mode = "all"`);
    expect((await scenario.key()).allowed_mcp_ids).toBeNull();
    await changeInPlace(scenario, plain);
    expect(await scenario.key()).toMatchObject({ mcp_access_mode: "none", allowed_mcp_ids: null });
  });

  test("a description is kept in the state, also where the gateway has no field for it", async () => {
    const scenario = await startScenario({ engine, configuration: webKey(plain) });
    await scenario.apply();
    await changeInPlace(scenario, `${plain}\n description = "The web shop"`);
    expect((await scenario.key()).description).toBe("The web shop");
  });

  test("what only the provider keeps changes without a call", async () => {
    const scenario = await startScenario({ engine, configuration: webKey(plain) });
    await scenario.apply();
    await scenario.apply(
      webKey(`${plain}
  overlap        = "24h"
  on_removal     = "expire"
  verify         = false
  verify_timeout = "5s"
  rotation       = { every = "20d", trigger = "first" }`),
    );
    expect(scenario.writes({})).toEqual([]);
    expect(await scenario.key()).toMatchObject({ overlap: "24h", rotation: { every: "20d" } });
  });

  test("expires_in moves the end to created_at + expires_in, in place", async () => {
    const scenario = await startScenario({ engine, configuration: webKey(plain) });
    await scenario.apply();
    const { created_at } = await scenario.key();
    scenario.passDays(10);
    await changeInPlace(scenario, `name = "web"\n expires_in = "60d"`);
    const { expires_at } = await scenario.key();
    expect(Date.parse(expires_at ?? "") - Date.parse(created_at ?? "")).toBeLessThan(
      60 * 86_400_000 + 1,
    );
    expect(scenario.row(await scenario.key())?.expires_at).toBe(expires_at);

    const refused = await scenario.planInVain(webKey(`name = "web"\n expires_in = "5d"`));
    expect(refused).toContain("The key would expire in the past");
    expect(refused).toContain(`expires_in = "5d"`);
    const now = scenario.gateway.clock.now().toISOString().slice(0, 10);
    expect(refused).toContain(`the gateway's clock shows ${now}`);
  });

  test("an expiry that is left out is cleared with a warning, never without one", async () => {
    const scenario = await startScenario({ engine, configuration: webKey(plain) });
    await scenario.apply();
    const web = await scenario.key();
    expect(await changeInPlace(scenario, `name = "web"`)).toContain("Expiry cleared");
    expect(scenario.row(web)?.expires_at).toBeNull();
    await changeInPlace(scenario, plain);
    expect(scenario.row(web)?.expires_at).not.toBeNull();
    const output = await changeInPlace(scenario, `name = "web"\n expires_in = "never"`);
    expect(output).not.toContain("Warning");
    expect(scenario.row(web)?.expires_at).toBeNull();
  });

  test("ids that are not known yet leave the mode open until the apply", async () => {
    const later = `resource "terraform_data" "later" {
  input = data.plexmcp_mcp.weather.id
}`;
    const scenario = await startScenario({
      engine,
      configuration: `${webKey(`${plain}\n allowed_mcp_ids = terraform_data.later.output == null ? null : [terraform_data.later.output]`)}\n${later}`,
    });
    const { output } = await scenario.plan();
    expect(output).toContain("+ mcp_access_mode = (known after apply)");
    await scenario.apply();
    expect((await scenario.key()).mcp_access_mode).toBe("selected");
  });
});
