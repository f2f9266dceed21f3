import { afterEach, describe, expect, test } from "vitest";
import { endScenarios, startScenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

/** The free tier has 5 keys. */
function keys(count: number, trigger = "1"): string {
  return `resource "plexmcp_api_key" "web" {
  count      = ${String(count)}
  name       = "web-\${count.index}"
  expires_in = "90d"
  rotation   = { trigger = count.index == 0 ? "${trigger}" : "never" }
  lifecycle {
    create_before_destroy = true
  }
}`;
}

const warning = "Warning: The plan passes the organisation's key limit";

describe.each(engines)("%s", (engine) => {
  test("a plan that would pass the key limit says so, and the apply loses no key", async () => {
    const scenario = await startScenario({ engine, configuration: keys(6), selfHosted: false });
    const { output } = await scenario.plan();
    expect(output).toContain(warning);
    expect(output).toContain("allows this organisation 5 keys, 0 exist");

    expect(await scenario.apply(keys(5))).not.toContain(warning);
    // Create before destroy needs one spare key.
    await scenario.stack.write(keys(5, "2"));
    expect((await scenario.plan()).output).toContain(warning);
    const before = scenario.gateway.seeds.keys();
    expect(await scenario.applyInVain()).toContain("QUOTA_EXCEEDED");
    expect(scenario.gateway.seeds.keys()).toEqual(before);
    await scenario.apply(keys(4, "1"));
    expect(await scenario.apply(keys(4, "2"))).not.toContain(warning);
  });
});
