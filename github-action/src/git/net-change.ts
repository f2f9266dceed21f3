import { readDifferences, type Change, type Commit } from "./change-log.ts";
import type { Git } from "./git.ts";
import { listMergeBases } from "./merge-bases.ts";

/** A range, to be compared as a whole with what it builds on. */
export interface NetRange {
  readonly head: string;
  readonly commits: readonly Commit[];
  /** What each of them has is no change. */
  readonly comparedWith: readonly string[];
  /** Is it no change either to keep what any one of the commits below the range has? */
  readonly trustsAllBelow: boolean;
}

/**
 * Lists what a range changes though none of its commits does, and more: a merge may keep what its
 * older parent has and the base has removed. It equals a parent, but whoever merges the range gets it
 * back. Told as changes of the head.
 */
export async function listNetChange(
  git: Git,
  { head, commits, comparedWith, trustsAllBelow }: NetRange,
): Promise<readonly Change[]> {
  const below = commitsBelow(commits);
  // On one commit there is nothing to choose from: what it does not have some commit has changed.
  if (below.length < 2) return [];
  const mergeBases = await listMergeBases(git, head, below);
  const sides = trustsAllBelow ? [mergeBases] : mergeBases.map((commit) => [commit]);
  const comparisons = sides.flatMap((side) =>
    comparedWith.map((base) => ({ commit: head, parents: [...new Set([...side, base])] })),
  );
  const changes: Change[] = [];
  await readDifferences(git, comparisons, (change) => changes.push(change));
  return changes;
}

/** The commits that a range builds on: parents of its commits that are not in it. */
function commitsBelow(commits: readonly Commit[]): readonly string[] {
  const below = new Set(commits.flatMap(({ parents }) => parents));
  for (const { oid } of commits) below.delete(oid);
  return [...below];
}
