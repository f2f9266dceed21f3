import type { Git } from "./git.ts";

/** The newest commits that `head` has in common with any of some others. */
export async function listMergeBases(
  git: Git,
  head: string,
  others: readonly string[],
): Promise<readonly string[]> {
  const printed = await git.run(["merge-base", "--all", head, ...others], { okCodes: [0, 1] });
  return printed
    .toString("latin1")
    .split("\n")
    .filter((commit) => commit !== "");
}
