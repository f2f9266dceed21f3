import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";

const run = promisify(execFile);
const cliConfigName = "terraform.rc";
const longestOutput = 64 * 1024 * 1024;

/** A root module in a temporary folder, for the real terraform. */
export class BenchStack {
  readonly #root: string;
  #environment: NodeJS.ProcessEnv = {};

  private constructor(root: string) {
    this.#root = root;
  }

  /** Initialises the configuration; `mirror` holds the provider. */
  static async create(
    mirror: string,
    configuration: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<BenchStack> {
    const root = await mkdtemp(join(tmpdir(), "plexmcp-bench-"));
    await writeFile(
      join(root, cliConfigName),
      `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
    );
    await writeFile(join(root, "main.tf"), configuration);
    const stack = new BenchStack(root);
    stack.setEnvironment(environment);
    await stack.run("init", "-input=false");
    return stack;
  }

  /** What the commands that follow get of the environment, beside what any of them needs. */
  setEnvironment(environment: Readonly<Record<string, string>>): void {
    this.#environment = {
      PATH: process.env["PATH"],
      HOME: this.#root,
      CHECKPOINT_DISABLE: "1",
      TF_CLI_CONFIG_FILE: join(this.#root, cliConfigName),
      ...environment,
    };
  }

  /** Returns what the command took, in milliseconds. Rejects where it fails. */
  async run(...args: readonly string[]): Promise<number> {
    const startedAt = performance.now();
    await run("terraform", [...args, "-no-color"], {
      cwd: this.#root,
      env: this.#environment,
      maxBuffer: longestOutput,
    });
    return performance.now() - startedAt;
  }

  /** Rejects where the plan has changes. */
  planNothing(): Promise<number> {
    return this.run("plan", "-input=false", "-detailed-exitcode");
  }

  apply(): Promise<number> {
    return this.run("apply", "-input=false", "-auto-approve");
  }

  async remove(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }
}
