import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { inject } from "vitest";

/** The binaries on PATH that the tests run on: Terraform, and OpenTofu where it is installed. */
export const engines = ["terraform", "tofu"].filter((name) =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => folder !== "" && existsSync(join(folder, name))),
);

export interface CommandResult {
  readonly status: number | null;
  /** stdout and stderr in order of arrival, without colours. */
  readonly output: string;
}

/** A command that runs. */
export interface Running {
  readonly process: ChildProcess;
  readonly finished: Promise<CommandResult>;
}

export type Environment = Readonly<Record<string, string>>;

interface StartOptions {
  readonly ownGroup?: boolean;
}

/** A root module in a folder of its own, driven by the real binary. */
export class Stack {
  readonly folder: string;
  readonly #engine: string;
  readonly #environmentNow: () => Environment;

  /** `environmentNow` is asked for each command: what is in it may grow old, as a token does. */
  constructor(folder: string, engine: string, environmentNow: () => Environment) {
    this.folder = folder;
    this.#engine = engine;
    this.#environmentNow = environmentNow;
  }

  /** What its commands get of the environment, beside what the machine gives. */
  get environment(): Environment {
    return this.#environmentNow();
  }

  /** Replaces the configuration; the provider's requirement is added. */
  async write(configuration: string): Promise<void> {
    await writeFile(join(this.folder, "main.tf"), `${requirement}\n${configuration}`);
  }

  async init(): Promise<void> {
    await this.succeed("init", "-input=false");
  }

  /** Runs a command of the binary to its end. */
  run(...args: readonly string[]): Promise<CommandResult> {
    return this.start(args).finished;
  }

  /** As `run`; rejects with the output unless the command ends with 0. */
  async succeed(...args: readonly string[]): Promise<string> {
    const { status, output } = await this.run(...args);
    if (status !== 0) {
      throw new Error(`${args.join(" ")} ended with ${String(status)}:\n${output}`);
    }
    return output;
  }

  apply(...args: readonly string[]): Promise<string> {
    return this.succeed("apply", "-auto-approve", "-input=false", ...args);
  }

  destroy(): Promise<string> {
    return this.succeed("destroy", "-auto-approve", "-input=false");
  }

  /** 0: the plan is empty, 2: it has changes. Rejects for a plan that fails. */
  async plan(...args: readonly string[]): Promise<{ readonly isEmpty: boolean; output: string }> {
    const { status, output } = await this.run(
      "plan",
      "-detailed-exitcode",
      "-input=false",
      ...args,
    );
    if (status !== 0 && status !== 2)
      throw new Error(`plan ended with ${String(status)}:\n${output}`);
    return { isEmpty: status === 0, output };
  }

  /** `ownGroup`: a process group of its own, as a shell gives it, so that a signal can reach all of it. */
  start(
    args: readonly string[],
    environment: Environment = {},
    { ownGroup = false }: StartOptions = {},
  ): Running {
    const child = spawn(this.#engine, [...args, ...(args[0] === "show" ? [] : ["-no-color"])], {
      cwd: this.folder,
      env: { ...inheritedEnvironment(), ...this.#environmentNow(), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      detached: ownGroup,
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const finished = new Promise<CommandResult>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status) => {
        resolve({ status, output: Buffer.concat(chunks).toString("utf8") });
      });
    });
    return { process: child, finished };
  }

  /** The current attributes of an object in the state; undefined where it is not there. */
  async attributesOf(address: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const [object] = await this.instancesOf(address);
    return object?.attributes;
  }

  /** All instances of an object, deposed ones too. */
  async instancesOf(address: string): Promise<readonly StateInstance[]> {
    const [type, name] = address.split(".");
    const state = await this.readState();
    return state.resources
      .filter((resource) => resource.type === type && resource.name === name)
      .flatMap(({ instances }) => instances);
  }

  /** The state file as Terraform wrote it. */
  async readState(): Promise<StateFile> {
    const path = join(this.folder, "terraform.tfstate");
    if (!existsSync(path)) return { resources: [] };
    // Terraform wrote it, in its documented format.
    return JSON.parse(await readFile(path, "utf8")) as StateFile;
  }
}

export interface StateInstance {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly deposed?: string;
  readonly status?: "tainted";
}

interface StateFile {
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly instances: readonly StateInstance[];
  }[];
}

export interface StackOptions {
  readonly engine: string;
  readonly configuration: string;
  /** `PLEXMCP_…` and what else the provider is to see. */
  readonly environment: Environment | (() => Environment);
}

/** An initialised stack in a temporary folder; `removeStacks` removes it. */
export async function createStack(options: StackOptions): Promise<Stack> {
  const root = await mkdtemp(join(tmpdir(), "plexmcp-stack-"));
  roots.push(root);
  const { engine, environment } = options;
  const stack = await emptyStack(root, engine, () =>
    typeof environment === "function" ? environment() : environment,
  );
  await cp(await initialisedFolder(engine), stack.folder, { recursive: true });
  await stack.write(options.configuration);
  return stack;
}

const roots: string[] = [];
const initialised = new Map<string, Promise<string>>();

/** What `init` makes is the same for every stack: made once, beside the mirror, which goes when the tests end. */
function initialisedFolder(engine: string): Promise<string> {
  const made = initialised.get(engine) ?? initialise(engine);
  initialised.set(engine, made);
  return made;
}

async function initialise(engine: string): Promise<string> {
  const root = await mkdtemp(join(dirname(inject("mirror")), "initialised-"));
  const stack = await emptyStack(root, engine, () => ({}));
  await stack.write("");
  await stack.init();
  return stack.folder;
}

async function emptyStack(
  root: string,
  engine: string,
  environmentNow: () => Environment,
): Promise<Stack> {
  const folder = join(root, "stack");
  await mkdir(folder);
  const cliConfig = join(root, "terraform.rc");
  await writeFile(cliConfig, cliConfiguration(inject("mirror")));
  return new Stack(folder, engine, () => ({
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    TF_CLI_CONFIG_FILE: cliConfig,
    XDG_STATE_HOME: join(root, "state"),
    // A provider that is killed leaves its socket behind: here it goes with the stack.
    PLUGIN_UNIX_SOCKET_DIR: root,
    ...environmentNow(),
  }));
}

export async function removeStacks(): Promise<void> {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true, force: true })));
}

const requirement = `terraform {
  required_providers {
    plexmcp = {
      source = "plexmcp/plexmcp"
    }
  }
}
`;

function cliConfiguration(mirror: string): string {
  return `provider_installation {
  filesystem_mirror {
    path = ${JSON.stringify(mirror)}
  }
}
`;
}

/** Nothing of the person's own set-up of Terraform or PlexMCP reaches a test. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(PLEXMCP_|TF_|NODE_OPTIONS$|VITEST)/.test(name),
    ),
  );
}
