import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { demoAccount } from "../emulator/demo-organization.ts";
import { rotatingKey } from "./rotating-key.ts";
import { endScenarios, signInAsOwner, startScenario, type Scenario } from "./scenario.ts";
import { engines, type Environment } from "./terraform.ts";

afterEach(endScenarios);

const logFile = "trace.log";

/** As signed in to, with everything logged that Terraform and the provider can log. */
async function startTraced(engine: string, signIn: Environment): Promise<Scenario> {
  return startScenario({
    engine,
    configuration: withTrigger("1"),
    credential: () => ({ ...signIn, TF_LOG: "TRACE", TF_LOG_PATH: logFile }),
  });
}

function withTrigger(trigger: string): string {
  return rotatingKey(`overlap = "24h"\n rotation = { trigger = "${trigger}" }`);
}

async function readLog({ stack }: Scenario): Promise<string> {
  return readFile(join(stack.folder, logFile), "utf8");
}

describe.each(engines)("%s", (engine) => {
  test("no secret is in what is printed or logged, at TRACE, in a whole life", async () => {
    const scenario = await startTraced(engine, {
      PLEXMCP_EMAIL: demoAccount.email,
      PLEXMCP_PASSWORD: demoAccount.password,
    });
    const { stack, gateway } = scenario;
    const printed = [await stack.apply()];
    const old = await scenario.key();
    await stack.write(withTrigger("2"));
    printed.push((await stack.plan("-out=saved")).output, await stack.succeed("show", "saved"));
    printed.push(await stack.succeed("apply", "saved"));
    const fresh = await scenario.key();
    gateway.faults.add({ kind: "status", status: 400, method: "DELETE" });
    printed.push((await stack.run("destroy", "-auto-approve")).output, await stack.destroy());
    const text = [...printed, await readLog(scenario)].join("\n");
    expect(text).toContain("terraform-provider-plexmcp");
    expect(text).toContain(old.key_prefix);
    for (const { key } of [old, fresh]) {
      const secret = (key ?? "").slice(17);
      expect(secret).toHaveLength(70);
      expect(text.includes(secret)).toBe(false);
      expect(
        text.includes(
          Buffer.from(key ?? "")
            .toString("base64")
            .slice(0, -4),
        ),
      ).toBe(false);
    }
    expect(text.includes(demoAccount.password)).toBe(false);
    expect(/eyJ[\w-]+\.eyJ/.test(text)).toBe(false);
  });

  test("a token and a configured credential stay out of what is printed and logged", async () => {
    const configured = (attribute: string): string =>
      `provider "plexmcp" {\n  ${attribute}\n}\n${withTrigger("1")}`;
    const scenario = await startTraced(engine, {});
    const token = signInAsOwner(scenario.gateway)["PLEXMCP_TOKEN"] ?? "";
    const { key } = scenario.gateway.seeds.createKey({ name: "terraform" });
    const wrongKey = key.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
    await scenario.stack.write(configured(`token = "${token}"`));
    const applied = await scenario.stack.apply();
    const refused = await scenario.planInVain(configured(`api_key = "${wrongKey}"`));
    expect(refused).toContain("API key");
    const text = [applied, refused, await readLog(scenario)].join("\n");
    expect(text.includes(token)).toBe(false);
    expect(text.includes(wrongKey.slice(17))).toBe(false);
  });

  test("the plan as JSON marks the key as sensitive, and nothing else", async () => {
    const scenario = await startScenario({ engine, configuration: withTrigger("1") });
    await scenario.apply();
    await scenario.stack.write(withTrigger("2"));
    await scenario.stack.plan("-out=saved");
    // Terraform's documented format.
    const plan = JSON.parse(await scenario.stack.succeed("show", "-json", "saved")) as {
      readonly resource_changes: readonly {
        readonly address: string;
        readonly change: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      }[];
    };
    const change = plan.resource_changes.find(
      ({ address }) => address === "plexmcp_api_key.web",
    )?.change;
    const marked = Object.entries(change?.["before_sensitive"] ?? {});
    expect(marked.filter(([, mark]) => mark === true)).toEqual([["key", true]]);
    expect(change?.["after_sensitive"]).toMatchObject({ key: true });
    expect(change?.["after_unknown"]).toMatchObject({ key: true, id: true });
  });
});
