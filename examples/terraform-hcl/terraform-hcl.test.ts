import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoAccount, seedDemoOrganization } from "../../provider/emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../../provider/emulator/start-emulator.ts";
import { createStack, engines, removeStacks } from "../../provider/test/terraform.ts";

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
  test("creates, delivers, rotates on demand with an overlap, and destroys", async () => {
    const text = await readFile(new URL("main.tf", import.meta.url), "utf8");
    const stack = await createStack({
      engine,
      // The harness adds the requirement itself.
      configuration: text.slice(text.indexOf("# Signs in")),
      environment: {
        PLEXMCP_ENDPOINT: gateway.url,
        PLEXMCP_EMAIL: demoAccount.email,
        PLEXMCP_PASSWORD: demoAccount.password,
      },
    });
    const deliveredKey = async (): Promise<string | undefined> =>
      parseEnv(await readFile(join(stack.folder, "apps/web/.env"), "utf8"))["PLEXMCP_API_KEY"];

    expect(await stack.apply()).toMatch(/key = "pmcp_01\w{10}\.\.\. until /);
    const first = await deliveredKey();
    expect((await stack.plan()).isEmpty).toBe(true);

    await stack.apply("-var", "rotate_now=second");
    expect(await deliveredKey()).not.toBe(first);
    expect(gateway.seeds.keys()).toHaveLength(2);

    await stack.destroy();
    expect(gateway.seeds.keys().filter(({ scopes }) => !scopes.includes("superseded"))).toEqual([]);
    await expect(deliveredKey()).rejects.toThrow("ENOENT");
  });
});
