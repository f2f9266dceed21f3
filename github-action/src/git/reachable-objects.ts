import type { Git } from "./git.ts";
import { missingObjects } from "./git-error.ts";

/**
 * Names of objects, a line each, as one git process prints them and others read them: of a million of
 * them the text alone has 41 MB, so they stay bytes and are passed on. Whoever asks gets the next piece.
 */
export type ObjectLines = AsyncGenerator<Buffer, void, undefined>;

/**
 * Bytes of a piece, some 1,600 objects: few enough that several readers end together. Neighbours are
 * versions of the same files, and stay together: git builds one from the other.
 */
const pieceSize = 1 << 16;

/**
 * Lists every object that `revisions` (as for `git rev-list`) lead to, in pieces of whole lines, while
 * git is still looking for more.
 *
 * Throws `GitError` "missing_objects" at the end when one is not here. To ask how the repository was
 * cloned would not do: its configuration may have been changed since, and objects get lost in other ways.
 */
export async function* listReachable(git: Git, revisions: readonly string[]): ObjectLines {
  const options = ["--objects", "--missing=print", "--no-object-names"];
  const { stdout, finished } = git.start(["rev-list", ...options, ...revisions, "--"]);
  const missing: string[] = [];
  // Without an encoding a stream gives buffers.
  for await (const piece of inPieces(stdout as AsyncIterable<Buffer>)) {
    if (piece.includes("?")) missing.push(...missingIn(piece));
    if (missing.length === 0) yield piece;
  }
  await finished;
  if (missing.length > 0) throw missingObjects(git.directory, missing);
}

/** Joins chunks, and cuts them between lines. */
async function* inPieces(chunks: AsyncIterable<Buffer>): ObjectLines {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    bytes += chunk.length;
    const end = chunk.lastIndexOf("\n") + 1;
    if (bytes < pieceSize || end === 0) continue;
    const rest = chunk.subarray(end);
    yield Buffer.concat(held, bytes - rest.length);
    held = [rest];
    bytes = rest.length;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** `?<object name>` */
function missingIn(piece: Buffer): readonly string[] {
  const lines = piece.toString("latin1").match(/\?[0-9a-f]+/g) ?? [];
  return lines.map((line) => line.slice(1));
}
