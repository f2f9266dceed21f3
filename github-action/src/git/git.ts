import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { gitEnvironment, hardening } from "./git-environment.ts";
import { GitError, gitErrorOf } from "./git-error.ts";

export interface GitOptions {
  /** Where git runs: the repository or a folder in it. */
  readonly directory: string;
  /** The caller's own; what git gets of it is decided in `gitEnvironment`. */
  readonly environment: NodeJS.ProcessEnv;
  /** Called by git as a hook: its index and quarantined objects are the ones to read. */
  readonly isHook?: boolean;
  /** A folder whose owner git shall not ask about: in a container it is another user's. */
  readonly trustedDirectory?: string;
  /** Ends git when the caller is told to stop. */
  readonly signal?: AbortSignal | undefined;
}

export interface GitCall {
  /** Text for its standard input. */
  readonly input?: string;
  /** Exit codes that are answers, not failures. Only 0 when left out. */
  readonly okCodes?: readonly number[];
  /** Added to the environment: where a token goes, which must not be seen in a list of processes. */
  readonly environment?: NodeJS.ProcessEnv;
  /** The address of a server that it asks. Then it starts other programs, which have to end with it. */
  readonly remote?: string;
}

/** A git process under way. */
export interface GitProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Resolves when all output has been read; rejects with `GitError` when git fails. */
  readonly finished: Promise<number>;
}

/** Reads what git prints, to its end. What `onChunk` throws ends git, and is thrown. */
export async function readOutput(
  { stdout, finished }: Pick<GitProcess, "stdout" | "finished">,
  onChunk: (chunk: Buffer<ArrayBuffer>) => void,
): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    stdout.on("data", (chunk: Buffer<ArrayBuffer>) => {
      try {
        onChunk(chunk);
      } catch (error) {
        stdout.destroy();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
  await Promise.race([finished, failed]);
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Of git's complaints the last part is kept: it may print a line for each of a million objects. */
const keptComplaint = 16_384;

/** Runs git on one directory, hardened against what that directory's configuration would run. */
export class Git {
  readonly #options: GitOptions;

  constructor(options: GitOptions) {
    this.#options = options;
  }

  get directory(): string {
    return this.#options.directory;
  }

  /** The same git in a repository of our own, whatever called us. */
  in(directory: string): Git {
    return new Git({ ...this.#options, directory, isHook: false });
  }

  /** Runs git to its end and returns what it printed. Rejects with `GitError`. */
  async run(args: readonly string[], call: GitCall = {}): Promise<Buffer> {
    const child = this.start(args, call);
    child.stdin.end(call.input ?? "");
    const chunks: Buffer[] = [];
    await readOutput(child, (chunk) => chunks.push(chunk));
    return Buffer.concat(chunks);
  }

  /** Starts git; the caller feeds its input and reads its output. Throws `GitError` where there is no pipe left. */
  start(args: readonly string[], call: GitCall = {}): GitProcess {
    const { directory, environment, isHook = false, trustedDirectory, signal } = this.#options;
    const trust =
      trustedDirectory === undefined ? [] : ["-c", `safe.directory=${trustedDirectory}`];
    const isGroup = call.remote !== undefined && hasProcessGroups;
    const child = spawn("git", ["--no-pager", ...hardening, ...trust, ...args], {
      cwd: directory,
      env: { ...gitEnvironment(environment, { isHook }), ...call.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      detached: isGroup,
      ...(signal === undefined ? {} : { signal }),
    });
    // Whoever waits for the end hears of it.
    child.once("error", () => undefined);
    if (!("stdin" in child)) throw tooManyFiles();
    if (isGroup && signal !== undefined) endGroupOn(signal, child);
    // Git that ended early closes the pipe; its exit code tells why.
    child.stdin.on("error", () => undefined);
    const finished = this.#finish(child, args, call);
    // Whoever reads the output first must not die of a rejection that is awaited a moment later.
    finished.catch(() => undefined);
    return { stdin: child.stdin, stdout: child.stdout, finished };
  }

  async #finish(child: Child, args: readonly string[], call: GitCall): Promise<number> {
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(-keptComplaint);
    });
    const code = await exitCodeOf(child);
    if (code !== null && (call.okCodes ?? [0]).includes(code)) return code;
    throw gitErrorOf(complaint, {
      command: commandIn(args),
      directory: this.directory,
      remote: call.remote,
    });
  }
}

/** Node.js then makes no pipes, whatever its types say. */
function tooManyFiles(): GitError {
  return new GitError(
    "git could not be started: too many files are open. Allow more of them (ulimit -n), or close other programs; then run it again.",
    { code: "failed" },
  );
}

/** On Windows a helper outlives git, and ends when its server does. */
const hasProcessGroups = process.platform !== "win32";

/** Ends git, which leads a process group, and its helpers when the caller is told to stop. */
function endGroupOn(signal: AbortSignal, child: Child): void {
  const end = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid);
    } catch {
      // All of them have ended.
    }
  };
  signal.addEventListener("abort", end, { once: true });
  child.once("close", () => {
    signal.removeEventListener("abort", end);
  });
}

/** `fetch` in `-c name=value fetch --quiet`. */
function commandIn(args: readonly string[]): string {
  const command = args.find((arg, index) => !arg.startsWith("-") && args[index - 1] !== "-c");
  return command ?? "";
}

async function exitCodeOf(child: Child): Promise<number | null> {
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return code;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") throw error;
    throw new GitError(
      "git could not be started: it is not on PATH, or the folder to scan is gone. Install git 2.31 or newer, or check where this is run.",
      { code: "no_git", cause: error },
    );
  }
}
