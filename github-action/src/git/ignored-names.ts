import { devNull } from "node:os";
import { basename } from "node:path";
import type { Git } from "./git.ts";

/**
 * Which of some paths, there or not, the repository's own .gitignore files ignore. What this user
 * ignores on this machine protects nobody else, and is left out.
 */
export async function listIgnored(
  git: Git,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const options = ["--stdin", "-z", "--verbose", "--non-matching", "--no-index"];
  const printed = await git.run(
    ["-c", `core.excludesFile=${devNull}`, "check-ignore", ...options],
    // 1: none is ignored.
    { input: paths.map((path) => `${path}\0`).join(""), okCodes: [0, 1] },
  );
  const ignored = new Set<string>();
  const fields = printed.toString("utf8").split("\0");
  // Source, line, pattern and path; a pattern with `!` takes the path out again.
  for (let index = 0; index + 3 < fields.length; index += 4) {
    const [source = "", , pattern = "", path = ""] = fields.slice(index, index + 4);
    // Else it is `.git/info/exclude`, or there is none.
    if (basename(source) === ".gitignore" && !pattern.startsWith("!")) ignored.add(path);
  }
  return ignored;
}
