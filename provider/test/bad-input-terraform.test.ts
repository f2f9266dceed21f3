import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../emulator/start-emulator.ts";
import { createStack, engines, removeStacks, type Stack } from "./terraform.ts";

let gateway: Emulator;
beforeEach(async () => {
  gateway = await startEmulator();
  seedDemoOrganization(gateway);
});
afterEach(async () => {
  await gateway.close();
  await removeStacks();
});

const key = (name: string): string => `
resource "plexmcp_api_key" "${name}" {
  name       = "${name}"
  expires_in = "90d"
}
`;

function startStack(engine: string, token: string): Promise<Stack> {
  const environment = { PLEXMCP_ENDPOINT: gateway.url, PLEXMCP_TOKEN: token };
  return createStack({ engine, configuration: key("web"), environment });
}

const keysPath = "/api/v1/api-keys";

describe.each(engines)("%s", (engine) => {
  test("keeps its state through a refresh that a proxy answers, and goes on after", async () => {
    const stack = await startStack(engine, gateway.seeds.tokenFor(demoAccount.email));
    await stack.apply();
    const before = await readFile(join(stack.folder, "terraform.tfstate"), "utf8");
    gateway.faults.add({ kind: "html", status: 200, path: `${keysPath}**`, times: Infinity });
    const { status, output } = await stack.run("apply", "-auto-approve", "-input=false");
    expect(status).toBe(1);
    expect(output).toMatch(/Error: The key "web" could not be read/);
    expect(output).toMatch(/HTML page/);
    expect(await readFile(join(stack.folder, "terraform.tfstate"), "utf8")).toBe(before);
    gateway.faults.clear();
    expect((await stack.plan()).isEmpty).toBe(true);
  });

  test("logs no secret at TRACE when answers with a key are cut off", async () => {
    const token = gateway.seeds.tokenFor(demoAccount.email);
    const stack = await startStack(engine, token);
    gateway.faults.add({ kind: "close_mid_body", method: "POST", path: keysPath });
    gateway.faults.add({ kind: "truncate", method: "POST", path: keysPath, skip: 1 });
    await stack.write(key("web") + key("ci"));
    const args = ["apply", "-auto-approve", "-input=false", "-parallelism=1"];
    const { status, output } = await stack.start(args, { TF_LOG: "TRACE" }).finished;
    expect(status).toBe(1);
    expect(output).toContain("plexmcp");
    expect(/pmcp_[0-9a-f]{30}/.exec(output)).toBeNull();
    expect(output.includes(token)).toBe(false);
    expect(gateway.seeds.keys()).toEqual([]);
    await stack.apply();
    expect(gateway.seeds.keys()).toHaveLength(2);
  });
});
