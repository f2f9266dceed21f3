import { readFields } from "./fields.ts";
import type { Git } from "./git.ts";
import { pathText } from "./path-text.ts";

/** A file as a commit left it. */
export interface Change {
  readonly commit: string;
  readonly path: string;
  /** Object name of the blob; another repository's commit of a submodule, zeros of what was deleted. */
  readonly oid: string;
  readonly mode: string;
}

/** Hears of what was changed, oldest commits first; the mode of what was deleted is `absent`. */
export type ChangeReader = (change: Change) => void;

/** Modes as a tree holds them (gitformat-index, "mode"). */
export const fileMode = { symlink: "120000", submodule: "160000", absent: "000000" } as const;

/** For raw output git asks no program of a repository; that is left to no version of git. */
const noPrograms = ["--no-ext-diff", "--no-textconv"];

// `-c` lists, for a merge, what differs from every parent: what no parent has is first seen there.
// Whatever equals one of the parents is listed at that parent, or the base has or had it (net-change.ts).
const rawOptions = [
  "-z",
  "--raw",
  "-c",
  "--no-abbrev",
  "--no-renames",
  "--no-relative",
  "--ignore-submodules=none",
  ...noPrograms,
  "--format=%H %P",
];

const logOptions = ["--topo-order", "--reverse"];

/** A commit of a log. */
export interface Commit {
  readonly oid: string;
  readonly parents: readonly string[];
}

/**
 * Reads every file that was added, changed or deleted by the commits that `revisions` select (full object
 * names, `^` and options as for `git rev-list`), by one git process that reads trees and no file.
 * Returns the commits, parents before children.
 */
export async function readChangeLog(
  git: Git,
  revisions: readonly string[],
  onChange: ChangeReader,
): Promise<readonly Commit[]> {
  const parser = new ChangeLogParser(onChange);
  await readFields(
    git.start(["log", ...rawOptions, ...logOptions, ...revisions, "--"]),
    (field) => {
      parser.read(field);
    },
  );
  return parser.commits;
}

/** A commit, and commits to take for its parents. */
export interface Comparison {
  readonly commit: string;
  readonly parents: readonly string[];
}

/** Reads, for each of some comparisons, the files in which the commit differs from all its parents. */
export async function readDifferences(
  git: Git,
  comparisons: readonly Comparison[],
  onChange: ChangeReader,
): Promise<void> {
  const parser = new ChangeLogParser(onChange);
  const process = git.start(["diff-tree", "--stdin", "-r", ...rawOptions]);
  const lines = comparisons.map(({ commit, parents }) => `${[commit, ...parents].join(" ")}\n`);
  process.stdin.end(lines.join(""));
  await readFields(process, (field) => {
    parser.read(field);
  });
}

/** Reads every file that the index has and `tree` has not, or has otherwise. Told as changes of the tree. */
export async function readIndexChanges(
  git: Git,
  tree: string,
  onChange: ChangeReader,
): Promise<void> {
  const parser = new ChangeLogParser(onChange);
  // Nothing is printed before the changes of the one tree.
  parser.read(Buffer.from(tree));
  const options = ["--cached", "--raw", "-z", "--ignore-submodules=none", ...noPrograms];
  await readFields(git.start(["diff-index", ...options, tree, "--"]), (field) => {
    parser.read(field);
  });
}

const [colon, space] = [0x3a, 0x20];

/** Reads what git prints for `-z --raw`: a commit's name and its parents', and pairs of a `:`-line and a path. */
class ChangeLogParser {
  readonly commits: Commit[] = [];
  readonly #onChange: ChangeReader;
  #header: Buffer | undefined;

  constructor(onChange: ChangeReader) {
    this.#onChange = onChange;
  }

  read(field: Buffer): void {
    if (this.#header !== undefined) {
      this.#tell(this.#header, field);
      this.#header = undefined;
      return;
    }
    // The first line of a commit's changes has a line feed before it, a merge's an empty field.
    const line = field[0] === 0x0a ? field.subarray(1) : field;
    if (line[0] === colon) this.#header = line;
    else if (line.length > 0) this.#beginCommit(line.toString("latin1"));
  }

  #beginCommit(line: string): void {
    const [oid = "", ...parents] = line.trimEnd().split(" ");
    this.commits.push({ oid, parents });
  }

  /** One colon, mode and object name for each parent, then those of the commit, then the status. */
  #tell(header: Buffer, path: Buffer): void {
    const parents = header.lastIndexOf(colon) + 1;
    const modeAt = parents + parents * "100644 ".length;
    const oidEnd = header.lastIndexOf(space);
    const oidAt = header.lastIndexOf(space, oidEnd - 1) + 1;
    const mode = header.toString("latin1", modeAt, header.indexOf(space, modeAt));
    const commit = this.commits.at(-1)?.oid;
    if (!/^\d{6}$/.test(mode) || commit === undefined) {
      throw new Error(`git printed a line of an unknown form: ${header.toString("latin1")}`);
    }
    // Names are copied out: a part of a longer text would keep all of it in memory.
    const oid = header.toString("latin1", oidAt, oidEnd);
    this.#onChange({ commit, path: pathText(path), oid, mode });
  }
}
