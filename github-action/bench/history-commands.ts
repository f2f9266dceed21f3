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
/** Lines that go and lines that come. One change in ten has 112 or more, by this spread and as measured. */
const linesPerChange = { median: 6, mean: 67 };
const commitsPerMerge = 6;
const filesPerFolder = 64;
const foldersPerFolder = 16;

const bytesPerLine = 40;

interface SourceFile {
  readonly path: string;
  readonly lines: string[];
}

/**
 * Commands for `git fast-import` that make so many commits of plausible source code without a finding, the
 * same ones each time. Branches of a few commits are merged, one after another.
 */
export function* historyCommands(commits: number): Generator<string, void, undefined> {
  const random = new RandomNumbers(1);
  const files = Array.from({ length: fileCount }, (_, index) => makeFile(random, index));
  const writer = new CommitWriter();
  yield* writer.commit(files);
  const byLength = files.flatMap((file) => file.lines.map(() => file));
  for (let count = 1; count < commits; count += 1) {
    if (count % commitsPerMerge === 0) yield writer.merge();
    else yield* writer.commit(changeSome(random, byLength));
  }
}

function makeFile(random: RandomNumbers, index: number): SourceFile {
  const folder = Math.floor(index / filesPerFolder);
  const outer = Math.floor(folder / foldersPerFolder);
  const length = Math.ceil(random.of(bytesPerFile) / bytesPerLine);
  return {
    path: `src/part-${outer}/package-${folder}/${wordOf(random)}-${wordOf(random)}-${index}.ts`,
    lines: Array.from({ length }, () => makeLine(random)),
  };
}

/** Changes files, each of which is in `byLength` once for each of its lines. */
function changeSome(random: RandomNumbers, byLength: readonly SourceFile[]): Set<SourceFile> {
  const changed = new Set<SourceFile>();
  for (let left = random.of(filesPerCommit); left > 0; left -= 1) {
    const file = byLength[random.below(byLength.length)];
    if (file === undefined) continue;
    changed.add(file);
    replaceLines(random, file.lines);
  }
  return changed;
}

function replaceLines(random: RandomNumbers, lines: string[]): void {
  const count = Math.min(lines.length, Math.ceil(random.of(linesPerChange) / 2));
  const start = random.below(lines.length - count + 1);
  for (let at = start; at < start + count; at += 1) lines[at] = makeLine(random);
}

const words =
  "const function return import export from value index length key token client request response error await async type interface readonly string number boolean object array map filter reduce".split(
    " ",
  );

function wordOf(random: RandomNumbers): string {
  return words[random.below(words.length)] ?? "";
}

function makeLine(random: RandomNumbers): string {
  let text = "";
  while (text.length < bytesPerLine - 4) text += `${wordOf(random)}_${random.below(97)} `;
  return `${text};\n`;
}

/** Writes commits to a branch, in the language of `git fast-import`. */
class CommitWriter {
  /** Newest versions of files, by path, that the last merge does not have. */
  readonly #unmerged = new Map<string, number>();
  #mark = 0;
  #newest = 0;
  #merged = 0;

  *commit(files: Iterable<SourceFile>): Generator<string, void, undefined> {
    const changes: [path: string, mark: number][] = [];
    for (const { path, lines } of files) {
      const text = lines.join("");
      yield `blob\nmark :${(this.#mark += 1)}\ndata ${text.length}\n${text}\n`;
      changes.push([path, this.#mark]);
      this.#unmerged.set(path, this.#mark);
    }
    yield this.#write([this.#newest], changes);
  }

  /** Merges the commits since the last merge into that. */
  merge(): string {
    const text = this.#write([this.#merged, this.#newest], this.#unmerged);
    this.#merged = this.#newest;
    this.#unmerged.clear();
    return text;
  }

  #write(parents: readonly number[], changes: Iterable<[path: string, mark: number]>): string {
    this.#newest = this.#mark += 1;
    const known = parents.filter((mark) => mark > 0);
    return [
      `commit refs/heads/main\nmark :${this.#mark}\n`,
      `committer A <a@example.com> ${1_600_000_000 + this.#mark * 60} +0000\ndata 9\nchange it\n`,
      ...known.map((mark, index) => `${index === 0 ? "from" : "merge"} :${mark}\n`),
      ...Array.from(changes, ([path, mark]) => `M 100644 :${mark} ${path}\n`),
      "\n",
    ].join("");
  }
}
