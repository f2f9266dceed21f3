import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { EnvFileError } from "./env-file-error.ts";

const pollMs = 50;
/** 30 s: a writer holds a lock for milliseconds. */
const maxPolls = 600;
/** A lock without content this long (1 s) was left by a writer that died while it made it. */
const maxEmptyPolls = 20;

/** The right to write one file, across processes. */
export interface Lock {
  /** False once another process took the lock for stale and removed it. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/**
 * Makes a lock file, waiting while another process has it. One whose process is gone is stale and
 * is removed. Callers of one process take turns before: a lock of this very process is stale too,
 * left by an earlier process with the same id. Rejects after 30 s, and when `signal` aborts.
 */
export async function acquireLock(path: string, signal: AbortSignal): Promise<Lock> {
  const content = `${String(process.pid)} ${hostname()} ${randomBytes(8).toString("hex")}\n`;
  let emptyPolls = 0;
  for (let polls = 0; polls < maxPolls; polls += 1) {
    if (await tryMake(path, content)) return heldLock(path, content);
    const holder = await findContent(path);
    emptyPolls = holder === "" ? emptyPolls + 1 : 0;
    if (holder === undefined) continue;
    if (emptyPolls > maxEmptyPolls || isStale(holder)) await rm(path, { force: true });
    else await pauseUnlessStopped(path, signal);
  }
  throw new EnvFileError(
    "File locked",
    `Another process has held ${path} for 30 s (process id and host: ${(await findContent(path))?.split(" ").slice(0, 2).join(" on ") ?? "none"}). Wait for it to end; if no Terraform is running, remove the lock file.`,
  );
}

async function tryMake(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function heldLock(path: string, content: string): Lock {
  const isHeld = async (): Promise<boolean> => (await findContent(path)) === content;
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

async function findContent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function isStale(holder: string): boolean {
  const [pid, host] = holder.split(" ");
  // Of a process on another machine nothing can be told.
  if (host !== hostname()) return false;
  return Number(pid) === process.pid || !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function pauseUnlessStopped(path: string, signal: AbortSignal): Promise<void> {
  try {
    await pause(pollMs, undefined, { signal });
  } catch (error) {
    throw new EnvFileError("Stopped", `Stopped while another process held ${path}.`, {
      cause: error,
    });
  }
}
