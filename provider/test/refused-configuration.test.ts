import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

function webKey(attribute: string): string {
  return `resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "30d"
  ${attribute}
}`;
}

describe.each(engines)("%s", (engine) => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await startScenario({ engine, configuration: webKey("") });
  });
  afterAll(endScenarios);

  test.each([
    [`mcp_access_mode = "selected"`, "No MCP selected"],
    [`allowed_mcp_ids = []`, "No MCP selected"],
    [
      `mcp_access_mode = "none"\n allowed_mcp_ids = ["6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e"]`,
      "MCP ids without effect",
    ],
    [`expires_at = "2099-01-01T00:00:00Z"`, "Two expirations"],
    [`rotation = { every = "30d" }`, "The key expires before its rotation is done"],
    [`rotation = { before_expiry = "30d" }`, "Rotation before the key exists"],
    [`on_removal = "expire"`, "Removal without a time to expire"],
    [`colour = "red"`, `An argument named "colour" is not expected here.`],
    [`rate_limit_rpm = "many"`, "a number is required"],
    [`rate_limit_rpm = 1.5`, "1.5"],
    [`scopes = ["env:production"]`, `The scope "env:production" belongs to the provider`],
    [`environment = "Production"`, `"Production" is not an environment's name`],
    [`id = "6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e"`, "The provider decides this attribute"],
  ])("refuses %s before any call", async (attribute, complaint) => {
    expect(await scenario.planInVain(webKey(attribute))).toContain(complaint);
    expect(scenario.gateway.calls).toEqual([]);
  });

  test.each([
    [`endpoint = "http://plexmcp.example.com"`, "http://plexmcp.example.com is not encrypted"],
    [`endpoint = "https://api.plexmcp.com/v1"`, "The endpoint has a path (/v1)"],
    [`endpoint = "api.plexmcp.com"`, `"api.plexmcp.com" is not a URL`],
    [`request_timeout = "1m30s"`, `"1m30s" is not a duration`],
    [`max_requests_in_flight = 65`, "65 is not a whole number from 1 to 64"],
    [`token = "a"\n api_key = "b"`, "api_key and token are both set"],
    [`email = "a@example.com"`, "Half a credential"],
    [`region = "eu"`, `An argument named "region" is not expected here.`],
  ])("refuses the provider's %s before any call", async (attribute, complaint) => {
    const configuration = `provider "plexmcp" {\n ${attribute}\n}\n${webKey("")}`;
    expect(await scenario.planInVain(configuration)).toContain(complaint);
    expect(scenario.gateway.calls).toEqual([]);
  });

  test("a rotation of misspelt parts, which Terraform drops, is warned of", async () => {
    await scenario.stack.write(webKey(`rotation = { evry = "20d" }`));
    const { output } = await scenario.plan();
    expect(output).toContain("Warning: Rotation without a rule");
  });
});
