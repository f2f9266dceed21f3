import { branchIsGone, headIsGone, isMissing, notFetched } from "./fetch-errors.ts";
import type { Git } from "./git.ts";
import { listNotIn } from "./merge-bases.ts";
import { ownRefs, type Ref } from "./refs.ts";
import { fetchRefs, type Remote } from "./remote.ts";
import {
  findGitDirectory,
  findObjects,
  isPartialClone,
  readShallowBoundary,
} from "./repository.ts";
import { findCut } from "./whole-range.ts";

/** Commits that must be here, whole, before they can be scanned. */
export interface WantedRange {
  readonly head: string;
  /** A ref that leads to the head, for servers that do not serve a commit by its name. */
  readonly headRef: string;
  /** May be gone from the server: a force-push leaves it to no branch. */
  readonly base?: string;
  /** A branch, or a commit in place of its newest. Of a proposal it may be gone, too. */
  readonly baseRef?: string;
  /** Is the head to be merged into `baseRef`? Then `base` only tells where that was once. */
  readonly isProposal?: boolean;
  /** About how many there are. */
  readonly commits?: number;
}

/** The same, here. */
export interface FetchedRange {
  /** A commit, unless there is `content`. */
  readonly head: string;
  /** The newest commit of the base branch first. None: all of the head's history is new. */
  readonly bases: readonly string[];
  /**
   * What each of them has is no news. By now the base branch may have a key because this very change
   * was merged, or may have removed it: of a proposal both that branch and `base` have to have it.
   */
  readonly comparedWith: readonly string[];
  /** Does the head take the place of `comparedWith`, as a push does to what was there before? */
  readonly replacesBase: boolean;
  /** The annotated tag that names the head, if that was wanted. */
  readonly tag?: string;
  /** The tag that was wanted, where it leads to a file or a folder. */
  readonly content?: Ref;
}

/** Where the newest commit of the base branch is kept: no branch of the user's is touched. */
const baseTipRef = `${ownRefs}base`;

/** Fetches by depth before the whole history is asked for; each goes eight times deeper. */
const deepenings = 3;
const usualCommits = 20;

/** How far the base branch has mostly moved on, beside the range. */
const usualDistance = 10;

/**
 * Makes sure that a range is here without a gap, fetching what a shallow clone lacks. Rejects with
 * `GitError` that names the cure where that fails: a part of a range is never scanned as the whole.
 */
export async function fetchRange(
  git: Git,
  remote: Remote,
  wanted: WantedRange,
): Promise<FetchedRange> {
  const range = await fetchThoughBranchIsGone(git, remote, wanted);
  if (await isPartialClone(git)) {
    const { head, bases, comparedWith } = range;
    await fetchFiles(git, remote, [head, ...new Set([...bases, ...comparedWith])]);
  }
  return range;
}

/**
 * A pull request outlives the branch that it goes to, as one on top of another does when that is
 * merged. The commit that the event names was that branch then; of a queue or a push it was not.
 */
async function fetchThoughBranchIsGone(
  git: Git,
  remote: Remote,
  wanted: WantedRange,
): Promise<FetchedRange> {
  try {
    return await fetchCommits(git, remote, wanted);
  } catch (error) {
    const { baseRef, ...others } = wanted;
    if (baseRef === undefined || !isMissing(baseRef, error)) throw error;
    if (wanted.isProposal !== true) throw branchIsGone(baseRef, error);
    return fetchCommits(git, remote, others);
  }
}

async function fetchCommits(git: Git, remote: Remote, wanted: WantedRange): Promise<FetchedRange> {
  const gitDirectory = await findGitDirectory(git);
  let boundary = await readShallowBoundary(gitDirectory);
  const present = await findRange(git, wanted, trackingOf);
  const isComplete = present !== undefined && (wanted.base === undefined || present.hasBase);
  if (isComplete && (await isRecent(git, present)) && (await isWhole(git, present, boundary))) {
    return present;
  }
  let isHeadServed = true;
  for (let attempt = boundary.size > 0 ? 0 : deepenings; attempt <= deepenings; attempt += 1) {
    const depth = depthOf(attempt, wanted, boundary);
    isHeadServed = await fetchMissing(git, remote, { wanted, depth });
    boundary = await readShallowBoundary(gitDirectory);
    const range = await findRange(git, wanted, fetchedTip);
    if (range !== undefined && (await isWhole(git, range, boundary))) return range;
  }
  throw isHeadServed
    ? notFetched("The server has only a part of the history.")
    : headIsGone(wanted);
}

function depthOf(
  attempt: number,
  { commits = usualCommits }: WantedRange,
  boundary: ReadonlySet<string>,
): readonly string[] {
  if (attempt < deepenings) return [`--depth=${(commits + usualDistance) * 8 ** attempt}`];
  return boundary.size > 0 ? ["--unshallow"] : [];
}

/** A workspace that is used again may have an older commit of the base branch than the event names. */
async function isRecent(git: Git, { bases, comparedWith }: FetchedRange): Promise<boolean> {
  return (await listNotIn(git, comparedWith, bases)).length === 0;
}

/**
 * Fetches everything that a nightly scan reads, and what is named besides. A clone of one branch has
 * nothing that tells of the others, so that the server is always asked.
 */
export async function fetchHistory(
  git: Git,
  remote: Remote,
  named: readonly string[] = [],
): Promise<void> {
  const boundary = await readShallowBoundary(await findGitDirectory(git));
  const refs = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*", ...named];
  try {
    await fetchRefs(git, remote, { refs, depth: boundary.size > 0 ? ["--unshallow"] : [] });
  } catch (error) {
    throw notFetched(
      error,
      "The branches and tags of the server could not all be fetched, and a part is never scanned as the whole. Give the action a github-token that may read the repository (contents: read).",
    );
  }
  if (await isPartialClone(git)) await fetchFiles(git, remote, refs);
}

/** What a clone with `--filter` has left out; actions/checkout makes one where it checks out sparsely. */
async function fetchFiles(git: Git, remote: Remote, refs: readonly string[]): Promise<void> {
  try {
    await fetchRefs(git, remote, { refs, depth: ["--no-filter", "--refetch"] });
  } catch (error) {
    throw notFetched(error);
  }
}

interface Fetch {
  readonly wanted: WantedRange;
  /** As options; without one all there is. */
  readonly depth: readonly string[];
}

/** Does the server give the head by its name? Else by the ref that led to it once, if it still does. */
async function fetchMissing(git: Git, remote: Remote, { wanted, depth }: Fetch): Promise<boolean> {
  const { head, headRef, base, baseRef } = wanted;
  const branch = baseRef === undefined ? [] : [`+${baseRef}:${baseTipRef}`];
  const attempts = [...(base === undefined ? [] : [[head, base]]), [head], [headRef]];
  let failure: unknown;
  for (const names of attempts) {
    try {
      await fetchRefs(git, remote, { refs: [...branch, ...names], depth });
      return names.includes(head);
    } catch (error) {
      if (baseRef !== undefined && isMissing(baseRef, error)) throw error;
      failure = error;
    }
  }
  throw isMissing(headRef, failure) ? headIsGone(wanted, failure) : notFetched(failure);
}

/** Where the checkout has the newest commit of a branch. */
function trackingOf(ref: string): string {
  return ref.replace("refs/heads/", "refs/remotes/origin/");
}

/** Only once it was fetched: a workspace that is used again has that of an earlier run. */
function fetchedTip(): string {
  return baseTipRef;
}

/** Undefined while the head or the base branch is missing. */
async function findRange(
  git: Git,
  { head, headRef, base, baseRef, isProposal = false }: WantedRange,
  tipOf: (baseRef: string) => string,
): Promise<(FetchedRange & { readonly hasBase: boolean }) | undefined> {
  const tips = baseRef === undefined ? [] : [tipOf(baseRef)];
  const bases = [...tips, ...(base === undefined ? [] : [base])].map(commitOf);
  const [named, peeled, ...others] = await findObjects(git, [head, `${head}^{}`, ...bases]);
  if (named === undefined || peeled === undefined) return undefined;
  const tip = baseRef === undefined ? undefined : others[0];
  if (baseRef !== undefined && tip === undefined) return undefined;
  const baseCommit = others[tips.length];
  const found = [tip, baseCommit].flatMap((commit) => (commit === undefined ? [] : [commit.oid]));
  const all = [...new Set(found)];
  const replacesBase = !isProposal && baseCommit !== undefined;
  return {
    head: peeled.oid,
    bases: isProposal && tip !== undefined ? [tip.oid] : all,
    comparedWith: replacesBase ? [baseCommit.oid] : all,
    replacesBase,
    hasBase: baseCommit !== undefined,
    ...(named.type === "tag" ? { tag: named.oid } : {}),
    ...(peeled.type === "commit" ? {} : { content: { ...named, name: headRef } }),
  };
}

function commitOf(name: string): string {
  return `${name}^{commit}`;
}

async function isWhole(
  git: Git,
  { head, bases, comparedWith, replacesBase, content }: FetchedRange,
  boundary: ReadonlySet<string>,
): Promise<boolean> {
  if (content !== undefined) return true;
  const replaced = replacesBase ? comparedWith : [];
  return (await findCut(git, { head, bases, replaced }, boundary)) === undefined;
}
