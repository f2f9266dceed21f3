import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoAccount } from "../emulator/demo-organization.ts";
import type { Emulator } from "../emulator/start-emulator.ts";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines, type Environment } from "./terraform.ts";

function signInWithPassword(): Environment {
  return { PLEXMCP_EMAIL: demoAccount.email, PLEXMCP_PASSWORD: demoAccount.password };
}

type Case = readonly [string, (gateway: Emulator, key: string) => Environment, string];

describe.each(engines)("%s", (engine) => {
  let scenario: Scenario;
  let environment: Environment = {};
  beforeAll(async () => {
    scenario = await startScenario({
      engine,
      configuration: `data "plexmcp_mcp" "weather" {
  name = "Weather API"
}`,
      credential: () => environment,
    });
  });
  afterAll(endScenarios);

  test.each<Case>([
    ["nothing", () => ({}), "Error: No credential"],
    [
      "two kinds",
      (_gateway, key) => ({ PLEXMCP_API_KEY: key, ...signInWithPassword() }),
      "PLEXMCP_API_KEY and PLEXMCP_EMAIL are both set",
    ],
    [
      "a key of another format",
      () => ({ PLEXMCP_API_KEY: "sk-something-else" }),
      "The API key has the wrong format",
    ],
    [
      "a key that was cut off",
      (_gateway, key) => ({ PLEXMCP_API_KEY: key.slice(0, 60) }),
      "The API key was cut off",
    ],
    [
      "a key with a line break",
      (_gateway, key) => ({ PLEXMCP_API_KEY: `${key}\n` }),
      "has white space around it (1 of 88 characters)",
    ],
    [
      "an expired key",
      ({ seeds }) => ({
        PLEXMCP_API_KEY: seeds.createKey({ name: "old", expiresAt: "2020-01-01T00:00:00Z" }).key,
      }),
      "The API key has expired",
    ],
    [
      "a key instead of a token",
      (_gateway, key) => ({ PLEXMCP_TOKEN: key }),
      "The token is an API key",
    ],
    [
      "a wrong password",
      () => ({ ...signInWithPassword(), PLEXMCP_PASSWORD: "not-the-password" }),
      "does not accept this password for demo@example.com",
    ],
  ])("explains %s", async (_what, signIn, complaint) => {
    const { key } = scenario.gateway.seeds.createKey({ name: "terraform" });
    environment = signIn(scenario.gateway, key);
    const output = await scenario.planInVain();
    expect(output).toContain(complaint);
    expect(output).not.toContain(key.slice(0, 30));
    expect(output).not.toContain("not-the-password");
  });

  test("explains a revoked key", async () => {
    const revoked = scenario.gateway.seeds.createKey({ name: "terraform" });
    await scenario.changeOutside(revoked, "DELETE");
    environment = { PLEXMCP_API_KEY: revoked.key };
    expect(await scenario.planInVain()).toContain("The API key has been revoked or rotated");
  });
});
