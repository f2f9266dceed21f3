import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./repositories.ts";
import { runCliBundle } from "./run-dist.ts";

const tellPeak =
  "process.on('exit', () => console.error('peak-kb=' + process.resourceUsage().maxRSS));";

/** Runs the built command line and returns the most memory that Node.js had, its children's left out. */
export async function peakMegabytesOf(
  directory: string,
  args: readonly string[],
): Promise<{ readonly megabytes: number; readonly stdout: string; readonly stderr: string }> {
  const file = join(makeFolder(), "tell-peak.mjs");
  writeFileSync(file, tellPeak);
  const outcome = await runCliBundle(directory, args, {
    environment: { NODE_OPTIONS: `--import=${file}` },
  });
  const kilobytes = /peak-kb=(\d+)/.exec(outcome.stderr)?.[1];
  if (kilobytes === undefined) throw new Error(`Node.js told no peak: ${outcome.stderr}`);
  return { ...outcome, megabytes: Number(kilobytes) / 1000 };
}
