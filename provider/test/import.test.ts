import { afterEach, describe, expect, test } from "vitest";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

function webKey(attributes: string): string {
  return `resource "plexmcp_api_key" "web" {
  name = "web"
  ${attributes}
}`;
}

/** A stack that has imported a key which another program had made. */
async function importKey(
  engine: string,
  { attributes, scopes }: { readonly attributes: string; readonly scopes?: readonly string[] },
): Promise<{ readonly scenario: Scenario; readonly id: string; readonly output: string }> {
  const scenario = await startScenario({ engine, configuration: webKey(attributes) });
  const expiresAt = new Date(Date.now() + 80 * 86_400_000).toISOString();
  const made = { name: "web", mcpAccessMode: "all", rateLimitRpm: 600, scopes, expiresAt } as const;
  const { id } = scenario.gateway.seeds.createKey(made);
  const output = await scenario.stack.succeed(
    "import",
    "-input=false",
    "plexmcp_api_key.web",
    id.toUpperCase(),
  );
  scenario.gateway.clearCalls();
  return { scenario, id, output };
}

const asMade = `mcp_access_mode = "all"
  rate_limit_rpm  = 600
  scopes          = ["orders"]`;

describe.each(engines)("%s", (engine) => {
  test("a configuration of what the server keeps plans nothing after an import", async () => {
    const { scenario, id, output } = await importKey(engine, {
      attributes: asMade,
      scopes: ["orders"],
    });
    expect(output).toContain("The secret of an imported key is not known");
    expect(await scenario.key()).toMatchObject({ id, key: null, key_sha256: null });
    const { expires_at } = await scenario.key();
    await scenario.stack.write(webKey(`${asMade}\n expires_at = "${expires_at ?? ""}"`));
    expect((await scenario.plan()).isEmpty).toBe(true);
    expect(scenario.writes({})).toEqual([]);
  });

  test("what only the provider keeps is one update in place, which marks the key as managed", async () => {
    const { scenario, id } = await importKey(engine, {
      attributes: `${asMade}
  environment = "production"
  description = "The web shop"
  expires_in  = "90d"
  rotation    = { every = "60d" }
  overlap     = "24h"`,
      scopes: ["orders"],
    });
    expect((await scenario.plan()).output).toContain("Plan: 0 to add, 1 to change, 0 to destroy.");
    await scenario.apply();
    const web = await scenario.key();
    expect(web.id).toBe(id);
    expect(scenario.writes({ web })).toEqual(["PATCH /api-keys/web 200"]);
    expect(scenario.row(web)?.scopes).toEqual(["orders", "managed-by:terraform", "env:production"]);
  });

  test("however old, an imported key is not replaced; its rotation is judged from then on", async () => {
    const { scenario, id } = await importKey(engine, {
      attributes: `mcp_access_mode = "all"\n expires_in = "90d"\n rotation = { every = "20d" }`,
    });
    scenario.passDays(30);
    expect((await scenario.plan()).output).toContain("0 to add, 1 to change, 0 to destroy");
    await scenario.stack.apply();
    expect(await scenario.key()).toMatchObject({ id, key: null });
    expect((await scenario.plan()).output).toContain("rotation.every 20d: due since");
    await scenario.apply();
    const web = await scenario.key();
    expect(web.id).not.toBe(id);
    expect(await scenario.tryKey(web)).toBe(200);
    expect(scenario.row({ id })).toBeUndefined();
  });

  test("an import block takes a key over in the same plan that reads it", async () => {
    const scenario = await startScenario({ engine, configuration: "" });
    const made = { name: "web", mcpAccessMode: "all", rateLimitRpm: 600 } as const;
    const { id } = scenario.gateway.seeds.createKey({ ...made, scopes: ["orders"] });
    const output = await scenario.apply(`import {
  to = plexmcp_api_key.web
  id = "${id}"
}
${webKey(`${asMade}\n expires_in = "never"\n overlap = "24h"`)}`);
    expect(output).toContain("1 imported, 0 added, 1 changed, 0 destroyed");
    const web = await scenario.key();
    expect(web).toMatchObject({ id, overlap: "24h", expires_at: null });
    expect(scenario.writes({ web })).toEqual(["PATCH /api-keys/web 200"]);
  });

  test("a changed trigger makes the secret of an imported key known", async () => {
    const { scenario, id } = await importKey(engine, {
      attributes: `mcp_access_mode = "all"\n expires_in = "90d"\n rotation = { trigger = "1" }`,
    });
    await scenario.apply();
    expect((await scenario.key()).id).toBe(id);
    await scenario.apply(
      webKey(`mcp_access_mode = "all"\n expires_in = "90d"\n rotation = { trigger = "2" }`),
    );
    expect(await scenario.tryKey(await scenario.key())).toBe(200);
  });

  test.each([
    ["6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e", "Cannot import non-existent remote object"],
    ["no id at all", "is not an id"],
  ])("importing %s is an error", async (id, complaint) => {
    const scenario = await startScenario({ engine, configuration: webKey(asMade) });
    const { status, output } = await scenario.stack.run("import", "plexmcp_api_key.web", id);
    expect(status).toBe(1);
    expect(output).toContain(complaint);
  });
});
