import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findKeys } from "../src/detector/find-keys.ts";
import { concatenatedSources } from "../src/testing/source-files.ts";

/** How fast one contender reads a text without a key. */
export interface EngineSpeed {
  readonly text: string;
  readonly contender: string;
  /** 10^9 bytes a second, in the median round and, which other work on the machine slows least, the best. */
  readonly medianGBps: number;
  readonly bestGBps: number;
}

const megabyte = 1_000_000;
const dependencies = fileURLToPath(new URL("../../node_modules", import.meta.url));

/**
 * Measures the search for keys next to `Buffer.indexOf` for the marker alone and, where `rg` is on the
 * PATH, to ripgrep for the plain shape, its start and the reading of a file included. All read the
 * same bytes in turns, so that ratios hold on a busy machine.
 */
export function measureEngine({ megabytes = 128, rounds = 9 } = {}): EngineSpeed[] {
  const size = megabytes * megabyte;
  const base64 = randomBytes(Math.ceil((size * 3) / 4)).toString("base64");
  const texts = [
    ["source code", concatenatedSources(dependencies, size)],
    ["random binary", randomBytes(size)],
    ["base64 in lines", Buffer.from(base64.replace(/.{76}/g, "$&\n"))],
  ] as const;
  const folder = mkdtempSync(join(tmpdir(), "plexmcp-bench-"));
  try {
    return texts.flatMap(([text, bytes]) => measureText(text, bytes, { folder, rounds }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each answers whether it found nothing, as it must. */
function contendersFor(bytes: Buffer, folder: string): [name: string, run: () => boolean][] {
  const file = join(folder, "text");
  writeFileSync(file, bytes);
  const hasRipgrep = spawnSync("rg", ["--version"]).status === 0;
  return [
    ["findKeys", () => findKeys(bytes).next().done === true],
    ["Buffer.indexOf", () => !bytes.includes("pmcp_")],
    ...(hasRipgrep ? [["ripgrep", () => searchWithRipgrep(file)] satisfies [string, unknown]] : []),
  ];
}

function searchWithRipgrep(file: string): boolean {
  return spawnSync("rg", ["--text", "--quiet", "pmcp_01[0-9a-f]{80}", file]).status === 1;
}

function measureText(
  text: string,
  bytes: Buffer,
  { folder, rounds }: { readonly folder: string; readonly rounds: number },
): EngineSpeed[] {
  const measured = contendersFor(bytes, folder).map(([name, run]) => ({
    name,
    run,
    timesMs: [] as number[],
  }));
  // In the first round code is compiled: it does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run, timesMs } of measured) {
      const start = performance.now();
      if (!run()) throw new Error(`${name} found a key in ${text}, where there is none.`);
      if (round > 0) timesMs.push(performance.now() - start);
    }
  }
  return measured.map(({ name, timesMs }) => ({
    text,
    contender: name,
    medianGBps: bytes.length / megabyte / median(timesMs),
    bestGBps: bytes.length / megabyte / Math.min(...timesMs),
  }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** One line a text and contender, with its best speed as a share of `Buffer.indexOf`'s. */
export function formatEngineSpeeds(speeds: readonly EngineSpeed[]): string {
  return speeds
    .map(({ text, contender, medianGBps, bestGBps }) => {
      const indexOf = speeds.find(
        (other) => other.text === text && other.contender === "Buffer.indexOf",
      );
      const share = bestGBps / (indexOf?.bestGBps ?? Number.NaN);
      const speed = `${medianGBps.toFixed(2).padStart(6)} GB/s (best ${bestGBps.toFixed(2)})`;
      return `${text.padEnd(16)}${contender.padEnd(16)}${speed}, ${share.toFixed(2)} of indexOf`;
    })
    .join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(formatEngineSpeeds(measureEngine()));
}
