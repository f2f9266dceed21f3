import { RandomNumbers } from "./random-numbers.ts";

/**
 * How a history is, measured on OpenTofu's (github.com/opentofu/opentofu, with all branches, late in 2026):
 * 43,751 commits, 6,813 of them merges; 133,166 versions of files, 23.8 KB the mean, and 170,146 of folders,
 * 1.9 KB; 5,117 files at HEAD. What a commit and a change are, the last 8,000 commits that are no merges tell.
 */
const fileCount = 5_117;
/** Long files change more often, in proportion to their length: so the mean of all versions is as above. */
const bytesPerFile = { median: 2_100, mean: 4_700 };
const filesPerCommit = { median: 2, mean: 7.3 };
/**
 * Lines that go and lines that come in a file that stays. With those of files that come and go the mean is 58,
 * the median 12; measured were 67 and 6.
 */
const linesPerChange = { median: 3, mean: 33 };
/** One change in so many takes a file away and brings another: of all, a fifth add a file and a fifth delete one. */
const changesPerReplacement = 4;
const commitsPerMerge = 6;
const filesPerFolder = 64;
const foldersPerFolder = 16;

const bytesPerLine = 40;

interface SourceFile {
  path: string;
  lines: string[];
}

interface Change {
  readonly files: Iterable<SourceFile>;
  readonly removed: readonly string[];
}

/**
 * Commands for `git fast-import` that make so many commits of plausible source code without a finding, the
 * same ones each time. Branches of a few commits are merged, one after another.
 */
export function* historyCommands(commits: number): Generator<string, void, undefined> {
  const random = new RandomNumbers(1);
  const files = Array.from({ length: fileCount }, (_, index) => makeFile(random, index));
  const writer = new CommitWriter();
  yield* writer.commit({ files, removed: [] });
  const byLength = files.flatMap((file) => file.lines.map(() => file));
  for (let count = 1; count < commits; count += 1) {
    if (count % commitsPerMerge === 0) yield writer.merge();
    else yield* writer.commit(changeSome(random, files, byLength));
  }
}

function makeFile(random: RandomNumbers, index: number): SourceFile {
  const folder = Math.floor(index / filesPerFolder);
  const outer = Math.floor(folder / foldersPerFolder);
  const length = Math.ceil(random.of(bytesPerFile) / bytesPerLine);
  return {
    path: `src/part-${outer}/package-${folder}/${makeName(random)}`,
    lines: makeLines(random, length),
  };
}

function makeName(random: RandomNumbers): string {
  return `${wordOf(random)}-${wordOf(random)}-${random.below(1_000_000)}.ts`;
}

/** Changes files. Of `byLength`, each is there once for each of its lines. */
function changeSome(
  random: RandomNumbers,
  files: readonly SourceFile[],
  byLength: readonly SourceFile[],
): Change {
  const changed = new Set<SourceFile>();
  const removed: string[] = [];
  for (let left = random.of(filesPerCommit); left > 0; left -= 1) {
    const isReplacement = left > 1 && random.below(changesPerReplacement) === 0;
    const file = isReplacement ? random.oneOf(files) : random.oneOf(byLength);
    changed.add(file);
    if (isReplacement) {
      removed.push(file.path);
      replaceFile(random, file);
      left -= 1;
    } else replaceLines(random, file.lines);
  }
  return { files: changed, removed };
}

/** Another file of the same length in the same folder. */
function replaceFile(random: RandomNumbers, file: SourceFile): void {
  file.path = file.path.replace(/[^/]+$/, makeName(random));
  file.lines = makeLines(random, file.lines.length);
}

function replaceLines(random: RandomNumbers, lines: string[]): void {
  const count = Math.min(lines.length, Math.ceil(random.of(linesPerChange) / 2));
  const start = random.below(lines.length - count + 1);
  lines.splice(start, count, ...makeLines(random, count));
}

const words =
  "const function return import export from value index length key token client request response error await async type interface readonly string number boolean object array map filter reduce".split(
    " ",
  );

function wordOf(random: RandomNumbers): string {
  return random.oneOf(words);
}

function makeLines(random: RandomNumbers, count: number): string[] {
  return Array.from({ length: count }, () => makeLine(random));
}

function makeLine(random: RandomNumbers): string {
  let text = "";
  while (text.length < bytesPerLine - 4) text += `${wordOf(random)}_${random.below(97)} `;
  return `${text};\n`;
}

/** Writes commits to a branch, in the language of `git fast-import`. */
class CommitWriter {
  /** What the last merge does not have: of each path the command that brings it up to date. */
  readonly #unmerged = new Map<string, string>();
  #mark = 0;
  #newest = 0;
  #merged = 0;

  *commit({ files, removed }: Change): Generator<string, void, undefined> {
    const changes = new Map(removed.map((path) => [path, `D ${path}\n`]));
    for (const { path, lines } of files) {
      const text = lines.join("");
      yield `blob\nmark :${(this.#mark += 1)}\ndata ${text.length}\n${text}\n`;
      changes.set(path, `M 100644 :${this.#mark} ${path}\n`);
    }
    for (const [path, command] of changes) this.#unmerged.set(path, command);
    yield this.#write([this.#newest], changes.values());
  }

  /** Merges the commits since the last merge into that. */
  merge(): string {
    const text = this.#write([this.#merged, this.#newest], this.#unmerged.values());
    this.#merged = this.#newest;
    this.#unmerged.clear();
    return text;
  }

  #write(parents: readonly number[], changes: Iterable<string>): string {
    this.#newest = this.#mark += 1;
    const known = parents.filter((mark) => mark > 0);
    return [
      `commit refs/heads/main\nmark :${this.#mark}\n`,
      `committer A <a@example.com> ${1_600_000_000 + this.#mark * 60} +0000\ndata 9\nchange it\n`,
      ...known.map((mark, index) => `${index === 0 ? "from" : "merge"} :${mark}\n`),
      ...changes,
      "\n",
    ].join("");
  }
}
