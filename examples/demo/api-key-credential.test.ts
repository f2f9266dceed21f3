import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { seedDemoOrganization } from "../../provider/emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../../provider/emulator/start-emulator.ts";
import { environments, readDeliveredKey } from "./delivered-keys.ts";
import { createDemoWorkspace, findTerraform, removeDemoWorkspace } from "./demo-workspace.ts";
import { installProvider } from "./install-provider.ts";
import { CommandRunner, type CommandResult } from "./run-command.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

test("signed in with an API key the quickstart works alike, each key read by its own call", async () => {
  const gateway = await startEmulator();
  cleanups.push(gateway.close);
  seedDemoOrganization(gateway);
  const { run, stackFolder } = await startQuickstart(gateway);

  await run("apply", "-auto-approve");
  for (const environment of environments) {
    expect(await readDeliveredKey(stackFolder, environment)).toMatch(/^pmcp_01/);
  }
  gateway.clearCalls();
  expect(await run("plan", "-detailed-exitcode")).toMatch(/No changes/);
  // PlexMCP's list is empty for a key: it is asked for once, to find the API, and decides nothing.
  const paths = gateway.calls.map(({ method, path }) => `${method} ${path}`);
  expect(paths.filter((path) => path === "GET /api/v1/api-keys")).toHaveLength(1);
  for (const { id } of gateway.seeds.keys().filter(({ name }) => name.startsWith("quickstart"))) {
    expect(paths).toContain(`GET /api/v1/api-keys/${id}`);
  }

  await run("destroy", "-auto-approve");
  expect(gateway.seeds.keys().map(({ name }) => name)).toEqual(["pipeline"]);
});

/** The stack, synthesized and initialised; `run` rejects unless Terraform ends with 0. */
async function startQuickstart(gateway: Emulator): Promise<{
  readonly run: (...args: readonly string[]) => Promise<string>;
  readonly stackFolder: string;
}> {
  const runner = new CommandRunner();
  const workspace = await createDemoWorkspace({
    repository,
    terraform: findTerraform(process.env["PATH"] ?? "") ?? "terraform",
    gatewayUrl: gateway.url,
    credential: { PLEXMCP_API_KEY: gateway.seeds.createKey({ name: "pipeline" }).key },
    environment: process.env,
  });
  cleanups.push(
    () => removeDemoWorkspace(workspace),
    () => runner.stop(),
  );
  const { env, stackFolder, terraformFolder } = workspace;
  await installProvider(runner, workspace);
  const expectSuccess = ({ status, output }: CommandResult): string => {
    if (status !== 0) throw new Error(output);
    return output;
  };
  const git = { file: "git", args: ["init", "--quiet"], cwd: stackFolder, env };
  expectSuccess(await runner.run(git));
  const program = { file: process.execPath, args: ["--import", "tsx", "main.ts"], env };
  expectSuccess(await runner.run({ ...program, cwd: stackFolder }));
  const run = async (...args: readonly string[]): Promise<string> =>
    expectSuccess(
      await runner.run({
        file: env["TERRAFORM_BINARY_NAME"] ?? "terraform",
        args: [...args, "-input=false", "-no-color"],
        cwd: terraformFolder,
        env,
      }),
    );
  await run("init");
  return { run, stackFolder };
}
