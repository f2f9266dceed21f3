/**
 * What Linux tells by getrusage is at least what the process had that started this one, which is the
 * test or the benchmark: VmHWM is its own.
 */
const program = `
  import { readFileSync } from "node:fs";
  process.on("exit", () => {
    let kilobytes = process.resourceUsage().maxRSS;
    try {
      kilobytes = /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "latin1"))[1];
    } catch {}
    console.error("peak-kb=" + kilobytes);
  });
`;

/** To be imported (`--import`) by a Node.js program, which then tells its peak of memory when it ends. */
export const tellPeak = `data:text/javascript,${encodeURIComponent(program)}`;

/** What was told, its children's left out, in MB. */
export function peakIn(stderr: string): number | undefined {
  const kilobytes = /peak-kb=(\d+)/.exec(stderr)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
}
