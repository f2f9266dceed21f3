import { readFields } from "./fields.ts";
import type { Git } from "./git.ts";
import { pathText } from "./path-text.ts";

/** A file of a commit. */
export interface TreeFile {
  readonly path: string;
  readonly oid: string;
  readonly mode: string;
}

/** Reads the names of all files of a commit, with their paths from the root. */
export async function readTree(
  git: Git,
  commit: string,
  onFile: (file: TreeFile) => void,
): Promise<void> {
  const options = ["-r", "-z", "--full-tree"];
  // `<mode> <type> <object name>\t<path>`
  await readFields(git.start(["ls-tree", ...options, commit]), (line) => {
    const tab = line.indexOf("\t");
    const mode = line.toString("latin1", 0, line.indexOf(" "));
    const oid = line.toString("latin1", line.lastIndexOf(" ", tab) + 1, tab);
    onFile({ mode, oid, path: pathText(line.subarray(tab + 1)) });
  });
}
