import { afterEach, describe, expect, test } from "vitest";
import { endScenarios, signInAsOwner, startScenario } from "./scenario.ts";
import { engines, type Environment } from "./terraform.ts";

afterEach(endScenarios);

function ownKey(trigger: string, more = ""): string {
  return `resource "plexmcp_api_key" "web" {
  name            = "terraform"
  mcp_access_mode = "all"
  expires_in      = "90d"
  rotation        = { trigger = "${trigger}" }
  ${more}
}`;
}

describe.each(engines)("%s", (engine) => {
  test("the key that the provider signs in with is changed, but neither replaced nor revoked", async () => {
    let ownKeyText = "";
    const scenario = await startScenario({
      engine,
      configuration: ownKey("1"),
      credential: (gateway): Environment =>
        ownKeyText === "" ? signInAsOwner(gateway) : { PLEXMCP_API_KEY: ownKeyText },
    });
    await scenario.apply();
    const own = await scenario.key();
    ownKeyText = own.key ?? "";

    expect((await scenario.plan()).output).toContain(
      "Warning: The provider's own credential is managed here",
    );
    await scenario.apply(ownKey("1", "rate_limit_rpm = 600"));
    expect(scenario.writes({ own })).toEqual(["PATCH /api-keys/own 200"]);

    const refused = await scenario.planInVain(ownKey("2"));
    expect(refused).toContain("Error: Cannot replace the provider's own credential");
    expect(refused).toContain(`"terraform" (${own.key_prefix ?? ""})`);
    expect(await scenario.planInVain("")).toContain(
      "Error: Cannot destroy the provider's own credential",
    );

    ownKeyText = "";
    await scenario.apply(ownKey("2"));
    expect(scenario.row(own)).toBeUndefined();
  });

  test("a replacement that only Terraform knows of ends with the credential alive", async () => {
    let ownKeyText = "";
    const scenario = await startScenario({
      engine,
      configuration: ownKey("1", "lifecycle {\n create_before_destroy = true\n }"),
      credential: (gateway): Environment =>
        ownKeyText === "" ? signInAsOwner(gateway) : { PLEXMCP_API_KEY: ownKeyText },
    });
    await scenario.apply();
    const own = await scenario.key();
    ownKeyText = own.key ?? "";
    const { status, output } = await scenario.stack.run(
      "apply",
      "-auto-approve",
      "-replace=plexmcp_api_key.web",
    );
    expect(status).toBe(1);
    expect(output).toContain("Cannot destroy the provider's own credential");
    expect(await scenario.tryKey(own)).toBe(200);
    expect((await scenario.idsOf()).deposed).toEqual([own.id]);
  });
});
