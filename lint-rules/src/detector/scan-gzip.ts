import { findKeys } from "./find-keys.ts";
import type { Finding } from "./finding.ts";
import { StreamScanner } from "./scan-stream.ts";
import { unpackGzip, unpackSmallGzip } from "./unpack-gzip.ts";
import { unpackTogether } from "./unpack-together.ts";

/** 64 MiB: a thousand times less than what a file of 64 MiB may unpack to. */
const defaultMaxOutputBytes = 67_108_864;

/** What was found in compressed data, and whether all of it could be read. */
export interface GzipFindings {
  /** Offsets count unpacked bytes, those of all members in a row, as `gunzip -c` prints them. */
  readonly findings: readonly Finding[];
  /**
   * "corrupt" where a member is damaged or cut off: what could be unpacked is searched, no more. Strange
   * bytes behind whole members are none of the file's, and it is complete.
   */
  readonly outcome: "complete" | "corrupt" | "over-limit";
  /** How many bytes came out. */
  readonly unpackedBytes: number;
}

/** Do the bytes begin with the header of a gzip member (RFC 1952: magic number, deflate)? */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/**
 * Finds keys in the members of a gzip file, unpacking at most `maxOutputBytes` (64 MiB by default) and
 * holding a few hundred kB. Never rejects: what cannot be unpacked is an outcome. Of a damaged file all is
 * searched that comes before the damage.
 */
export async function findKeysInGzip(
  bytes: Uint8Array,
  { maxOutputBytes = defaultMaxOutputBytes }: { readonly maxOutputBytes?: number } = {},
): Promise<GzipFindings> {
  const small = unpackSmallGzip(bytes, maxOutputBytes);
  if (small === undefined) return findKeysPiecewise(bytes, maxOutputBytes);
  const { output, outcome } = small;
  return { findings: packed(findKeys(output)), outcome, unpackedBytes: output.length };
}

/**
 * Finds keys in many small gzip files together, in one run of zlib: a run for each takes far more memory
 * and time. Undefined where that does not do, as one of them is damaged or much comes out: each is then
 * to be searched alone, or with fewer others.
 */
export function findKeysInGzips(files: readonly Uint8Array[]): readonly GzipFindings[] | undefined {
  const found: GzipFindings[] = [];
  const isEachWhole = unpackTogether(files, (output) => {
    found.push({
      findings: packed(findKeys(output)),
      outcome: "complete",
      unpackedBytes: output.length,
    });
  });
  return isEachWhole ? found : undefined;
}

async function findKeysPiecewise(bytes: Uint8Array, maxOutputBytes: number): Promise<GzipFindings> {
  const scanner = new StreamScanner();
  const findings: Finding[] = [];
  let unpackedBytes = 0;
  const outcome = await unpackGzip(bytes, (piece) => {
    const part = piece.subarray(0, maxOutputBytes - unpackedBytes);
    findings.push(...scanner.push(part));
    unpackedBytes += part.length;
    return part.length === piece.length;
  });
  findings.push(...scanner.finish());
  return { findings: packed(findings), outcome: outcome ?? "over-limit", unpackedBytes };
}

function packed(findings: Iterable<Finding>): readonly Finding[] {
  return Array.from(findings, (finding) => ({ ...finding, encoding: "gzip" }));
}
