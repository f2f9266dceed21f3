import { fieldsOf } from "./fields.ts";
import type { Git } from "./git.ts";
import { pathText } from "./path-text.ts";

/** A file of a commit. */
export interface TreeFile {
  readonly path: string;
  readonly oid: string;
  readonly mode: string;
}

/** All files of a commit, with their paths from the root; read anew from git's words each time. */
export async function listTree(git: Git, commit: string): Promise<Iterable<TreeFile>> {
  const printed = await git.run(["ls-tree", "-r", "-z", "--full-tree", commit]);
  return { [Symbol.iterator]: () => parseTree(printed) };
}

/** `<mode> <type> <object name>\t<path>` */
function* parseTree(printed: Buffer): Generator<TreeFile, void, undefined> {
  for (const line of fieldsOf(printed)) {
    const tab = line.indexOf("\t");
    const [mode = "", , oid = ""] = line.toString("latin1", 0, tab).split(" ");
    yield { mode, oid, path: pathText(line.subarray(tab + 1)) };
  }
}
