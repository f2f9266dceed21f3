import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterAll(endScenarios);

const webKey = `resource "plexmcp_api_key" "web" {
  name            = "web"
  environment     = "production"
  scopes          = ["orders"]
  mcp_access_mode = "all"
  expires_in      = "90d"
}`;

async function start(engine: string): Promise<Scenario> {
  const scenario = await startScenario({ engine, configuration: webKey });
  await scenario.apply();
  return scenario;
}

describe.each(engines)("%s", (engine) => {
  let shared: Scenario;
  beforeAll(async () => {
    shared = await start(engine);
  });

  test.each([
    ["renamed", { name: "shop" }, `~ name = "shop" -> "web"`],
    ["re-scoped", { scopes: ["refunds"] }, `- "refunds"`],
    [
      "put into another environment",
      { scopes: ["orders", "env:staging"] },
      `"staging" -> "production"`,
    ],
    ["given another rate limit", { rate_limit_rpm: 6_000 }, "~ rate_limit_rpm = 6000 -> 60"],
    ["cut off from the MCPs", { mcp_access_mode: "none" }, `~ mcp_access_mode = "none" -> "all"`],
    [
      "prolonged",
      { expires_at: "2099-01-01T00:00:00Z" },
      `~ expires_at = "2099-01-01T00:00:00Z" ->`,
    ],
    ["freed of its expiry", { expires_at: "" }, "+ expires_at ="],
  ])("a key that was %s outside is set right in place", async (_what, body, planned) => {
    const web = await shared.key();
    const row = shared.row(web);
    await shared.changeOutside(web, "PATCH", body);
    expect(await shared.apply()).toContain(planned);
    expect(shared.writes({ web })).toEqual(["PATCH /api-keys/web 200"]);
    // Scopes that somebody took away may have held the mark of the create call, which is spent.
    expect(shared.row(web)).toEqual({ ...row, scopes: expect.anything() as unknown });
    expect(await shared.key()).toMatchObject({ id: web.id, key: web.key });
  });

  test("a difference of a minute in the expiry is no drift", async () => {
    const scenario = await start(engine);
    const { id, expires_at } = await scenario.key();
    const later = new Date(Date.parse(expires_at ?? "") + 59_000).toISOString();
    await scenario.changeOutside({ id }, "PATCH", { expires_at: later });
    expect((await scenario.plan()).isEmpty).toBe(true);
  });

  test("a key that was made to expire outside is replaced, with the reason", async () => {
    const scenario = await start(engine);
    const old = await scenario.key();
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    await scenario.changeOutside(old, "PATCH", { expires_at: soon });
    scenario.passDays(1);
    const output = await scenario.apply();
    expect(output).toContain(`rotation_reason = "expired at ${soon.slice(0, 19)}Z" -> null`);
    expect(await scenario.tryKey(await scenario.key())).toBe(200);
  });

  test("a key that was deleted outside is planned anew, with the reason", async () => {
    const scenario = await start(engine);
    const old = await scenario.key();
    await scenario.changeOutside(old, "DELETE");
    const { output } = await scenario.plan();
    expect(output).toContain("Warning: Key deleted outside Terraform");
    expect(output).toContain(`The key "web" (${old.key_prefix ?? ""}, id ${old.id ?? ""}) is gone`);
    expect(output).toContain("1 to add, 0 to change, 0 to destroy");
    await scenario.apply();
    expect(await scenario.tryKey(await scenario.key())).toBe(200);
  });

  test("one stray 404 does not make a key count as deleted", async () => {
    const scenario = await start(engine);
    const { id } = await scenario.key();
    const path = `/api/v1/api-keys/${id ?? ""}`;
    const body = { error: { code: "NOT_FOUND", message: "Resource not found" } };
    scenario.gateway.faults.add({ kind: "status", status: 403, path: "/api/v1/api-keys" });
    scenario.gateway.faults.add({ kind: "status", status: 404, method: "GET", path, body });
    expect((await scenario.plan()).isEmpty).toBe(true);
  });

  test.each([
    ["the gateway is broken", 500, "answered 500"],
    ["a proxy has lost it", 404, "answered 404"],
  ])("a key that cannot be read because %s stays in the state", async (_why, status, said) => {
    const scenario = await start(engine);
    const fault = { kind: "status", status, body: "<html></html>", times: Infinity } as const;
    scenario.gateway.faults.add({ ...fault, path: "/api/v1/api-keys/**" });
    scenario.gateway.faults.add({ ...fault, path: "/api/v1/api-keys" });
    expect(await scenario.planInVain()).toContain(said);
    scenario.gateway.faults.clear();
    expect((await scenario.plan()).isEmpty).toBe(true);
  });

  test("a key that was deleted between plan and apply fails the update, then is made anew", async () => {
    const scenario = await start(engine);
    const { id } = await scenario.key();
    await scenario.stack.write(webKey.replace("90d", "60d"));
    await scenario.stack.plan("-out=saved");
    await scenario.changeOutside({ id }, "DELETE");
    const { status, output } = await scenario.stack.run("apply", "-input=false", "saved");
    expect(status).toBe(1);
    expect(output).toContain("Error: The key is gone");
    await scenario.apply();
    expect((await scenario.key()).id).not.toBe(id);
  });

  test("a key that was deleted outside is no trouble for a destroy", async () => {
    const scenario = await start(engine);
    const { id } = await scenario.key();
    await scenario.stack.plan("-destroy", "-out=saved");
    await scenario.changeOutside({ id }, "DELETE");
    await scenario.stack.succeed("apply", "-input=false", "saved");
    expect(await scenario.stack.attributesOf("plexmcp_api_key.web")).toBeUndefined();
  });
});
