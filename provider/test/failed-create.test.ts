import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { FaultEffect } from "../emulator/control/faults.ts";
import type { Emulator } from "../emulator/start-emulator.ts";
import { endScenarios, signInAsOwner, startScenario, type Scenario } from "./scenario.ts";
import { engines, type Environment } from "./terraform.ts";

afterEach(endScenarios);

const oneKey = `
provider "plexmcp" {
  request_timeout = "2s"
}
resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "90d"
}`;

function failCreate(scenario: Scenario, effect: FaultEffect): void {
  scenario.gateway.faults.add({ ...effect, method: "POST", path: "/api/v1/api-keys" });
}

function keysNamedWeb({ gateway }: Scenario): readonly { readonly id: string }[] {
  return gateway.seeds.keys().filter(({ name }) => name === "web");
}

/** With an API key, to which the gateway shows no list. */
function signInWithKey({ seeds }: Emulator): Environment {
  return { PLEXMCP_API_KEY: seeds.createKey({ name: "terraform" }).key };
}

describe.each(engines)("%s", (engine) => {
  test.each<[string, FaultEffect]>([
    ["the connection is lost", { kind: "drop", when: "after" }],
    ["the gateway answers 500", { kind: "status", status: 500, when: "after" }],
    ["a proxy answers 502", { kind: "html", status: 502, when: "after" }],
    ["the answer has no byte", { kind: "empty", when: "after" }],
    ["the answer is cut off", { kind: "truncate" }],
    ["the gateway hangs up in the middle of the answer", { kind: "close_mid_body" }],
    ["the answer is endless", { kind: "huge", when: "after" }],
    ["no answer comes in time", { kind: "hold", when: "after" }],
  ])("%s: a key that was made all the same is found by its tag and revoked", async (_, effect) => {
    const scenario = await startScenario({ engine, configuration: oneKey });
    failCreate(scenario, effect);
    const output = await scenario.applyInVain();
    expect(output).toContain(`Error: The key "web" was not created`);
    expect(output).toContain("it was found by its tag and revoked");
    const [create, revoke, ...rest] = scenario.writes({});
    expect(create).toMatch(/^POST \/api-keys /);
    expect(revoke).toMatch(/^DELETE \/api-keys\/[0-9a-f-]{36} 204$/);
    expect(rest).toEqual([]);
    expect(keysNamedWeb(scenario)).toEqual([]);
    expect(await scenario.stack.attributesOf("plexmcp_api_key.web")).toBeUndefined();

    const next = await scenario.apply();
    expect(next).not.toContain("left over");
    expect(keysNamedWeb(scenario)).toHaveLength(1);
  });

  test("a create that had no effect is said to have had none, and is sent once", async () => {
    const scenario = await startScenario({ engine, configuration: oneKey });
    failCreate(scenario, { kind: "drop", when: "before" });
    const output = await scenario.applyInVain();
    expect(output).toContain("The list of keys shows that none was made.");
    expect(scenario.writes({})).toEqual(["POST /api-keys dropped"]);
    expect(await scenario.apply()).not.toContain("left over");
  });

  test("with an API key the next plan names what may be left over, and an owner's the key", async () => {
    let signIn = signInWithKey;
    const scenario = await startScenario({
      engine,
      configuration: oneKey,
      credential: (gateway) => signIn(gateway),
    });
    const { gateway } = scenario;
    failCreate(scenario, { kind: "drop", when: "after" });
    const output = await scenario.applyInVain();
    expect(output).toContain("this credential sees no complete list of keys");
    const [orphan] = keysNamedWeb(scenario);
    const tag = gateway.seeds
      .keys()
      .flatMap(({ scopes }) => scopes)
      .find((scope) => scope.startsWith("tf-create:"));
    expect(output).toContain(tag);

    const unsure = (await scenario.plan()).output;
    expect(unsure).toContain("Warning: A key may be left over");
    expect(unsure).toContain(`while it created the key "web"`);
    expect(unsure).toContain("Sign in as owner");
    expect(unsure).toContain(tag);

    signIn = signInAsOwner;
    const sure = (await scenario.plan()).output;
    expect(sure).toContain("Warning: A key is left over");
    const url = `${gateway.url}/api/v1/api-keys/${orphan?.id ?? ""}`;
    expect(sure).toContain(
      `curl --fail-with-body --request DELETE --header "Authorization: Bearer $PLEXMCP_TOKEN" ${url}`,
    );
    await scenario.changeOutside({ id: orphan?.id ?? "" }, "DELETE");
    expect((await scenario.plan()).output).not.toContain("left over");
  });

  test("a create that is refused leaves no intent behind", async () => {
    const scenario = await startScenario({
      engine,
      configuration: oneKey,
      credential: signInWithKey,
    });
    failCreate(scenario, { kind: "status", status: 403 });
    await scenario.applyInVain();
    expect((await scenario.plan()).output).not.toContain("left over");
  });

  test("where the list cannot be read either, the next plan finds the key", async () => {
    const scenario = await startScenario({ engine, configuration: oneKey });
    failCreate(scenario, { kind: "drop", when: "after" });
    // The first one is asked by the apply before it creates.
    const list = { method: "GET", path: "/api/v1/api-keys", skip: 1, times: 10 } as const;
    scenario.gateway.faults.add({ ...list, kind: "status", status: 403 });
    expect(await scenario.applyInVain()).toContain("Whether the key was made is not known: ");
    scenario.gateway.faults.clear();
    expect((await scenario.plan()).output).toContain("Warning: A key is left over");
  });

  test("a rotation whose create fails leaves the old key in use, and names the lost one", async () => {
    const key = (trigger: string): string => `resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "90d"
  rotation   = { trigger = "${trigger}" }
  lifecycle {
    create_before_destroy = true
  }
}`;
    let signIn = signInWithKey;
    const scenario = await startScenario({
      engine,
      configuration: key("1"),
      credential: (gateway) => signIn(gateway),
    });
    await scenario.apply();
    const old = await scenario.key();
    failCreate(scenario, { kind: "status", status: 500, when: "after" });
    await scenario.applyInVain(key("2"));
    expect(await scenario.idsOf()).toEqual({ current: old.id, deposed: [] });
    expect((await scenario.plan()).output).toContain("Warning: A key may be left over");
    signIn = signInAsOwner;
    expect(await scenario.apply()).toContain("Warning: A key is left over");
    const lost = keysNamedWeb(scenario).filter(({ id }) => id !== old.id);
    expect(lost).toHaveLength(2);
    expect(scenario.row(old)).toBeUndefined();
  });

  test("two keys of one name in one apply are not taken for left over", async () => {
    const scenario = await startScenario({
      engine,
      configuration: `resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "90d"
}
resource "plexmcp_api_key" "second" {
  name        = "web"
  expires_in  = "90d"
  description = plexmcp_api_key.web.id
}`,
    });
    expect(await scenario.apply()).not.toContain("left over");
    expect(keysNamedWeb(scenario)).toHaveLength(2);
  });

  test("a key that only a plan without a refresh found in the state is not left over", async () => {
    const key = (trigger: string): string => `resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "90d"
  rotation   = { trigger = "${trigger}" }
}`;
    const scenario = await startScenario({ engine, configuration: key("1") });
    await scenario.stack.apply();
    await scenario.stack.write(key("2"));
    expect((await scenario.plan("-refresh=false")).output).not.toContain("left over");
  });

  test("a key that cannot be read back is kept, with a warning", async () => {
    const scenario = await startScenario({ engine, configuration: oneKey });
    scenario.gateway.faults.add({ kind: "status", status: 403, path: "/api/v1/api-keys/*" });
    expect(await scenario.apply()).toContain("Warning: The new key could not be read back");
    expect(keysNamedWeb(scenario)).toMatchObject([{ id: (await scenario.key()).id }]);
  });

  test("a key whose journal is lost while it is made is kept, with a warning", async () => {
    const scenario = await startScenario({ engine, configuration: oneKey });
    const creation = scenario.gateway.faults.hold({ method: "POST", when: "after" });
    const applied = scenario.apply();
    await creation.reached;
    await rm(scenario.stack.environment["XDG_STATE_HOME"] ?? "", { recursive: true });
    creation.release();
    expect(await applied).toContain("Warning: Intent not completed");
    expect(keysNamedWeb(scenario)).toMatchObject([{ id: (await scenario.key()).id }]);
  });

  test("nothing is created where the intent cannot be written down", async () => {
    const scenario = await startScenario({ engine, configuration: oneKey });
    const home = scenario.stack.environment["XDG_STATE_HOME"] ?? "";
    await mkdir(home, { recursive: true });
    await writeFile(join(home, "plexmcp"), "");
    expect(await scenario.applyInVain()).toContain("ENOTDIR");
    expect(scenario.writes({})).toEqual([]);
    expect(await readdir(home)).toEqual(["plexmcp"]);
  });
});
