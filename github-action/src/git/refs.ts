import type { Git } from "./git.ts";

/** A branch, a tag or anything else below `refs/`. */
export interface Ref {
  /** `refs/heads/main` */
  readonly name: string;
  /** What it leads to: mostly a commit, of an annotated tag the tag, though it may be anything. */
  readonly oid: string;
  readonly type: string;
}

/**
 * Below this lie the refs that we fetch into. A workspace that is used again still has those of earlier
 * runs: they are no part of its history.
 */
export const ownRefs = "refs/plexmcp-scan/";

/** All other refs, as `git rev-list` and `git log` are asked for them. */
export const everyRef: readonly string[] = [`--exclude=${ownRefs}*`, "--all"];

/** Lists all refs but our own, by one git process. */
export async function listRefs(git: Git): Promise<readonly Ref[]> {
  const printed = await git.run([
    "for-each-ref",
    "--format=%(objectname) %(objecttype) %(refname)",
  ]);
  const refs = linesOf(printed).map((line) => {
    const [oid = "", type = "", name = ""] = line.split(" ");
    return { name, oid, type };
  });
  return refs.filter(({ name }) => !name.startsWith(ownRefs));
}

const stashRef = "refs/stash";

/** Commits of all stashes. The ref is the newest; the others stand in its log only. */
export async function listStashes(git: Git, refs: readonly Ref[]): Promise<readonly string[]> {
  if (!refs.some(({ name }) => name === stashRef)) return [];
  return linesOf(await git.run(["reflog", "show", "--format=%H", stashRef, "--"]));
}

/** The annotated tag `tag`, and those that it leads to before `head`: a tag may name a tag. */
export async function listTagChain(
  git: Git,
  { tag, head }: { readonly tag: string; readonly head: string },
): Promise<readonly string[]> {
  // One process for however many tags, which reads of the head no more than its name.
  const options = ["--objects", "--no-object-names", "--no-walk", "--filter=tree:0"];
  const printed = await git.run(["rev-list", ...options, tag, "--"]);
  return linesOf(printed).filter((oid) => oid !== head);
}

function linesOf(printed: Buffer): string[] {
  return printed
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}
