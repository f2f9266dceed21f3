import process from "node:process";

const mostUnpackedBytes = 1 << 20;

/** Large enough that it is no part of the pool of buffers, so that its memory can be given back. */
const chunkSize = 1 << 17;

/** Since Node.js 22. Before, the collector comes in time. */
interface Transferable {
  readonly byteLength: number;
  transfer?(length: number): unknown;
}

/**
 * Unpacks many small gzip files in one run of zlib, as members of one. What zlib sets up for a run costs
 * memory that only a full collection frees: with a run for each file, very many would hold 100 MB and
 * more. Calls `onFile` for each in turn, with bytes that are valid during the call. Returns false, and
 * calls nothing, where one is damaged or much comes out: each is then to be unpacked alone.
 */
export function unpackTogether(
  files: readonly Uint8Array[],
  onFile: (unpacked: Uint8Array) => void,
): boolean {
  const separator = (theSeparator ??= newSeparator());
  const output = gunzip(Buffer.concat(files.flatMap((file) => [file, separator.packed])));
  if (output === undefined) return false;
  const parts = splitBehindEach(output, separator.text);
  const isEachWhole = parts.length === files.length;
  if (isEachWhole) for (const part of parts) onFile(part);
  const memory: Transferable = output.buffer;
  if (memory.byteLength >= chunkSize) memory.transfer?.(0);
  return isEachWhole;
}

interface Separator {
  readonly text: Uint8Array;
  readonly packed: Uint8Array;
}

let theSeparator: Separator | undefined;

/**
 * A member that stands behind each file. Its text comes out only where zlib reads it as one, not where a
 * file without an end takes the files behind it for its own: nobody knows the text before, and as it is
 * packed, it does not stand there as it is.
 */
function newSeparator(): Separator {
  const digits = process.getBuiltinModule("node:crypto").randomBytes(16).toString("hex");
  const text = Buffer.from(digits, "latin1");
  return { text, packed: process.getBuiltinModule("node:zlib").gzipSync(text) };
}

function gunzip(packed: Uint8Array): Buffer<ArrayBuffer> | undefined {
  const options = { chunkSize, maxOutputLength: mostUnpackedBytes };
  try {
    return process.getBuiltinModule("node:zlib").gunzipSync(packed, options);
  } catch {
    return undefined;
  }
}

/** The pieces that a separator follows; none where the last has none. */
function splitBehindEach(output: Buffer, separator: Uint8Array): readonly Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = 0; (end = output.indexOf(separator, start)) >= 0;) {
    parts.push(output.subarray(start, end));
    start = end + separator.length;
  }
  return start === output.length ? parts : [];
}
