import { readOutput, type Git } from "./git.ts";
import { missingObjects } from "./git-error.ts";

/** Names of objects, a line each, as one git process prints them and another reads them. */
export type ObjectLines = readonly Buffer[];

/**
 * Lists every object that `revisions` (as for `git rev-list`) lead to. The names stay the bytes that
 * they came in: of a million of them the text alone has 41 MB.
 *
 * Rejects with `GitError` "missing_objects" when one is not here. To ask how the repository was cloned
 * would not do: its configuration may have been changed since, and objects get lost in other ways.
 */
export async function listReachable(git: Git, revisions: readonly string[]): Promise<ObjectLines> {
  const options = ["--objects", "--missing=print", "--no-object-names"];
  const lines: Buffer[] = [];
  const missing: string[] = [];
  await readOutput(git.start(["rev-list", ...options, ...revisions, "--"]), (chunk) => {
    lines.push(chunk);
    if (chunk.includes("?")) missing.push(...missingIn(chunk));
  });
  if (missing.length > 0) throw missingObjects(git.directory, missing);
  return lines;
}

/** `?<object name>`; a border of chunks may cut the last one. */
function missingIn(chunk: Buffer): readonly string[] {
  return (
    chunk
      .toString("latin1")
      .match(/\?[0-9a-f]*/g)
      ?.map((line) => line.slice(1)) ?? []
  );
}

/** Below this many bytes a second process costs more than it helps: some 10,000 objects. */
const worthHalving = 400_000;

/**
 * Cuts a list for two readers. Neighbours in it are versions of the same files, and stay together: git
 * builds one from the other.
 */
export function halvesOf(lines: ObjectLines): readonly ObjectLines[] {
  const bytes = lines.reduce((sum, { length }) => sum + length, 0);
  const middle = lines.length >> 1;
  const piece = lines[middle];
  if (bytes < worthHalving || piece === undefined) return [lines];
  const cut = piece.indexOf("\n") + 1;
  return [
    [...lines.slice(0, middle), piece.subarray(0, cut)],
    [piece.subarray(cut), ...lines.slice(middle + 1)],
  ];
}
