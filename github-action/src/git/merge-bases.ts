import type { Git } from "./git.ts";

/** The newest commits that `head` has in common with any of some others. */
export async function listMergeBases(
  git: Git,
  head: string,
  others: readonly string[],
): Promise<readonly string[]> {
  return linesOf(await git.run(["merge-base", "--all", head, ...others], { okCodes: [0, 1] }));
}

/**
 * The newest commit that `head` has of the line of `tip`: the commits that its branch itself was at,
 * without those that it merged.
 */
export async function findOnLine(
  git: Git,
  { tip, head }: { readonly tip: string; readonly head: string },
): Promise<string | undefined> {
  const options = ["--first-parent", "--parents"];
  const sinceThen = linesOf(await git.run(["rev-list", ...options, tip, `^${head}`, "--"]));
  const first = sinceThen.at(-1);
  return first === undefined ? tip : first.split(" ")[1];
}

/** Those of some commits that are in the history of none of some others. */
export async function listNotIn(
  git: Git,
  commits: readonly string[],
  others: readonly string[],
): Promise<readonly string[]> {
  const candidates = commits.filter((commit) => !others.includes(commit));
  if (candidates.length === 0) return [];
  const exclusions = others.map((commit) => `^${commit}`);
  const left = new Set(linesOf(await git.run(["rev-list", ...candidates, ...exclusions, "--"])));
  return candidates.filter((commit) => left.has(commit));
}

function linesOf(printed: Buffer): readonly string[] {
  return printed
    .toString("latin1")
    .split("\n")
    .filter((commit) => commit !== "");
}
