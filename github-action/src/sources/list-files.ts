import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Git, type GitOptions } from "../git/git.ts";
import { GitError } from "../git/git-error.ts";
import { pathBytes } from "../git/path-text.ts";
import { findRepositoryRoot } from "../git/repository-root.ts";
import { ScanError } from "../scan-error.ts";
import { isDotenvName } from "./dotenv-names.ts";

type GitSettings = Omit<GitOptions, "directory">;

/** A file to scan. */
export interface ListedFile {
  /** Relative to the root, with `/`; a character a byte (latin1), since nothing obliges it to be UTF-8. */
  readonly name: string;
  /** What git makes of it; outside of a repository every file counts as tracked. */
  readonly status: "tracked" | "untracked" | "ignored";
  /** Tracked, and left out of a sparse checkout: git's skip-worktree. */
  readonly isSparse: boolean;
}

export interface FileListing {
  /** The folder that names are relative to. */
  readonly root: string;
  readonly files: Iterable<ListedFile>;
  /** Is it what git lists of a folder? */
  readonly isListedByGit?: boolean;
  /** Is the folder a submodule whose files are not here? */
  readonly isAbsentSubmodule?: boolean;
}

/**
 * Lists what to scan under a path: in a git repository the tracked files and the untracked ones that
 * are not ignored, elsewhere every file. Nothing but `.git` is skipped. The path itself may be a link.
 */
export async function listFiles(path: string, settings: GitSettings): Promise<FileListing> {
  const target = realpathSync(path);
  const stats = statSync(target);
  if (stats.isFile()) return listFile(target, settings);
  if (!stats.isDirectory()) {
    throw new ScanError(`${path} is neither a file nor a folder. Name one of these.`);
  }
  const git = new Git({ ...settings, directory: target });
  const listing = await listByGit(git);
  const isAbsentSubmodule = listing?.equals(itself) ?? false;
  if (listing === undefined || isAbsentSubmodule) {
    return { root: target, files: walk(target, "tracked"), isAbsentSubmodule };
  }
  if (listing.length === 0 && (await isIgnored(git))) {
    return { root: target, files: walk(target, "ignored") };
  }
  return { root: target, files: parseListing(listing), isListedByGit: true };
}

/**
 * One file that was named. What git makes of it matters for .env files only: any other needs no git,
 * and may lie in `.git` itself.
 */
async function listFile(path: string, settings: GitSettings): Promise<FileListing> {
  const root = dirname(path);
  const name = basename(path);
  const git = new Git({ ...settings, directory: root });
  const listing = isDotenvName(name) ? await listOne(git, name) : undefined;
  if (listing !== undefined && listing.length > 0) return { root, files: parseListing(listing) };
  const status = listing === undefined ? "tracked" : "ignored";
  return { root, files: [fileOf(Buffer.from(name).toString("latin1"), status)] };
}

/** The same as `listByGit` says of a file as a part of its folder; nothing of one that git never takes. */
async function listOne(git: Git, name: string): Promise<Buffer | undefined> {
  try {
    const listing = await listByGit(git, [name]);
    const isElsewhere = listing?.length === 0 && (await listByGit(git))?.equals(itself) === true;
    return isElsewhere ? undefined : listing;
  } catch (error) {
    if (error instanceof GitError && error.code === "no_work_tree") return Buffer.alloc(0);
    throw error;
  }
}

/** The files of a folder that git lists as one entry: a submodule, or a repository of its own. */
export async function listNested(
  root: string,
  folder: ListedFile,
  settings: GitSettings,
): Promise<FileListing> {
  const path = pathIn(root, folder.name);
  // git cannot be started in a folder whose name is no text: then what it would ignore is read, too.
  const listing = existsSync(path.toString())
    ? await listFiles(path.toString(), settings)
    : { files: walk(path, "tracked") };
  const files = Array.from(listing.files, (file) => ({
    ...file,
    name: `${folder.name}/${file.name}`,
    status: file.status === "tracked" ? folder.status : file.status,
  }));
  return { ...listing, root, files };
}

/** What `git ls-files -z -t` prints, of all or of some; undefined where git is not to be asked. */
async function listByGit(git: Git, names: readonly string[] = []): Promise<Buffer | undefined> {
  const options = ["-z", "-t", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const list = ["--literal-pathspecs", "ls-files", ...options, "--", ...names];
  try {
    const [listing, isOwn] = await Promise.all([git.run(list), isOwnTree(git)]);
    return isOwn ? listing : undefined;
  } catch (error) {
    const isNone =
      error instanceof GitError && (error.code === "not_a_repository" || error.code === "no_git");
    // A broken `.git` must not turn a repository into a plain folder.
    if (isNone && findRepositoryRoot(git.directory) === undefined) return undefined;
    throw error;
  }
}

/** `core.worktree` may name another folder, whose files git lists then. */
async function isOwnTree(git: Git): Promise<boolean> {
  if (namesNoTree(git.directory)) return true;
  const printed = (await git.run(["rev-parse", "--show-toplevel"])).toString();
  const tree = resolve(printed.replace(/\n$/, ""));
  return !relative(tree, git.directory).startsWith("..");
}

/** Nearly every configuration has not even the word; to ask git takes a process. */
function namesNoTree(directory: string): boolean {
  const root = findRepositoryRoot(directory);
  if (root === undefined) return false;
  try {
    return !/worktree/i.test(readFileSync(join(root, ".git/config"), "latin1"));
  } catch {
    // The `.git` of a submodule or of a linked tree is a file.
    return false;
  }
}

/** In a submodule that is not checked out the repository around it answers, with that folder. */
const itself = Buffer.from("H ./\0");

/** A tag, a space and a name for each file, the untracked ones first. */
function* parseListing(listing: Buffer): Generator<ListedFile> {
  const untrackedFolders = new Set<string>();
  for (const line of listing.toString("latin1").split("\0")) {
    // Behind the last one is nothing.
    if (line === "") return;
    const tag = line.charAt(0);
    const listed = line.slice(2);
    const status = tag === tags.untracked ? "untracked" : "tracked";
    if (status === "untracked") addFolders(listed, untrackedFolders);
    // A tracked file that a folder has replaced: what that holds has been listed.
    else if (untrackedFolders.has(listed)) continue;
    // git writes a repository that it does not track with a slash behind it.
    const name = listed.endsWith("/") ? listed.slice(0, -1) : listed;
    yield { name, status, isSparse: tag === tags.skipWorktree };
  }
}

/** Adds the folders that a file lies in, the innermost first. */
function addFolders(name: string, folders: Set<string>): void {
  for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) {
    const folder = name.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}

const tags = { untracked: "?", skipWorktree: "S" };

/** A folder that its repository ignores was named all the same: then it is meant. */
async function isIgnored(git: Git): Promise<boolean> {
  const printed = await git.run(["check-ignore", "--", "."], { okCodes: [0, 1, 128] });
  return printed.length > 0;
}

/** Every file below a folder, `.git` left out; links are listed, not followed. */
function* walk(
  root: string | Buffer,
  status: ListedFile["status"],
  folder?: string,
): Generator<ListedFile> {
  const path = folder === undefined ? root : pathIn(root, folder);
  for (const entry of readdirSync(path, { withFileTypes: true, encoding: "buffer" })) {
    const ownName = entry.name.toString("latin1");
    if (ownName === ".git") continue;
    const name = folder === undefined ? ownName : `${folder}/${ownName}`;
    if (entry.isDirectory()) yield* walk(root, status, name);
    else if (entry.isFile() || entry.isSymbolicLink()) yield fileOf(name, status);
  }
}

function fileOf(name: string, status: ListedFile["status"]): ListedFile {
  return { name, status, isSparse: false };
}

/** The path of a listed file for the file system: text if it is ASCII, which costs less than bytes. */
export function pathIn(root: string | Buffer, name: string): string | Buffer {
  const bytes = pathBytes(name);
  if (typeof root === "string" && typeof bytes === "string") return `${root}/${bytes}`;
  return Buffer.concat([Buffer.from(root), slash, Buffer.from(bytes)]);
}

const slash = Buffer.from("/");
