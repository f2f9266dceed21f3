import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Git } from "../src/git/git.ts";

/** Dates advance by a minute a commit: the same history each time. */
const firstCommitTime = 1_700_000_000;

/** The environment of the tests' own git: nothing of the user's configuration. */
const cleanEnvironment = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};

const madeFolders: string[] = [];

/** A new empty folder; `removeFolders` takes all of them away. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "key-scan-"));
  madeFolders.push(folder);
  return folder;
}

/** To be called when the tests of a file are over. */
export function removeFolders(): void {
  for (const folder of madeFolders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A real git repository that a test builds step by step. */
export class TestRepository {
  readonly directory: string;
  #commits = 0;

  constructor({ objectFormat = "sha1", directory = makeFolder() } = {}) {
    this.directory = directory;
    mkdirSync(directory, { recursive: true });
    this.run("init", "--quiet", "--initial-branch=main", `--object-format=${objectFormat}`);
  }

  /** What the scanner reads it with. */
  get git(): Git {
    return new Git({ directory: this.directory, environment: process.env });
  }

  /** Runs git and returns what it printed, trimmed. */
  run(...args: string[]): string {
    return this.runWith({}, ...args);
  }

  /** The same with variables of its own, and text on its standard input. */
  runWith(
    { input, ...environment }: NodeJS.ProcessEnv & { readonly input?: string },
    ...args: string[]
  ): string {
    const date = `${firstCommitTime + 60 * this.#commits} +0000`;
    return execFileSync("git", args, {
      cwd: this.directory,
      env: { ...cleanEnvironment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, ...environment },
      input: input ?? "",
      stdio: ["pipe", "pipe", "pipe"],
      encoding: "utf8",
    }).trim();
  }

  write(path: string, content: string | Uint8Array): this {
    const target = join(this.directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    return this;
  }

  makeExecutable(path: string): this {
    chmodSync(join(this.directory, path), 0o755);
    return this;
  }

  link(path: string, target: string): this {
    symlinkSync(target, join(this.directory, path));
    return this;
  }

  rename(from: string, to: string): this {
    mkdirSync(dirname(join(this.directory, to)), { recursive: true });
    renameSync(join(this.directory, from), join(this.directory, to));
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.directory, path), { recursive: true });
    return this;
  }

  removeIfThere(path: string): this {
    rmSync(join(this.directory, path), { force: true });
    return this;
  }

  /** Adds a submodule to the index as git does, and to nothing else: no folder, and no commit. */
  stageSubmodule(path: string): this {
    const elsewhere = this.run("rev-parse", "HEAD").replace(/./g, "1");
    this.run("update-index", "--add", "--cacheinfo", `160000,${elsewhere},${path}`);
    return this;
  }

  /** Commits all there is, empty commits too, and returns the commit's name. */
  commit(message = "change"): string {
    this.#commits += 1;
    this.run("add", "--all", "--force");
    this.run("commit", "--quiet", "--allow-empty", `--message=${message}`);
    return this.run("rev-parse", "HEAD");
  }

  /** Many commits by one process. */
  addEmptyCommits(count: number): this {
    const branch = this.run("symbolic-ref", "HEAD");
    const lines = Array.from({ length: count }, (_, index) => {
      const from = index === 0 ? `from ${branch}^0\n` : "";
      return `commit ${branch}\ncommitter Ada <ada@example.com> ${firstCommitTime} +0000\ndata 1\nx\n${from}\n`;
    });
    this.runWith({ input: lines.join("") }, "fast-import", "--quiet");
    return this;
  }

  /** Adds a commit of many files to a branch, on top of main, by one process. */
  addFiles(branch: string, contents: readonly (string | Buffer)[]): this {
    const head = `commit refs/heads/${branch}\ncommitter Ada <ada@example.com> ${firstCommitTime} +0000\n`;
    const files = contents.flatMap((content, index) => {
      const bytes = Buffer.from(content);
      const line = `M 100644 inline f/${index % 100}/${index}\ndata ${bytes.length}\n`;
      return [Buffer.from(line), bytes, Buffer.from("\n")];
    });
    const input = Buffer.concat([
      Buffer.from(`${head}data 1\nx\nfrom refs/heads/main^0\n`),
      ...files,
    ]);
    execFileSync("git", ["fast-import", "--quiet"], { cwd: this.directory, input });
    return this;
  }

  /** Merges without committing; the caller adds what no parent has, and commits. */
  startMerge(...branches: string[]): this {
    this.#commits += 1;
    this.run("merge", "--quiet", "--no-ff", "--no-commit", ...branches);
    return this;
  }

  checkout(...args: string[]): this {
    this.run("checkout", "--quiet", ...args);
    return this;
  }
}
