import { afterEach, describe, expect, test } from "vitest";
import { demoAccount } from "../emulator/demo-organization.ts";
import type { Emulator } from "../emulator/start-emulator.ts";
import { endScenarios, signInAsOwner, startScenario } from "./scenario.ts";
import { engines, type Environment } from "./terraform.ts";

afterEach(endScenarios);

const webKey = `resource "plexmcp_api_key" "web" {
  name            = "web"
  mcp_access_mode = "all"
  expires_in      = "90d"
}`;

function signInWithPassword(): Environment {
  return { PLEXMCP_EMAIL: demoAccount.email, PLEXMCP_PASSWORD: demoAccount.password };
}

/** Who may create a key, though not everybody sees the list of keys. */
const ways: readonly [string, (gateway: Emulator) => Environment][] = [
  ["e-mail and password", signInWithPassword],
  ["an API key", ({ seeds }) => ({ PLEXMCP_API_KEY: seeds.createKey({ name: "terraform" }).key })],
  [
    "a member's token",
    ({ seeds }) => ({
      PLEXMCP_TOKEN: seeds.addMember({
        email: "member@example.com",
        password: "a-members-password",
        role: "member",
      }).jwt,
    }),
  ],
];

describe.each(engines)("%s", (engine) => {
  test.each(ways)("a key lives its whole life with %s", async (_way, signIn) => {
    let environment: Environment | undefined;
    const key = (trigger: string): string =>
      webKey.replace(/}$/, `rotation = { trigger = "${trigger}" }\n}`);
    const scenario = await startScenario({
      engine,
      configuration: key("1"),
      credential: (gateway) => (environment ??= signIn(gateway)),
    });
    const { gateway } = scenario;
    const others = gateway.seeds.createKey({ name: "somebody else's" });
    await scenario.apply();
    await scenario.apply(key("1").replace("90d", "60d"));
    await scenario.apply(key("2"));
    expect(await scenario.tryKey(await scenario.key())).toBe(200);
    await scenario.destroy();
    const left = gateway.seeds.keys().map(({ name }) => name);
    expect(left.filter((name) => name !== "terraform")).toEqual(["somebody else's"]);
    expect(scenario.row(others)).toBeDefined();
  });

  test("a viewer, who may not create keys, is told who may", async () => {
    const viewer = {
      email: "viewer@example.com",
      password: "a-viewers-password",
      role: "viewer",
    } as const;
    let token: string | undefined;
    const scenario = await startScenario({
      engine,
      configuration: webKey,
      credential: ({ seeds }) => ({ PLEXMCP_TOKEN: (token ??= seeds.addMember(viewer).jwt) }),
    });
    const output = await scenario.applyInVain();
    expect(output).toContain(`Error: The key "web" was not created`);
    expect(output).toContain("a member only own ones, a viewer none");
  });

  test("a provider whose own configuration is not known yet plans, and applies", async () => {
    const scenario = await startScenario({
      engine,
      configuration: `resource "terraform_data" "gateway" {
  input = var.endpoint
}
variable "endpoint" {
  type = string
}
provider "plexmcp" {
  endpoint = terraform_data.gateway.output
}
${webKey}`,
      credential: (gateway) => ({
        ...signInAsOwner(gateway),
        PLEXMCP_ENDPOINT: "",
        TF_VAR_endpoint: gateway.url,
      }),
    });
    const { output } = await scenario.plan();
    expect(output).toContain("Plan: 2 to add");
    expect(scenario.gateway.calls).toEqual([]);
    await scenario.apply();
    expect(await scenario.tryKey(await scenario.key())).toBe(200);
  });
});
