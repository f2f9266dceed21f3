import { afterEach, describe, expect, test } from "vitest";
import { endScenarios, startScenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

function key(block: string, settings = 'rotation = { every = "60d", trigger = "1" }'): string {
  const [label, name] = block.split("=");
  return `resource "plexmcp_api_key" "${label ?? ""}" {
  name       = "${name ?? label ?? ""}"
  expires_in = "90d"
  overlap    = "24h"
  ${settings}

  lifecycle {
    create_before_destroy = true
  }
}
`;
}

describe.each(engines)("%s", (engine) => {
  test("a key that one workspace destroys is no predecessor of another workspace's", async () => {
    const { stack, gateway } = await startScenario({ engine, configuration: key("web") });
    await stack.apply();
    const inDefault = await stack.attributesOf("plexmcp_api_key.web");
    await stack.succeed("workspace", "new", "staging");
    await stack.apply();
    await stack.succeed("workspace", "select", "default");
    await stack.destroy();
    const left = gateway.seeds.keys();
    expect(left.map(({ id }) => id)).not.toContain(inDefault?.["id"]);
    expect(left.filter(({ name }) => name === "web")).toHaveLength(1);
  });

  test("two keys of one name in a configuration are warned of, two names are not", async () => {
    const { stack } = await startScenario({ engine, configuration: key("one=web") });
    await stack.apply();
    await stack.write(key("one=web") + key("two=web"));
    await stack.apply();
    expect((await stack.plan()).output).toContain("Two keys of one name");
    await stack.write(key("one=web") + key("two=api"));
    await stack.apply();
    expect((await stack.plan()).output).not.toContain("Two keys of one name");
  });

  test("a key that is renamed and replaced in one apply is warned of", async () => {
    const { stack } = await startScenario({ engine, configuration: key("web") });
    await stack.apply();
    await stack.write(key("web=site", 'rotation = { every = "60d", trigger = "2" }'));
    expect((await stack.plan()).output).toContain("Renamed and replaced in one apply");
    await stack.write(key("web=site"));
    expect((await stack.plan()).output).not.toContain("Renamed and replaced");
  });
});
