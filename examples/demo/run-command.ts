import { spawn, type ChildProcess } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

export interface CommandResult {
  readonly status: number | null;
  /** What the command wrote to stdout and stderr, in order of arrival, without colours. */
  readonly output: string;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Runs commands, each in a process group of its own, so that none of their children outlives the
 * demo: Terraform starts providers, and cdktf starts Terraform.
 */
export class CommandRunner {
  readonly #running = new Set<ChildProcess>();

  run({ file, args, cwd, env }: Command): Promise<CommandResult> {
    return new Promise((resolve, reject) => {
      const child = spawn(file, args, {
        cwd,
        env,
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
      });
      this.#running.add(child);
      const chunks: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
      child.on("error", (error) => {
        this.#running.delete(child);
        reject(error);
      });
      child.on("close", (status) => {
        this.#running.delete(child);
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status, output: stripVTControlCharacters(text) });
      });
    });
  }

  /** Ends what is still running, with everything that it started. */
  async stop(): Promise<void> {
    const running = [...this.#running];
    const closed = running.map(
      (child) =>
        new Promise<void>((resolve) =>
          child.once("close", () => {
            resolve();
          }),
        ),
    );
    for (const child of running) signalGroup(child, "SIGTERM");
    const deadline = AbortSignal.timeout(10_000);
    deadline.addEventListener("abort", () => {
      for (const child of running) signalGroup(child, "SIGKILL");
    });
    await Promise.all(closed);
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended in between.
  }
}
