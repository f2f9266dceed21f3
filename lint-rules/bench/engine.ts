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
  /** 10^9 bytes a second, the median of a run's rounds. */
  readonly gigabytesPerSecond: number;
}

const megabyte = 1_000_000;
const dependencies = fileURLToPath(new URL("../../node_modules", import.meta.url));

/**
 * Measures the search for keys next to `Buffer.indexOf` for the marker alone and, where `rg` is on the
 * PATH, to ripgrep for the plain shape. All read the same bytes in turns. Processor time is measured,
 * so that figures hold on a busy machine; of ripgrep it is the time that passes, its start and the
 * reading of a file included.
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

interface Contender {
  readonly name: string;
  /** Answers whether nothing was found, as it must be. */
  readonly run: () => boolean;
  readonly clockMs: () => number;
  readonly timesMs: number[];
}

function contendersFor(bytes: Buffer, folder: string): Contender[] {
  const file = join(folder, "text");
  writeFileSync(file, bytes);
  const find = (): boolean => findKeys(bytes).next().done === true;
  const indexOf = (): boolean => !bytes.includes("pmcp_");
  const ripgrep = (): boolean =>
    spawnSync("rg", ["--text", "--quiet", "pmcp_01[0-9a-f]{80}", file]).status === 1;
  const elapsedMs = (): number => performance.now();
  const hasRipgrep = spawnSync("rg", ["--version"]).status === 0;
  return [
    { name: "findKeys", run: find, clockMs: processorMs, timesMs: [] },
    { name: "Buffer.indexOf", run: indexOf, clockMs: processorMs, timesMs: [] },
    ...(hasRipgrep ? [{ name: "ripgrep", run: ripgrep, clockMs: elapsedMs, timesMs: [] }] : []),
  ];
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function measureText(
  text: string,
  bytes: Buffer,
  { folder, rounds }: { readonly folder: string; readonly rounds: number },
): EngineSpeed[] {
  const contenders = contendersFor(bytes, folder);
  // In the first round code is compiled: it does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run, clockMs, timesMs } of contenders) {
      const start = clockMs();
      if (!run()) throw new Error(`${name} found a key in ${text}, where there is none.`);
      if (round > 0) timesMs.push(clockMs() - start);
    }
  }
  return contenders.map(({ name, timesMs }) => ({
    text,
    contender: name,
    gigabytesPerSecond: bytes.length / megabyte / median(timesMs),
  }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** One line a text and contender, with its speed as a share of `Buffer.indexOf`'s. */
export function formatEngineSpeeds(speeds: readonly EngineSpeed[]): string {
  return speeds
    .map(({ text, contender, gigabytesPerSecond }) => {
      const indexOf = speeds.find(
        (other) => other.text === text && other.contender === "Buffer.indexOf",
      );
      const share = gigabytesPerSecond / (indexOf?.gigabytesPerSecond ?? Number.NaN);
      const speed = `${gigabytesPerSecond.toFixed(2).padStart(6)} GB/s`;
      return `${text.padEnd(16)}${contender.padEnd(16)}${speed}  ${share.toFixed(2)} of indexOf`;
    })
    .join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(formatEngineSpeeds(measureEngine()));
}
