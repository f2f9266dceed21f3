import process from "node:process";
import type { ZlibOptions } from "node:zlib";

/** How zlib's work on a file ended. Strange bytes behind whole members are ignored, as `gzip -d` does. */
type UnpackOutcome = "complete" | "corrupt";

/** Loaded for a gzip file only: most searches meet none. */
const zlib = () => process.getBuiltinModule("node:zlib");

/** Of files up to this many bytes there may be very many, and a stream costs some 0.1 ms to set up. */
const smallBytes = 1 << 16;
const mostAtOnce = 1 << 20;

interface Unpacked {
  readonly output: Buffer;
  readonly outcome: UnpackOutcome;
}

/** Unpacks a small file as a whole; undefined where it, or what comes out of it, is none. */
export function unpackSmallGzip(bytes: Uint8Array, maxOutputBytes: number): Unpacked | undefined {
  if (bytes.length > smallBytes) return undefined;
  const maxOutputLength = Math.max(1, Math.min(mostAtOnce, maxOutputBytes));
  try {
    const output = gunzipBeginning(bytes, { maxOutputLength });
    return output === undefined
      ? unpackDamaged(bytes, maxOutputLength)
      : { output, outcome: "complete" };
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
}

/** With an error zlib gives nothing: so it gets the longest beginning to which it does not object. */
function unpackDamaged(bytes: Uint8Array, maxOutputLength: number): Unpacked {
  const options = { maxOutputLength, finishFlush: zlib().constants.Z_SYNC_FLUSH };
  let output: Buffer = Buffer.alloc(0);
  let accepted = 0;
  for (let refused = bytes.length + 1; refused - accepted > 1;) {
    const length = Math.floor((accepted + refused) / 2);
    const unpacked = gunzipBeginning(bytes.subarray(0, length), options);
    if (unpacked === undefined) refused = length;
    else {
      output = unpacked;
      accepted = length;
    }
  }
  const whole = gunzipBeginning(beforeStrangeByte(bytes, accepted), { maxOutputLength });
  return { output, outcome: whole === undefined ? "corrupt" : "complete" };
}

/** The first byte behind whole members is accepted: only the second can make a header wrong. */
function beforeStrangeByte(bytes: Uint8Array, accepted: number): Uint8Array {
  return bytes.subarray(0, Math.max(0, accepted - 1));
}

/** Undefined where zlib objects to the bytes; throws where too much comes out of them. */
function gunzipBeginning(bytes: Uint8Array, options: ZlibOptions): Buffer | undefined {
  try {
    return zlib().gunzipSync(bytes, options);
  } catch (error) {
    if (isTooLarge(error)) throw error;
    return undefined;
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}

/** Takes a piece of what comes out; false ends the work. */
type OutputTaker = (piece: Buffer) => boolean;

/**
 * Bytes to a write. With an error the output of the write is lost, therefore those that fail are done
 * again in smaller steps, until one byte is left.
 */
const steps = [1 << 14, 1 << 7, 1];

/** Unpacks a file of any size piece by piece. Returns undefined when the taker ended it. */
export async function unpackGzip(
  bytes: Uint8Array,
  onOutput: OutputTaker,
): Promise<UnpackOutcome | undefined> {
  let told = 0;
  let accepted = 0;
  for (const step of steps) {
    let unpacked = 0;
    const run = await gunzipInSteps(bytes, { accepted, step }, (piece) => {
      const untold = piece.subarray(Math.max(0, told - unpacked));
      unpacked += piece.length;
      told = Math.max(told, unpacked);
      return untold.length === 0 || onOutput(untold);
    });
    if (run.end !== "refused") return run.end === "complete" ? "complete" : undefined;
    accepted = run.accepted;
    if (accepted === bytes.length) break;
  }
  const before = beforeStrangeByte(bytes, accepted);
  const { end } = await gunzipInSteps(before, { accepted: before.length, step: 1 }, () => true);
  return end === "complete" ? "complete" : "corrupt";
}

interface GunzipRun {
  readonly end: "complete" | "refused" | "stopped";
  /** How many bytes zlib had taken before the write, or the end, to which it objected. */
  readonly accepted: number;
}

/** Writes what was accepted before at once, and the rest step by step. */
async function gunzipInSteps(
  bytes: Uint8Array,
  { accepted: known, step }: { readonly accepted: number; readonly step: number },
  onOutput: OutputTaker,
): Promise<GunzipRun> {
  const gunzip = zlib().createGunzip();
  let accepted = 0;
  return new Promise((resolve) => {
    const finish = (end: GunzipRun["end"]): void => {
      resolve({ end, accepted });
      gunzip.destroy();
    };
    const writeNext = (): void => {
      if (accepted === bytes.length) {
        gunzip.end();
        return;
      }
      const piece = bytes.subarray(accepted, Math.max(known, accepted + step));
      gunzip.write(piece, (error) => {
        if (error !== undefined && error !== null) return;
        accepted += piece.length;
        writeNext();
      });
    };
    gunzip.on("data", (piece: Buffer) => {
      if (!onOutput(piece)) finish("stopped");
    });
    // Before the last byte is written where zeros follow: these it does not even take.
    gunzip.on("end", () => {
      finish("complete");
    });
    gunzip.on("error", () => {
      finish("refused");
    });
    writeNext();
  });
}
