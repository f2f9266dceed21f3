import { readDecidingLines, type IgnoreLine } from "../git/deciding-lines.ts";
import type { Git } from "../git/git.ts";
import { readObjects } from "../git/object-stream.ts";
import { askInScratch } from "../git/scratch-repository.ts";
import { readTree, type TreeFile } from "../git/tree.ts";
import { isDotenvFamily } from "./dotenv-names.ts";
import {
  areWorthAWord,
  besideSamples,
  gapOf,
  ignoreFiles,
  mostIgnoreBytes,
  probes,
  probesIn,
  type Gap,
} from "./gitignore-gaps.ts";
import { folderOf, isIgnoreFile, listOverruledFolders, uppermost } from "./ignore-folders.ts";

/** Can a change of this file open a gap, or make the present ones worth a word? */
export function bearsOnGaps(path: string): boolean {
  return isIgnoreFile(path) || isDotenvFamily(path);
}

/** What decides, in a tree, which names of .env files git would take. It is told of the tree's files. */
export class IgnoreRules {
  /** Names of blobs, by path. */
  readonly files = new Map<string, string>();
  #usesDotenv = false;

  add({ path, oid, mode }: TreeFile): void {
    // Git does not follow a .gitignore that is a link.
    if (isIgnoreFile(path) && mode.startsWith("100")) this.files.set(path, oid);
    this.#usesDotenv ||= isDotenvFamily(path);
  }

  /** Is there a file of the dotenv family, a template included? */
  get usesDotenv(): boolean {
    return this.#usesDotenv;
  }

  equals({ files, usesDotenv }: IgnoreRules): boolean {
    return (
      usesDotenv === this.#usesDotenv &&
      files.size === this.files.size &&
      [...files].every(([path, oid]) => this.files.get(path) === oid)
    );
  }
}

/** The gaps of a commit or a tree that are worth a word. */
export async function readTreeGaps(git: Git, tree: string): Promise<readonly Gap[]> {
  const rules = await readRules(git, tree);
  const gaps = (await readGaps(git, new Set([rules]))).get(rules);
  return gaps?.isWorthAWord === true ? gaps.open : [];
}

/**
 * The gaps that a change opens: those of its head that are new compared with one of some groups of
 * commits or trees; compared with an empty group, all that are worth a word.
 */
export async function listOpenedGaps(
  git: Git,
  head: IgnoreRules,
  comparisons: readonly (readonly string[])[],
): Promise<readonly Gap[]> {
  const rules = new Map<string, IgnoreRules>();
  // One after the other: of histories that were merged crosswise there may be hundreds.
  for (const tree of new Set(comparisons.flat())) rules.set(tree, await readRules(git, tree));
  const groups = comparisons.map((group) => group.flatMap((tree) => rules.get(tree) ?? []));
  return openedGaps(git, head, groups);
}

/** The same where the rules of the trees are known. */
export async function openedGaps(
  git: Git,
  head: IgnoreRules,
  comparisons: readonly (readonly IgnoreRules[])[],
): Promise<readonly Gap[]> {
  const groups = comparisons.filter((group) => !group.some((rules) => rules.equals(head)));
  if (groups.length === 0) return [];
  const gaps = await readGaps(git, new Set([head, ...groups.flat()]));
  const after = gaps.get(head);
  const before = groups.map((group) => group.flatMap((rules) => gaps.get(rules) ?? []));
  return after?.open.filter((gap) => before.some((group) => isNew(gap, after, group))) ?? [];
}

/** Is a gap told after a change, and of no tree before it? */
function isNew(gap: Gap, after: TreeGaps, before: readonly TreeGaps[]): boolean {
  // Who takes away the last rule on .env files opens gaps, too.
  const wasCared = before.length > 0 && before.every(({ isWorthAWord }) => isWorthAWord);
  const wasTold = before.some(
    ({ open, isWorthAWord }) =>
      isWorthAWord && open.some((other) => subjectOf(other) === subjectOf(gap)),
  );
  return (after.isWorthAWord || wasCared) && !wasTold;
}

/** What a gap is about. The files have other names than those that are asked for. */
function subjectOf(gap: Gap): string {
  return gap.kind === "taken" ? gap.name : gap.file;
}

async function readRules(git: Git, tree: string): Promise<IgnoreRules> {
  const rules = new IgnoreRules();
  await readTree(git, tree, (file) => {
    rules.add(file);
  });
  return rules;
}

interface TreeGaps {
  readonly open: readonly Gap[];
  readonly isWorthAWord: boolean;
}

/** The gaps of each of some trees, by two git processes. */
async function readGaps(
  git: Git,
  trees: ReadonlySet<IgnoreRules>,
): Promise<ReadonlyMap<IgnoreRules, TreeGaps>> {
  const questions = await listQuestions(git, [...trees]);
  const files = new Map<string, Buffer>();
  for (const { folder, contents } of questions) {
    for (const [path, content] of contents) files.set(folder + path, content);
  }
  const names = questions.flatMap(({ folder, beside }) =>
    [...probes, ...beside].map((probe) => folder + probe),
  );
  const lines =
    files.size === 0
      ? new Map<string, IgnoreLine>()
      : await askInScratch(git, files, async (scratch) => readDecidingLines(scratch, names));
  return new Map(questions.map((question) => [question.tree, gapsIn(question, lines)]));
}

/** What git is asked about a tree. */
interface Question {
  readonly tree: IgnoreRules;
  /** Where the tree's files are put. */
  readonly folder: string;
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Files that are too large to be put there. */
  readonly unasked: readonly string[];
  /** Names beside the samples. */
  readonly beside: readonly string[];
}

async function listQuestions(
  git: Git,
  trees: readonly IgnoreRules[],
): Promise<readonly Question[]> {
  const chosen = trees.map((tree) => ({
    tree,
    paths: uppermost(tree.files.keys(), ignoreFiles),
  }));
  const oids = chosen.flatMap(({ tree, paths }) =>
    paths.flatMap((path) => tree.files.get(path) ?? []),
  );
  const blobs = await readBlobs(git, new Set(oids));
  return chosen.map(({ tree, paths }, index) => {
    const contents = new Map<string, Buffer>();
    for (const path of paths) {
      const content = blobs.get(tree.files.get(path) ?? "");
      if (content !== undefined) contents.set(path, content);
    }
    return {
      tree,
      folder: `${index}/`,
      contents,
      unasked: paths.filter((path) => !contents.has(path)),
      beside: listOverruledFolders(contents).flatMap(probesIn),
    };
  });
}

function gapsIn(
  { tree, folder, contents, unasked, beside }: Question,
  lines: ReadonlyMap<string, IgnoreLine>,
): TreeGaps {
  const unread = [...tree.files.keys()].filter((file) => !contents.has(file));
  const isKnown = (probe: string): boolean =>
    !unread.some((file) => probe.startsWith(folderOf(file)));
  const takenOf = (names: readonly string[]) =>
    names.flatMap((name) => gapOf(name, lines.get(folder + name), folder) ?? []);
  const known = probes.filter(isKnown);
  const taken = takenOf(known);
  const others = besideSamples(taken, takenOf(beside.filter(isKnown)));
  const open = [
    ...unasked.map((file) => ({ kind: "unasked", file }) as const),
    ...taken,
    ...others,
  ];
  // A file that was not asked may well ignore some.
  const coversSome = taken.length < known.length || unasked.length > 0;
  return { open, isWorthAWord: areWorthAWord({ coversSome }, tree.usesDotenv) };
}

/** Blobs by their names, but for those that are too large. */
async function readBlobs(
  git: Git,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  let pieces: Buffer[] | undefined;
  let name = "";
  await readObjects(
    git,
    { names },
    {
      begin: ({ oid, size }) => {
        name = oid;
        pieces = size > mostIgnoreBytes ? undefined : [];
      },
      // What was read is given back: a copy stays.
      content: (piece) => pieces?.push(Buffer.from(piece)),
      end: () => {
        if (pieces !== undefined) blobs.set(name, Buffer.concat(pieces));
      },
    },
  );
  return blobs;
}
