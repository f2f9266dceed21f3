import { readOutput, type Git } from "./git.ts";
import { pathText } from "./path-text.ts";

/** A file as a commit left it. */
export interface Change {
  readonly commit: string;
  readonly path: string;
  /** Object name of the blob; of another repository's commit where the mode is a submodule's. */
  readonly oid: string;
  readonly mode: string;
}

/** Hears of what was added or changed, newest commits first; what was deleted is left out. */
export type ChangeReader = (change: Change) => void;

/** Modes as a tree holds them (gitformat-index, "mode"). */
export const fileMode = { symlink: "120000", submodule: "160000", absent: "000000" } as const;

// `-c` lists, for a merge, what differs from every parent: what no parent has is first seen there.
// Whatever equals one of the parents is listed at that parent, or is the base's.
const logOptions = [
  "log",
  "-z",
  "--raw",
  "-c",
  "--no-abbrev",
  "--no-renames",
  "--no-relative",
  "--ignore-submodules=none",
  "--no-ext-diff",
  "--no-textconv",
  "--no-show-signature",
  "--no-notes",
  "--no-color",
  "--no-mailmap",
  "--topo-order",
  "--format=%H",
];

/**
 * Reads every file that was added or changed by the commits that `revisions` select (full object
 * names, `^` and options as for `git rev-list`), by one git process that reads trees and no file.
 * Returns the commits, children before parents.
 */
export async function readChangeLog(
  git: Git,
  revisions: readonly string[],
  onChange: ChangeReader,
): Promise<readonly string[]> {
  const parser = new ChangeLogParser(onChange);
  await readOutput(git.start([...logOptions, ...revisions, "--"]), (chunk) => {
    parser.write(chunk);
  });
  return parser.commits;
}

/** Reads `git log -z --raw`: commit names, and pairs of a `:`-line and a path. */
class ChangeLogParser {
  readonly commits: string[] = [];
  readonly #onChange: ChangeReader;
  #rest: Buffer = Buffer.alloc(0);
  #header: string | undefined;

  constructor(onChange: ChangeReader) {
    this.#onChange = onChange;
  }

  write(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      this.#read(bytes.subarray(start, end));
      start = end + 1;
    }
    this.#rest = bytes.subarray(start);
  }

  #read(field: Buffer): void {
    if (this.#header !== undefined) {
      this.#add(this.#header, pathText(field));
      this.#header = undefined;
      return;
    }
    // The first line of a commit's changes has a line feed before it, a merge's an empty field.
    const text = field.toString("latin1").trimStart();
    if (text.startsWith(":")) this.#header = text;
    else if (text !== "") this.commits.push(text);
  }

  /** One colon, mode and object name for each parent, then those of the commit, then the status. */
  #add(header: string, path: string): void {
    const parents = header.lastIndexOf(":") + 1;
    const fields = header.slice(parents).split(" ");
    const mode = fields[parents];
    const oid = fields[2 * parents + 1];
    const commit = this.commits.at(-1);
    if (mode === undefined || oid === undefined || commit === undefined) {
      throw new Error(`git log printed a line of an unknown form: ${header}`);
    }
    if (mode !== fileMode.absent) this.#onChange({ commit, path, oid, mode });
  }
}
