import { devNull } from "node:os";
import { basename } from "node:path";
import type { Git } from "./git.ts";

/** A line of a .gitignore. */
export interface IgnoreLine {
  /** The .gitignore, from the root of the repository. */
  readonly file: string;
  /** With `!` it takes in again what others ignore. */
  readonly pattern: string;
}

/**
 * The line of the repository's own .gitignore files that decides on each of some paths, there or not.
 * What this user ignores on this machine protects nobody else, and is left out.
 */
export async function readDecidingLines(
  git: Git,
  paths: readonly string[],
): Promise<ReadonlyMap<string, IgnoreLine>> {
  const options = ["--stdin", "-z", "--verbose", "--non-matching", "--no-index"];
  const printed = await git.run(
    ["-c", `core.excludesFile=${devNull}`, "check-ignore", ...options],
    // 1: none is ignored.
    { input: paths.map((path) => `${path}\0`).join(""), okCodes: [0, 1] },
  );
  const lines = new Map<string, IgnoreLine>();
  const fields = printed.toString("utf8").split("\0");
  for (let index = 0; index + 3 < fields.length; index += 4) {
    const [file = "", , pattern = "", path = ""] = fields.slice(index, index + 4);
    // Else it is `.git/info/exclude`, or there is none.
    if (basename(file) === ".gitignore") lines.set(path, { file, pattern });
  }
  return lines;
}
