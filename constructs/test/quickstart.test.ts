import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoAccount, seedDemoOrganization } from "../../provider/emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../../provider/emulator/start-emulator.ts";
import { createStack, engines, removeStacks, Stack } from "../../provider/test/terraform.ts";

const repository = join(__dirname, "..", "..");
const environments = ["ci", "development", "production", "staging"];

let project: string;
let gateway: Emulator;

beforeEach(async () => {
  // In the repository, where the program finds the packages that it imports.
  await mkdir(join(repository, ".cache"), { recursive: true });
  project = await mkdtemp(join(repository, ".cache", "quickstart-"));
  await cp(join(repository, "examples", "quickstart"), project, {
    recursive: true,
    filter: (source) => !/node_modules|cdktf\.out|tfstate/.test(source),
  });
  gateway = await startEmulator();
  seedDemoOrganization(gateway);
});

afterEach(async () => {
  await gateway.close();
  await removeStacks();
  await rm(project, { recursive: true, force: true });
});

/** The stack that the program synthesizes, initialised. */
async function synthesize(engine: string, format: "json" | "hcl" = "json"): Promise<Stack> {
  const args = ["--conditions=source", "--import", "tsx", "main.ts"];
  const env = { ...process.env, SYNTH_HCL_OUTPUT: String(format === "hcl") };
  await promisify(execFile)(process.execPath, args, { cwd: project, env });
  const { environment } = await createStack({
    engine,
    configuration: "",
    environment: {
      PLEXMCP_ENDPOINT: gateway.url,
      PLEXMCP_EMAIL: demoAccount.email,
      PLEXMCP_PASSWORD: demoAccount.password,
    },
  });
  const folder = join(project, "cdktf.out", "stacks", "quickstart");
  const stack = new Stack(folder, engine, () => environment);
  await stack.init();
  return stack;
}

describe.each(engines)("the quickstart, with %s", (engine) => {
  test.each(["json", "hcl"] as const)("is, as %s, what the schema allows", async (format) => {
    const stack = await synthesize(engine, format);
    expect(await stack.succeed("validate")).toContain("The configuration is valid.");
  });

  test("delivers a key to each file, plans nothing more, and leaves nothing behind", async () => {
    const stack = await synthesize(engine);
    await stack.apply();

    expect(gateway.seeds.keys().map(({ name }) => name)).toEqual(
      expect.arrayContaining(environments.map((name) => `quickstart-${name}`)),
    );
    for (const environment of environments) {
      const file = join(project, "apps", environment, ".env");
      expect(await readFile(file, "utf8")).toMatch(/^PLEXMCP_API_KEY=pmcp_01\S+\n$/);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
    expect(await stack.plan()).toMatchObject({ isEmpty: true });

    await stack.destroy();
    expect(gateway.seeds.keys()).toEqual([]);
    await expect(stat(join(project, "apps", "ci", ".env"))).rejects.toThrow("ENOENT");
  });
});
