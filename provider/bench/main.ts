import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundle } from "../scripts/bundle.ts";
import { measureMemory, measureStarts, type StartTimes } from "./start.ts";
import { measureInFlight, measurePlans, measureRefresh } from "./terraform.ts";

/** One figure beside what it may be. */
interface Row {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  readonly isMet: boolean;
}

const startRounds = 31;
const planRounds = 11;
const manyKeys = { count: 1_000, rounds: 3 };
const keysInFlight = 100;

/** Bundles and installs the provider as it is, and prints a table of what it costs. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "plexmcp-bench-"));
  try {
    const program = join(folder, "dist", "provider", "main.js");
    const mirror = join(folder, "mirror");
    await bundle(join(folder, "dist"));
    await promisify(execFile)(process.execPath, [program, "install", mirror]);
    process.stdout.write(`Node ${process.version}; each ratio is of medians of one run\n\n`);
    for (const measure of [startRows, memoryRows, planRows, refreshRows, inFlightRows]) {
      for (const row of await measure({ program, mirror })) print(row);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Installed {
  readonly program: string;
  readonly mirror: string;
}

async function startRows({ program }: Installed): Promise<readonly Row[]> {
  const times = await measureStarts(program, startRounds);
  return [
    {
      what: "spawn → handshake",
      figure: `${describeStart(times.median)}; at best ${describeStart(times.best)}`,
      budget: "≤ 2.2 ×",
      isMet: times.median.handshakeMs <= 2.2 * times.median.bareNodeMs,
    },
    {
      what: "Shutdown → exit",
      figure: ms(times.median.shutdownMs),
      budget: "≤ 30 ms",
      isMet: times.median.shutdownMs <= 30,
    },
  ];
}

/** Beside both measures of bare Node: to its exit, and to a first line, as the handshake is one. */
function describeStart({ handshakeMs, bareNodeMs, bareLineMs }: StartTimes): string {
  const times = (bareMs: number): string => `${(handshakeMs / bareMs).toFixed(2)} ×`;
  return `${ms(handshakeMs)} = ${times(bareNodeMs)} node -e 0, ${times(bareLineMs)} the first line of node -p 0`;
}

async function memoryRows({ program }: Installed): Promise<readonly Row[]> {
  const { idleMiB, afterApplyMiB } = await measureMemory(program);
  return [
    {
      what: "RSS after an apply",
      figure: `${afterApplyMiB.toFixed(0)} MiB (idle ${idleMiB.toFixed(0)} MiB)`,
      budget: "≤ 80 MiB",
      isMet: afterApplyMiB <= 80,
    },
  ];
}

async function planRows({ mirror }: Installed): Promise<readonly Row[]> {
  const { oneKeyMs, oneDataMs } = await measurePlans(mirror, planRounds);
  return [
    {
      what: "plan of one key",
      figure: `${ms(oneKeyMs - oneDataMs)} more than one terraform_data (${ms(oneDataMs)})`,
      budget: "≤ 450 ms",
      isMet: oneKeyMs - oneDataMs <= 450,
    },
  ];
}

async function refreshRows({ mirror }: Installed): Promise<readonly Row[]> {
  const { keysMs, dataMs, listCalls, readCalls } = await measureRefresh(mirror, manyKeys);
  const ratio = keysMs / dataMs;
  return [
    {
      what: `refresh of ${manyKeys.count} keys`,
      figure: `${ms(keysMs)} = ${ratio.toFixed(2)} × as many terraform_data (${ms(dataMs)})`,
      budget: "≤ 4 ×",
      isMet: ratio <= 4,
    },
    {
      what: "its calls as an owner",
      figure: `${listCalls} of the list, ${readCalls} of single keys`,
      budget: "1 and 0",
      isMet: listCalls === 1 && readCalls === 0,
    },
  ];
}

async function inFlightRows({ mirror }: Installed): Promise<readonly Row[]> {
  const peak = await measureInFlight(mirror, keysInFlight);
  return [
    {
      what: "requests in flight as a key",
      figure: `at most ${peak}, in a refresh of ${keysInFlight} keys`,
      budget: "≤ 3",
      isMet: peak <= 3,
    },
  ];
}

function print({ what, figure, budget, isMet }: Row): void {
  process.stdout.write(`${isMet ? "✓" : "✗"} ${what.padEnd(28)}${budget.padEnd(12)}${figure}\n`);
}

function ms(durationMs: number): string {
  return `${durationMs.toFixed(0)} ms`;
}

await main();
