import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { basename, delimiter, join } from "node:path";

export interface DemoWorkspace {
  /** Everything of this run, mode 0700. */
  readonly folder: string;
  /** The copy of examples/quickstart, a git repository. */
  readonly stackFolder: string;
  /** Where cdktf writes the stack. */
  readonly terraformFolder: string;
  /** The state of the stack, as cdktf's local backend keeps it. */
  readonly stateFile: string;
  readonly env: NodeJS.ProcessEnv;
  /** A shell script that exports what `env` adds, for a person who looks around. */
  readonly environmentFile: string;
}

/** The Terraform to use: `terraform`, else `tofu`; undefined where neither is on PATH. */
export function findTerraform(path: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return ["terraform", "tofu"].find((name) =>
    folders.some((folder) => existsSync(join(folder, name))),
  );
}

export interface DemoSettings {
  readonly repository: string;
  readonly terraform: string;
  readonly gatewayUrl: string;
  /** Variables of the provider's credential, such as `PLEXMCP_API_KEY`. */
  readonly credential: Readonly<Record<string, string>>;
  readonly environment: NodeJS.ProcessEnv;
}

/** A folder of its own in the ignored `.demo/`, so that two demos run side by side. */
export async function createDemoWorkspace(settings: DemoSettings): Promise<DemoWorkspace> {
  const demos = join(settings.repository, ".demo");
  await mkdir(demos, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(demos, "run-"));
  const stackFolder = join(folder, "quickstart");
  await cp(join(settings.repository, "examples", "quickstart"), stackFolder, {
    recursive: true,
    filter: (source) => !["node_modules", "cdktf.out", "apps"].includes(basename(source)),
  });
  const added = addedEnvironment(settings, folder);
  const environmentFile = join(folder, "env.sh");
  const exports = Object.entries(added).map(([name, value]) => `export ${name}='${value}'\n`);
  await writeFile(environmentFile, exports.join(""), { mode: 0o600 });
  return {
    folder,
    stackFolder,
    terraformFolder: join(stackFolder, "cdktf.out", "stacks", "quickstart"),
    stateFile: join(stackFolder, "terraform.quickstart.tfstate"),
    env: { ...inheritedEnvironment(settings.environment), ...added },
    environmentFile,
  };
}

/** Nothing of the user's own Terraform, cdktf or PlexMCP set-up is read or written. */
function inheritedEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(PLEXMCP|TF|CDKTF|GIT)_/.test(name)),
  );
}

function addedEnvironment(settings: DemoSettings, folder: string): Record<string, string> {
  return {
    CI: "1",
    CHECKPOINT_DISABLE: "1",
    DISABLE_VERSION_CHECK: "1",
    CDKTF_HOME: join(folder, "cdktf-home"),
    TERRAFORM_BINARY_NAME: settings.terraform,
    TF_CLI_CONFIG_FILE: join(folder, "terraform.rc"),
    XDG_STATE_HOME: join(folder, "state"),
    // The quickstart reads the constructs from this clone's sources: nothing has to be built first.
    NODE_OPTIONS: "--conditions=source",
    PLEXMCP_ENDPOINT: settings.gatewayUrl,
    ...settings.credential,
  };
}

/** Takes one key out of the program, the way a person would: its statement goes. */
export async function removeStatement(
  { stackFolder }: DemoWorkspace,
  environment: string,
): Promise<void> {
  const path = join(stackFolder, "main.ts");
  const source = await readFile(path, "utf8");
  const statement = new RegExp(
    `^ *new ApiKey\\(this, "${environment}", [^]*?^ *\\}\\)[^;]*;\\n`,
    "m",
  );
  const changed = source.replace(statement, "");
  if (changed === source) throw new Error(`${path} has no statement for the key "${environment}".`);
  await writeFile(path, changed);
}

export async function removeDemoWorkspace({ folder }: DemoWorkspace): Promise<void> {
  // What was just ended may still let go of its files.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
