import process from "node:process";
import type { Finding } from "./finding.ts";
import { StreamScanner } from "./scan-stream.ts";

/** 64 MiB: a thousand times less than what a file of 64 MiB may unpack to. */
const defaultMaxOutputBytes = 67_108_864;

/** What was found in compressed data, and whether all of it could be read. */
export interface GzipFindings {
  /** Offsets count unpacked bytes, those of all members in a row, as `gunzip -c` prints them. */
  readonly findings: readonly Finding[];
  /** What stands behind the place where reading stopped is not searched unless it is complete. */
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
 * holding a few hundred kB. Never rejects: what cannot be unpacked is an outcome.
 */
export async function findKeysInGzip(
  bytes: Uint8Array,
  { maxOutputBytes = defaultMaxOutputBytes }: { readonly maxOutputBytes?: number } = {},
): Promise<GzipFindings> {
  const scanner = new StreamScanner();
  const findings: Finding[] = [];
  let outcome: GzipFindings["outcome"] = "complete";
  let room = maxOutputBytes;
  try {
    const whole = unpackAtOnce(bytes, maxOutputBytes);
    for await (const chunk of whole ?? unpack(bytes)) {
      findings.push(...scanner.push(chunk.subarray(0, room)));
      room -= chunk.length;
      if (room < 0) {
        outcome = "over-limit";
        break;
      }
    }
  } catch {
    // Whatever zlib objects to, it has no more bytes; those before it are searched.
    outcome = "corrupt";
  }
  findings.push(...scanner.finish());
  return {
    findings: findings.map((finding) => ({ ...finding, encoding: "gzip" })),
    outcome,
    unpackedBytes: maxOutputBytes - Math.max(room, 0),
  };
}

/** Of files up to this many bytes there may be very many, and a stream costs some 0.1 ms to set up. */
const smallBytes = 1 << 16;
const mostAtOnce = 1 << 20;

/** A small file as a whole; undefined where it is none, or where anything is wrong with it. */
function unpackAtOnce(bytes: Uint8Array, maxOutputBytes: number): readonly Buffer[] | undefined {
  if (bytes.length > smallBytes) return undefined;
  const maxOutputLength = Math.max(1, Math.min(mostAtOnce, maxOutputBytes));
  try {
    return [process.getBuiltinModule("node:zlib").gunzipSync(bytes, { maxOutputLength })];
  } catch {
    return undefined;
  }
}

function unpack(bytes: Uint8Array): AsyncIterable<Buffer> {
  // Loaded for a gzip file only: most searches meet none.
  const gunzip = process.getBuiltinModule("node:zlib").createGunzip();
  gunzip.end(bytes);
  return gunzip;
}
