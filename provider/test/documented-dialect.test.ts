import { afterEach, describe, expect, test } from "vitest";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

/** PlexMCP's published page knows no scopes, no rate limit, and no change of an expiry. */
function webKey(trigger: string, overlap = "0s"): string {
  return `
data "plexmcp_mcp" "weather" {
  name = "Weather API"
}
resource "plexmcp_api_key" "web" {
  name            = "web"
  environment     = "production"
  description     = "The web shop"
  scopes          = ["orders"]
  allowed_mcp_ids = [data.plexmcp_mcp.weather.id]
  rate_limit_rpm  = 600
  expires_in      = "90d"
  rotation        = { trigger = "${trigger}" }
  overlap         = "${overlap}"
  lifecycle {
    create_before_destroy = true
  }
}`;
}

function rowStatus(scenario: Scenario, id: string | null): string | undefined {
  return scenario.row({ id })?.status;
}

describe.each(engines)("%s", (engine) => {
  test("a key is made, verified, rotated and revoked by the published reference too", async () => {
    const scenario = await startScenario({
      engine,
      configuration: webKey("1"),
      dialect: "documented",
    });
    // The published server refuses to revoke the only active key.
    scenario.gateway.seeds.createKey({ name: "somebody else's" });
    await scenario.apply();
    const old = await scenario.key();
    expect(scenario.writes({ old })).toEqual(["POST /api-keys 201", "POST /mcp (old) 400"]);
    expect(scenario.row(old)?.description).toBe("The web shop");

    await scenario.apply(webKey("2"));
    const fresh = await scenario.key();
    expect(scenario.writes({ old, fresh })).toEqual([
      "POST /api-keys 201",
      "POST /mcp (fresh) 400",
      "DELETE /api-keys/old 200",
    ]);
    expect([rowStatus(scenario, old.id), rowStatus(scenario, fresh.id)]).toEqual([
      "revoked",
      "active",
    ]);

    await scenario.destroy();
    expect(scenario.writes({ fresh })).toEqual(["DELETE /api-keys/fresh 200"]);
  });

  test("where no expiry can be set, a replaced key is revoked at once, with a warning", async () => {
    const scenario = await startScenario({
      engine,
      configuration: webKey("1", "24h"),
      dialect: "documented",
    });
    await scenario.apply();
    const old = await scenario.key();
    const output = await scenario.apply(webKey("2", "24h"));
    expect(output).toContain("Warning: A replaced key has no overlap");
    expect(rowStatus(scenario, old.id)).toBe("revoked");
  });
});
