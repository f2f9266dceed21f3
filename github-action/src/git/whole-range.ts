import type { Git } from "./git.ts";
import { GitError } from "./git-error.ts";
import { findGitDirectory, readShallowBoundary } from "./repository.ts";
import { shortCommit } from "./short-commit.ts";

/** A range to scan: the commits of `head` that no `bases` has. */
export interface RangeEnds {
  readonly head: string;
  readonly bases: readonly string[];
  /** Those of the bases whose place the head takes. */
  readonly replaced?: readonly string[];
}

/**
 * Refuses a range that a shallow clone cuts off: what it changed, or what it is to be compared with,
 * cannot be told.
 */
export async function requireWholeRange(git: Git, ends: RangeEnds): Promise<void> {
  const boundary = await readShallowBoundary(await findGitDirectory(git));
  const cut = await findCut(git, ends, boundary);
  if (cut === undefined) return;
  throw new GitError(
    `The clone is shallow: it ends at ${shortCommit(cut)}, before it is clear what is to be scanned. Fetch the rest (git fetch --unshallow), or check out with fetch-depth: 0.`,
    { code: "shallow" },
  );
}

/** A commit of the `boundary`, where a shallow clone ends, below which lies what decides on a range. */
export async function findCut(
  git: Git,
  ends: RangeEnds,
  boundary: ReadonlySet<string>,
): Promise<string | undefined> {
  if (boundary.size === 0) return undefined;
  const graph = await readGraph(git, [ends.head, ...ends.bases]);
  return [...boundary].find(cutOff(graph, ends));
}

/** The commits that a clone has of some histories. */
type Graph = ReadonlyMap<string, { readonly parents: readonly string[]; readonly time: number }>;

async function readGraph(git: Git, tips: readonly string[]): Promise<Graph> {
  const printed = await git.run(["rev-list", "--timestamp", "--parents", ...tips, "--"]);
  const lines = printed.toString("latin1").trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [time, oid = "", ...parents] = line.split(" ");
      return [oid, { parents, time: Number(time) }];
    }),
  );
}

/**
 * Tells of a commit without parents here whether it matters what they are. Below one of the range
 * there is more to scan. Below one that only a base has there may be commits of the range, which are
 * no news then, and newer ones to compare it with: by an older one a key that comes back would be none.
 *
 * Below one that both have there is nothing to compare with that is newer. The range may be smaller
 * than it looks, unless it builds on a single commit. Then more is reported, not less: there the dates
 * may tell. So they may where the range builds on what it replaces, and is compared with that alone.
 */
function cutOff(graph: Graph, ends: RangeEnds): (commit: string) => boolean {
  const { head, bases, replaced = [] } = ends;
  const ofHead = historyOf(graph, [head]);
  const ofBases = historyOf(graph, bases);
  const range = [...ofHead].filter((commit) => !ofBases.has(commit));
  const below = commitsBelow(graph, range);
  const isOnOne = below.size === 1;
  const isOnReplaced = isOnOne && replaced.some((commit) => below.has(commit));
  const oldest = oldestOf(graph, isOnOne ? range : [...range, ...below]);
  const isNewer = (commit: string): boolean => (graph.get(commit)?.time ?? 0) >= oldest;
  return (commit) => {
    if (!ofBases.has(commit)) return ofHead.has(commit);
    return ofHead.has(commit) ? !isOnOne && isNewer(commit) : !isOnReplaced || isNewer(commit);
  };
}

function historyOf(graph: Graph, tips: readonly string[]): ReadonlySet<string> {
  const history = new Set<string>(tips);
  // A set tells of what is added while it is read.
  for (const commit of history) {
    for (const parent of graph.get(commit)?.parents ?? []) history.add(parent);
  }
  return history;
}

/** What a range builds on; the beginning of a history counts as one, without a name. */
function commitsBelow(graph: Graph, range: readonly string[]): ReadonlySet<string> {
  const below = new Set<string>();
  for (const commit of range) {
    const { parents = [] } = graph.get(commit) ?? {};
    for (const parent of parents.length === 0 ? [""] : parents) below.add(parent);
  }
  for (const commit of range) below.delete(commit);
  return below;
}

function oldestOf(graph: Graph, commits: readonly string[]): number {
  let oldest = Infinity;
  for (const commit of commits) oldest = Math.min(oldest, graph.get(commit)?.time ?? Infinity);
  return oldest;
}
