import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../emulator/start-emulator.ts";
import { connectPlaintext, Plugin, stopPlugins } from "./plugin-host.ts";
import { createStack, engines, removeStacks, type Stack } from "./terraform.ts";

let gateway: Emulator;
beforeEach(async () => {
  gateway = await startEmulator();
  seedDemoOrganization(gateway);
});
afterEach(async () => {
  await stopPlugins();
  await gateway.close();
  await removeStacks();
});

const oneKey = `resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "90d"
}`;

/** The credential goes where the provider runs: here that is `provider`, there Terraform's child. */
const credential = (): Record<string, string> => ({
  PLEXMCP_ENDPOINT: gateway.url,
  PLEXMCP_TOKEN: gateway.seeds.tokenFor(demoAccount.email),
});

async function startDebugged(): Promise<{ plugin: Plugin; reattach: string; address: string }> {
  const plugin = new Plugin({ args: ["--debug"], environment: credential() });
  const printed = await plugin.printed(/TF_REATTACH_PROVIDERS='(.*)'/);
  const reattach = printed[1] ?? "";
  const address = /"String":"([^"]*)"/.exec(reattach)?.[1] ?? "";
  return { plugin, reattach, address };
}

test("a debugged provider names itself for both registries", async () => {
  const { plugin, reattach, address } = await startDebugged();
  const served = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: plugin.process.pid,
    Test: true,
    Addr: { Network: "unix", String: address },
  };
  expect(JSON.parse(reattach)).toEqual({
    "registry.terraform.io/plexmcp/plexmcp": served,
    "registry.opentofu.org/plexmcp/plexmcp": served,
  });
});

test("a debugged provider outlives hosts and their shutdown, and ends on Ctrl-C", async () => {
  const { plugin, address } = await startDebugged();
  for (let hosts = 0; hosts < 3; hosts += 1) {
    const host = await connectPlaintext({ address });
    await host.call("GetMetadata", {});
    await host.shutDown();
    host.vanish();
  }
  plugin.process.kill("SIGINT");
  expect(await plugin.exited).toBe(0);
  expect(existsSync(address)).toBe(false);
});

describe.each(engines)("%s", (engine) => {
  async function createAndDestroy(stack: Stack): Promise<void> {
    await stack.apply();
    expect(gateway.seeds.keys()).toHaveLength(1);
    expect((await stack.plan()).isEmpty).toBe(true);
    await stack.destroy();
    expect(gateway.seeds.keys()).toEqual([]);
  }

  test("runs many commands against one debugged provider", async () => {
    const { plugin, reattach } = await startDebugged();
    const stack = await createStack({
      engine,
      configuration: oneKey,
      environment: { TF_REATTACH_PROVIDERS: reattach },
    });
    await createAndDestroy(stack);
    await createAndDestroy(stack);
    plugin.process.kill("SIGINT");
    expect(await plugin.exited).toBe(0);
  });

  test("works without TLS between Terraform and provider", async () => {
    const stack = await createStack({
      engine,
      configuration: oneKey,
      environment: { ...credential(), TF_DISABLE_PLUGIN_TLS: "1" },
    });
    await createAndDestroy(stack);
  });
});
