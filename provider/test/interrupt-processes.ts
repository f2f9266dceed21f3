import { execFile } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { vi } from "vitest";
import type { Running } from "./terraform.ts";

/** Sends a signal to a command and all that it started, as a terminal does. */
export function signalGroup({ process: { pid } }: Running, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

/** Resolves when the command has printed `text`. Rejects where it ends without. */
export async function printed({ process, finished }: Running, text: string): Promise<void> {
  let output = "";
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  }
  const ended = finished.then(() => "ended" as const);
  while (!output.includes(text)) {
    const next = await Promise.race([
      once(stdout ?? process, "data"),
      once(stderr ?? process, "data"),
      ended,
    ]);
    if (next === "ended") throw new Error(`It ended without "${text}":\n${output}`);
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The providers that a command runs at this moment. */
export async function providersOf({ process: { pid } }: Running): Promise<readonly number[]> {
  const all = await listProcesses();
  return all
    .filter(({ parent, command }) => parent === pid && command.includes("/plexmcp/"))
    .map((child) => child.pid);
}

/** Resolves when none of the processes is there any more. */
export async function allGone(pids: readonly number[]): Promise<void> {
  await vi.waitFor(
    async () => {
      const alive = (await listProcesses()).filter(({ pid }) => pids.includes(pid));
      if (alive.length > 0) throw new Error(`It runs on: ${alive[0]?.command ?? ""}`);
    },
    { timeout: 30_000, interval: 50 },
  );
}

async function listProcesses(): Promise<readonly Process[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,stat=,command="]);
  return stdout
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((fields) => fields !== null && fields[3]?.startsWith("Z") === false)
    .map((fields) => ({
      pid: Number(fields?.[1]),
      parent: Number(fields?.[2]),
      command: fields?.[4] ?? "",
    }));
}

/** Sockets that plugins left in a folder for temporary files. */
export async function socketsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith(".sock"));
}
