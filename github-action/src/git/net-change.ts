import { readDifferences, type ChangeReader } from "./change-log.ts";
import type { Git } from "./git.ts";
import { listMergeBases } from "./merge-bases.ts";

/** A range, to be compared as a whole with what it builds on. */
export interface NetRange {
  readonly head: string;
  /** What selects its commits, as for `git rev-list`. */
  readonly revisions: readonly string[];
  /** What they have is no change. */
  readonly bases: readonly string[];
  /** Is it no change either to keep what any one of the commits below the range has? */
  readonly trustsAllBelow: boolean;
}

/**
 * Reads what a range changes though none of its commits does, and more: a merge may keep what its
 * older parent has and the base has removed. It equals a parent, but whoever merges the range gets it
 * back. Told as changes of the head.
 */
export async function readNetChange(
  git: Git,
  { head, revisions, bases, trustsAllBelow }: NetRange,
  onChange: ChangeReader,
): Promise<void> {
  const below = await listBelow(git, revisions);
  // On one commit there is nothing to choose from: what it does not have some commit has changed.
  if (below.length < 2) return;
  const mergeBases = await listMergeBases(git, head, below);
  const sides = trustsAllBelow ? [mergeBases] : mergeBases.map((commit) => [commit]);
  await readDifferences(
    git,
    sides.map((side) => ({ commit: head, parents: [...new Set([...side, ...bases])] })),
    onChange,
  );
}

/** The commits that a range builds on: parents of its commits that are not in it. */
async function listBelow(git: Git, revisions: readonly string[]): Promise<readonly string[]> {
  const printed = await git.run(["rev-list", "--boundary", ...revisions, "--"]);
  const lines = printed.toString("latin1").split("\n");
  return lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
}
