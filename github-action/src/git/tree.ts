import type { Git } from "./git.ts";

/** A file of a commit. */
export interface TreeFile {
  readonly path: string;
  readonly oid: string;
  readonly mode: string;
}

/** All files of a commit, with their paths from the root. */
export async function listTree(git: Git, commit: string): Promise<readonly TreeFile[]> {
  const printed = await git.run(["ls-tree", "-r", "-z", "--full-tree", commit]);
  return printed
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const [mode = "", , oid = ""] = line.slice(0, line.indexOf("\t")).split(" ");
      return { mode, oid, path: line.slice(line.indexOf("\t") + 1) };
    });
}
