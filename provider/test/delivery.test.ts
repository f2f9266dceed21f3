import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

function delivered(trigger: string, overlap = "0s"): string {
  return `
resource "plexmcp_api_key" "web" {
  name            = "web"
  mcp_access_mode = "all"
  expires_in      = "90d"
  overlap         = "${overlap}"
  rotation        = { every = "60d", trigger = "${trigger}" }
  lifecycle {
    create_before_destroy = true
  }
}
resource "plexmcp_env_file" "web" {
  path  = "app/.env"
  value = plexmcp_api_key.web.key
}`;
}

function pathOf({ stack }: Scenario): string {
  return join(stack.folder, "app", ".env");
}

/** The key that an application would read at this moment. */
async function readDelivered(scenario: Scenario): Promise<{ readonly key: string }> {
  const text = await readFile(pathOf(scenario), "utf8");
  const [, key = ""] = /^PLEXMCP_API_KEY="?(\w+)"?$/m.exec(text) ?? [];
  return { key };
}

describe.each(engines)("%s", (engine) => {
  test("a rotation never leaves an application with a dead key", async () => {
    const scenario = await startScenario({ engine, configuration: delivered("1") });
    await scenario.apply();
    const old = await scenario.key();
    expect((await stat(pathOf(scenario))).mode & 0o777).toBe(0o600);
    expect(await readDelivered(scenario)).toEqual({ key: old.key });
    expect(await scenario.tryKey(old)).toBe(200);

    const { faults } = scenario.gateway;
    const verification = faults.hold({ method: "POST", path: "/mcp", when: "before" });
    const revocation = faults.hold({ method: "DELETE", when: "before" });
    const revoked = faults.hold({ method: "DELETE", when: "after" });
    scenario.passDays(60);
    const applied = scenario.apply();
    await verification.reached;
    expect(await readDelivered(scenario)).toEqual({ key: old.key });
    verification.release();
    await revocation.reached;
    const atRevocation = await readDelivered(scenario);
    expect(atRevocation.key).not.toBe(old.key);
    expect([await scenario.tryKey(old), await scenario.tryKey(atRevocation)]).toEqual([200, 200]);
    revocation.release();
    await revoked.reached;
    expect([await scenario.tryKey(old), await scenario.tryKey(atRevocation)]).toEqual([401, 200]);
    revoked.release();
    await applied;
    expect(await readDelivered(scenario)).toEqual({ key: (await scenario.key()).key });

    await scenario.destroy();
    await expect(stat(pathOf(scenario))).rejects.toThrow("ENOENT");
    expect(scenario.gateway.seeds.keys()).toEqual([]);
  });

  test("a key that does not work is never delivered", async () => {
    const scenario = await startScenario({ engine, configuration: delivered("1") });
    await scenario.apply();
    const old = await scenario.key();
    const body = { jsonrpc: "2.0", error: { code: -32_002, message: "API key is revoked" } };
    scenario.gateway.faults.add({ kind: "status", status: 401, body, path: "/mcp" });
    await scenario.applyInVain(delivered("2"));
    expect(await readDelivered(scenario)).toEqual({ key: old.key });
    expect(await scenario.tryKey(old)).toBe(200);
  });

  test("the key is removed with its line, which goes first", async () => {
    const scenario = await startScenario({ engine, configuration: delivered("1", "24h") });
    await scenario.apply();
    const web = await scenario.key();
    const revocation = scenario.gateway.faults.hold({ method: "DELETE", when: "before" });
    const applied = scenario.apply("");
    await revocation.reached;
    await expect(stat(pathOf(scenario))).rejects.toThrow("ENOENT");
    revocation.release();
    await applied;
    expect(await scenario.tryKey(web)).toBe(401);
  });

  test("an imported key, whose secret nobody knows, says how to obtain one", async () => {
    const scenario = await startScenario({ engine, configuration: delivered("1") });
    const { id } = scenario.gateway.seeds.createKey({ name: "web" });
    await scenario.stack.run("import", "-input=false", "plexmcp_api_key.web", id);
    const refused = await scenario.planInVain();
    expect(refused).toContain("rotate to obtain the secret");
    await scenario.stack.apply("-replace=plexmcp_api_key.web");
    expect(await scenario.tryKey(await readDelivered(scenario))).toBe(200);
    expect(scenario.row({ id })).toBeUndefined();
    expect((await scenario.plan()).isEmpty).toBe(true);
  });
});
