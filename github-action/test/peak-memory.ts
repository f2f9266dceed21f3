import { peakIn, tellPeak } from "../bench/tell-peak.ts";
import { runCliBundle } from "./run-dist.ts";

/** Runs the built command line and returns the most memory that Node.js had, its children's left out. */
export async function peakMegabytesOf(
  directory: string,
  args: readonly string[],
): Promise<{ readonly megabytes: number; readonly stdout: string; readonly stderr: string }> {
  const outcome = await runCliBundle(directory, args, {
    environment: { NODE_OPTIONS: `--import=${tellPeak}` },
  });
  const megabytes = peakIn(outcome.stderr);
  if (megabytes === undefined) throw new Error(`Node.js told no peak: ${outcome.stderr}`);
  return { ...outcome, megabytes };
}
