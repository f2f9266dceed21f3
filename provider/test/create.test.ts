import { afterEach, describe, expect, test } from "vitest";
import { endScenarios, startScenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

const everyAttribute = `
data "plexmcp_mcp" "weather" {
  name = "Weather API"
}
data "plexmcp_mcp" "same" {
  id = data.plexmcp_mcp.weather.id
}
resource "plexmcp_api_key" "web" {
  name            = "web"
  environment     = "production"
  description     = "The web shop"
  scopes          = ["orders", "carts"]
  allowed_mcp_ids = [data.plexmcp_mcp.same.id]
  rate_limit_rpm  = 600
  expires_in      = "90d"
}`;

describe.each(engines)("%s", (engine) => {
  test("creates a key with every attribute, verified, and revokes it", async () => {
    const scenario = await startScenario({ engine, configuration: everyAttribute });
    const { gateway } = scenario;
    await scenario.apply();
    const web = await scenario.key();
    expect(scenario.writes({ web })).toEqual(["POST /api-keys 201", "POST /mcp (web) 200"]);
    const weather = gateway.seeds.mcps().find(({ name }) => name === "Weather API");
    expect(scenario.row(web)).toMatchObject({
      name: "web",
      scopes: [
        "carts",
        "orders",
        "managed-by:terraform",
        "env:production",
        expect.stringMatching(/^tf-create:[0-9a-f]{32}$/),
      ],
      mcp_access_mode: "selected",
      allowed_mcp_ids: [weather?.id],
      rate_limit_rpm: 600,
    });
    expect(web).toMatchObject({
      environment: "production",
      description: "The web shop",
      scopes: ["carts", "orders"],
      mcp_access_mode: "selected",
      key_sha256: scenario.row(web)?.key_sha256,
      rotation_due: false,
      rotation_reason: null,
    });
    expect(web.key).toMatch(/^pmcp_01[0-9a-f]{80}$/);
    const lifeMs = Date.parse(web.expires_at ?? "") - Date.parse(web.created_at ?? "");
    expect(Math.abs(lifeMs - 90 * 86_400_000)).toBeLessThanOrEqual(60_000);

    await scenario.destroy();
    expect(scenario.writes({ web })).toEqual(["DELETE /api-keys/web 204"]);
    expect(gateway.seeds.keys()).toEqual([]);
  });

  test("asks the row once more after the create, in this order", async () => {
    const scenario = await startScenario({
      engine,
      configuration: `resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "never"
}`,
    });
    await scenario.apply();
    const { id } = await scenario.key();
    const seen = scenario.gateway.calls.map(({ method, path }) => `${method} ${path}`);
    const create = seen.indexOf("POST /api/v1/api-keys");
    expect(seen.slice(create, create + 3)).toEqual([
      "POST /api/v1/api-keys",
      `GET /api/v1/api-keys/${id ?? ""}`,
      "POST /mcp",
    ]);
    expect(scenario.row({ id })).toMatchObject({ expires_at: null, mcp_access_mode: "none" });
  });

  test("a fixed end is kept to the letter, and one in the past is refused by the plan", async () => {
    const keyUntil = (expiresAt: string): string => `resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_at = "${expiresAt}"
}`;
    const scenario = await startScenario({
      engine,
      configuration: keyUntil("2020-01-31T12:00:00Z"),
    });
    const refused = await scenario.planInVain();
    expect(refused).toContain("Expiry in the past");
    expect(refused).toContain(`expires_at = "2020-01-31T12:00:00Z"`);
    await scenario.apply(keyUntil("2099-01-31T14:00:00+02:00"));
    const web = await scenario.key();
    expect(web.expires_at).toBe("2099-01-31T14:00:00+02:00");
    expect(scenario.row(web)?.expires_at).toBe("2099-01-31T12:00:00Z");
  });

  test("of two MCPs with one name neither is taken: the error lists their ids", async () => {
    const scenario = await startScenario({
      engine,
      configuration: `data "plexmcp_mcp" "weather" {
  name = "Weather API"
}`,
    });
    const second = scenario.gateway.seeds.addMcp({ name: "Weather API" });
    const refused = await scenario.planInVain();
    expect(refused).toContain("More than one MCP of this name");
    for (const { id } of scenario.gateway.seeds.mcps().filter(({ name }) => name !== "Calculator"))
      expect(refused).toContain(id);
    expect(refused).toContain(second);
  });

  test("names the MCPs there are where none has the name, and refuses unknown ids", async () => {
    const scenario = await startScenario({
      engine,
      configuration: `data "plexmcp_mcp" "wether" {
  name = "Wether API"
}`,
    });
    expect(await scenario.planInVain()).toContain(`"Calculator", "Weather API"`);
    const unknownId = "6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e";
    const refused = await scenario.planInVain(`resource "plexmcp_api_key" "web" {
  name            = "web"
  expires_in      = "30d"
  allowed_mcp_ids = ["${unknownId}"]
}`);
    expect(refused).toContain("Unknown MCP");
    expect(refused).toContain(unknownId);
    expect(scenario.gateway.seeds.keys()).toEqual([]);
  });

  test("without an expiry a key is made with a warning", async () => {
    const scenario = await startScenario({
      engine,
      configuration: `resource "plexmcp_api_key" "web" {
  name = "web"
}`,
    });
    expect(await scenario.apply()).toContain("Key without expiry");
    expect(scenario.row(await scenario.key())?.expires_at).toBeNull();
  });
});
