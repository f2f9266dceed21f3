import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmulator, type Emulator } from "../emulator/start-emulator.ts";
import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { createStack, engines, removeStacks } from "./terraform.ts";

let gateway: Emulator;
beforeEach(async () => {
  gateway = await startEmulator();
  seedDemoOrganization(gateway);
});
afterEach(async () => {
  await gateway.close();
  await removeStacks();
});

describe.each(engines)("%s", (engine) => {
  test("creates a key, plans nothing more, and revokes it", async () => {
    const stack = await createStack({
      engine,
      configuration: `resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "90d"
}`,
      environment: {
        PLEXMCP_ENDPOINT: gateway.url,
        PLEXMCP_TOKEN: gateway.seeds.tokenFor(demoAccount.email),
      },
    });
    await stack.apply();
    expect(gateway.seeds.keys()).toHaveLength(1);
    expect((await stack.plan()).isEmpty).toBe(true);
    await stack.destroy();
    expect(gateway.seeds.keys()).toEqual([]);
  });
});
