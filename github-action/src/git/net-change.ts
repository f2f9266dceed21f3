import { readDifferences, type Change, type Commit } from "./change-log.ts";
import type { Git } from "./git.ts";
import { listMergeBases, listNotIn } from "./merge-bases.ts";

/** A range, to be compared as a whole with what it builds on. */
export interface NetRange {
  readonly head: string;
  readonly commits: readonly Commit[];
  /** Their histories are not a part of it. */
  readonly bases: readonly string[];
  /** What each of them has is no change. */
  readonly comparedWith: readonly string[];
  /** Does the head take the place of `comparedWith`, and is not merged with it? */
  readonly replacesBase: boolean;
  /** Is it no change either to keep what any one of the commits below the range has? */
  readonly trustsAllBelow: boolean;
}

/** What a range changes as a whole. */
export interface NetChange {
  /** Where it left what it builds on. Nothing has changed that in each group a commit has. */
  readonly sides: readonly (readonly string[])[];
  readonly changes: readonly Change[];
}

/**
 * Reads what a range changes though none of its commits does, and more: a merge may keep what its
 * older parent has and the base has removed. It equals a parent, but whoever merges the range gets it
 * back. And a branch that is taken back to an older commit has again what was removed since. Told as
 * changes of the head.
 */
export async function readNetChange(git: Git, range: NetRange): Promise<NetChange> {
  const { head, commits, comparedWith, replacesBase } = range;
  const below = commitsBelow(commits);
  const isOnBase = below.every((commit) => comparedWith.includes(commit));
  // On one commit there is nothing to choose from: what it does not have some commit has changed.
  const isPlain = replacesBase ? below.length === 1 && isOnBase : below.length < 2;
  if (isPlain) return { sides: below.map((commit) => [commit]), changes: [] };
  const sides = await listSides(git, range, below);
  const comparisons = comparisonsOf({ sides, comparedWith });
  const changes: Change[] = [];
  await readDifferences(
    git,
    comparisons.map((parents) => ({ commit: head, parents })),
    (change) => changes.push(change),
  );
  return { sides, changes };
}

/**
 * Groups of commits that a head is compared with: what differs from all of one group has changed.
 * One group, and empty, where nothing came before.
 */
export function comparisonsOf({
  sides,
  comparedWith,
}: Pick<NetChange, "sides"> & Pick<NetRange, "comparedWith">): readonly (readonly string[])[] {
  const bases = comparedWith.length === 0 ? [[]] : comparedWith.map((base) => [base]);
  return (sides.length === 0 ? [[]] : sides).flatMap((side) =>
    bases.map((base) => [...new Set([...side, ...base])]),
  );
}

/** The commits that a range builds on: parents of its commits that are not in it. */
function commitsBelow(commits: readonly Commit[]): readonly string[] {
  const below = new Set(commits.flatMap(({ parents }) => parents));
  for (const { oid } of commits) below.delete(oid);
  return [...below];
}

async function listSides(
  git: Git,
  { head, bases, comparedWith, replacesBase, trustsAllBelow }: NetRange,
  below: readonly string[],
): Promise<NetChange["sides"]> {
  const mergeBases = await listMergeBases(git, head, [...below, ...bases]);
  if (trustsAllBelow) return [mergeBases];
  // What the replaced commit comes from says nothing: it may have removed what stood there.
  const sides = replacesBase ? await listNotIn(git, mergeBases, comparedWith) : mergeBases;
  return sides.map((commit) => [commit]);
}
