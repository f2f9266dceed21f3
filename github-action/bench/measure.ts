import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import { peakIn, tellPeak } from "./tell-peak.ts";

/** A program to measure. */
export interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** A Node.js program tells its own peak of memory; its children's is not in it. */
  readonly isNode?: boolean;
}

export interface Measured {
  readonly name: string;
  /** Median and least of the rounds. */
  readonly medianMs: number;
  readonly leastMs: number;
  readonly peakMegabytes: number | undefined;
}

/** Each in turn, round after round, so that a busy moment of the machine hits all of them. */
export async function measure(
  contenders: readonly Contender[],
  { directory, rounds }: { readonly directory: string; readonly rounds: number },
): Promise<readonly Measured[]> {
  const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of contenders) {
      const run = await runOnce(contender, directory);
      // The first round fills the caches.
      if (round > 0) runs.get(contender.name)?.push(run);
    }
  }
  return [...runs].map(([name, measured]) => {
    const times = measured.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const peaks = measured.flatMap(({ peak }) => (peak === undefined ? [] : [peak]));
    return {
      name,
      medianMs: times[times.length >> 1] ?? NaN,
      leastMs: times[0] ?? NaN,
      peakMegabytes: peaks.length === 0 ? undefined : Math.max(...peaks),
    };
  });
}

interface Run {
  readonly ms: number;
  readonly peak: number | undefined;
}

async function runOnce({ command, args, isNode }: Contender, directory: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, isNode === true ? ["--import", tellPeak, ...args] : args, {
    cwd: directory,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [errors, [code]] = await Promise.all([
    text(child.stderr),
    once(child, "close") as Promise<[number]>,
  ]);
  // 1: nothing found, as grep says it.
  if (code > 1) throw new Error(`${command} ${args.join(" ")} failed: ${errors}`);
  return { ms: performance.now() - start, peak: peakIn(errors) };
}

/** Rows with times and how each compares with the first. */
export function formatTable(title: string, measured: readonly Measured[]): string {
  const base = measured[0]?.medianMs ?? NaN;
  const rows = measured.map(({ name, medianMs, leastMs, peakMegabytes }) => {
    const ratio = (medianMs / base).toFixed(2);
    const peak = peakMegabytes === undefined ? "" : `${peakMegabytes.toFixed(0)} MB`;
    return `| ${name} | ${medianMs.toFixed(0)} (${leastMs.toFixed(0)}) ms | ${ratio} | ${peak} |`;
  });
  return [
    `\n${title}\n`,
    "| | median (least) | to the first | peak of Node |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
