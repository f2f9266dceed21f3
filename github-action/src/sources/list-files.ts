import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, posix, resolve } from "node:path";
import { Git, type GitOptions } from "../git/git.ts";
import { GitError } from "../git/git-error.ts";

type GitSettings = Omit<GitOptions, "directory">;

/** A file to scan. */
export interface ListedFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** In git's index; outside of a repository every file counts as such. */
  readonly isTracked: boolean;
}

export interface FileListing {
  /** The folder that paths are relative to. */
  readonly root: string;
  readonly files: Iterable<ListedFile>;
  /** Undefined where no repository is asked. */
  readonly git?: Git;
}

/**
 * Lists what to scan under a path: in a git repository the tracked files and the untracked ones that
 * are not ignored, elsewhere every file. Nothing but `.git` is skipped.
 */
export async function listFiles(path: string, settings: GitSettings): Promise<FileListing> {
  const target = resolve(path);
  if (!statSync(target).isDirectory()) {
    return { root: dirname(target), files: [{ path: basename(target), isTracked: true }] };
  }
  const git = new Git({ ...settings, directory: target });
  const listed = await listByGit(git);
  if (listed === undefined || (listed.length === 0 && (await isIgnored(git)))) {
    return { root: target, files: walk(target, "") };
  }
  return { root: target, files: listed, git };
}

/** The files of a folder that git lists as one entry: a submodule, or a repository of its own. */
export async function listNested(
  root: string,
  { path: folder, isTracked }: ListedFile,
  settings: GitSettings,
): Promise<readonly ListedFile[]> {
  const { files } = await listFiles(join(root, folder), settings);
  return [...files].map((file) => ({
    path: posix.join(folder, file.path),
    isTracked: isTracked && file.isTracked,
  }));
}

async function listByGit(git: Git): Promise<readonly ListedFile[] | undefined> {
  const options = ["-z", "-t", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  try {
    const printed = await git.run(["ls-files", ...options]);
    const lines = printed.toString("utf8").split("\0");
    lines.pop();
    return lines.map((line) => ({ path: line.slice(2), isTracked: !line.startsWith("? ") }));
  } catch (error) {
    const isNone =
      error instanceof GitError && (error.code === "not_a_repository" || error.code === "no_git");
    // A broken `.git` must not turn a repository into a plain folder.
    if (isNone && !hasRepositoryAbove(git.directory)) return undefined;
    throw error;
  }
}

function hasRepositoryAbove(directory: string): boolean {
  const parent = dirname(directory);
  return (
    existsSync(join(directory, ".git")) || (parent !== directory && hasRepositoryAbove(parent))
  );
}

/** A folder that its repository ignores was named all the same: then it is meant. */
async function isIgnored(git: Git): Promise<boolean> {
  const printed = await git.run(["check-ignore", "--", "."], { okCodes: [0, 1, 128] });
  return printed.length > 0;
}

/** Every file below a folder, `.git` left out; links are listed, not followed. */
function* walk(root: string, folder: string): Generator<ListedFile> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.name === ".git") continue;
    if (entry.isDirectory()) yield* walk(root, path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield { path, isTracked: true };
  }
}
