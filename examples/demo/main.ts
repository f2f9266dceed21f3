import { fileURLToPath } from "node:url";
import { demoAccount, seedDemoOrganization } from "../../provider/emulator/demo-organization.ts";
import { startEmulator } from "../../provider/emulator/start-emulator.ts";
import { createDemoWorkspace, findTerraform, removeDemoWorkspace } from "./demo-workspace.ts";
import { destroyKeys, tellStory, type Story } from "./quickstart-story.ts";
import { CommandRunner } from "./run-command.ts";
import { redactKeys, Transcript } from "./transcript.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const help = `The main job from end to end, on this machine: a local PlexMCP gateway, the real
Terraform (or OpenTofu), the real cdktf. Keys are created, used, rotated, removed and destroyed.

  npm run demo            everything, then nothing is left
  npm run demo -- --keep  all but the destroy, then leaves gateway and stack up until Ctrl-C
`;

const noTerraform =
  "Neither terraform nor tofu is on PATH: install Terraform (developer.hashicorp.com/terraform/install) or OpenTofu (opentofu.org/docs/intro/install), then run this again.\n";

async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== "--keep")) {
    process.stdout.write(help);
    return args.includes("--help") ? 0 : 2;
  }
  const terraform = findTerraform(process.env["PATH"] ?? "");
  if (terraform === undefined) {
    process.stderr.write(noTerraform);
    return 1;
  }
  return runDemo(terraform, { isKept: args.includes("--keep") });
}

/** Resolves to the exit status: 0 only if every step was seen to be true on the gateway. */
async function runDemo(
  terraform: string,
  { isKept }: { readonly isKept: boolean },
): Promise<number> {
  const stopped = whenStopped();
  const transcript = new Transcript((text) => process.stdout.write(text));
  const gateway = await startEmulator();
  seedDemoOrganization(gateway);
  const workspace = await createDemoWorkspace({
    repository,
    terraform,
    gatewayUrl: gateway.url,
    credential: { PLEXMCP_EMAIL: demoAccount.email, PLEXMCP_PASSWORD: demoAccount.password },
    environment: process.env,
  });
  const runner = new CommandRunner();
  const story: Story = { gateway, workspace, runner, transcript };
  const told = tellStory(story).then(() => (isKept ? undefined : destroyKeys(story)));
  try {
    const outcome = await Promise.race([told.then(() => "told"), stopped]);
    if (outcome === "stopped") {
      transcript.failure("stopped");
      return 130;
    }
    transcript.heading("Every step was seen on the gateway.");
    if (isKept) {
      transcript.plain(describeKept(story));
      await stopped;
    }
    return 0;
  } catch (error) {
    transcript.failure(redactKeys(error instanceof Error ? error.message : String(error)));
    return 1;
  } finally {
    await runner.stop();
    await told.catch(() => undefined);
    await gateway.close();
    await removeDemoWorkspace(workspace);
  }
}

function describeKept({ gateway, workspace }: Story): string {
  return `
The gateway and the stack stay up. In another terminal:

  . ${workspace.environmentFile}
  cd ${workspace.terraformFolder} && terraform plan      # what a deploy would change
  curl --header "Authorization: Bearer ${gateway.controlToken}" ${gateway.url}/__emulator/calls

Log in with ${demoAccount.email} / ${demoAccount.password}. Ctrl-C here stops and removes everything.
`;
}

/** The first Ctrl-C (or SIGTERM) ends the demo and cleans up; a second one changes nothing. */
function whenStopped(): Promise<"stopped"> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        resolve("stopped");
      });
    }
  });
}

process.exitCode = await main(process.argv.slice(2));
