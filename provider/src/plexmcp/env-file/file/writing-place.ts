import { randomBytes } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sha256 } from "../../sha256.ts";
import { EnvFileError } from "./env-file-error.ts";
import { findGitStanding, readGitDirectory } from "./git-standing.ts";

/** A file, and where what is needed to write it stands meanwhile. All paths are real and absolute. */
export interface WritingPlace {
  readonly path: string;
  /** The nearest folder above the file that exists. */
  readonly existingFolder: string;
  /** Would git commit the file? */
  readonly isExposed: boolean;
  /** The file is in a repository, and git is not there to be asked. */
  readonly lacksGit: boolean;
  /** The new version, before it takes the file's name. On the same file system. */
  readonly temporary: string;
  readonly lock: string;
  /** Is a name in the folder of `temporary` one that a killed writer of this file left? */
  readonly isLeftover: (name: string) => boolean;
}

/**
 * Finds where a file is written. Temporary file and lock stand beside it; where git would commit
 * them, in the git directory.
 */
export async function findWritingPlace(path: string): Promise<WritingPlace> {
  const real = await findRealPath(path);
  const folder = dirname(real.path);
  const beside = scratchNames(join(folder, `.${basename(real.path)}`));
  const standing = await findGitStanding(real.existingFolder, [
    real.path,
    beside.temporary,
    beside.lock,
  ]);
  const isIgnored = standing.kind === "inside" ? standing.isIgnored : () => true;
  const isHidden = isIgnored(beside.temporary) && isIgnored(beside.lock);
  return {
    ...real,
    isExposed: !isIgnored(real.path),
    lacksGit: standing.kind === "noGit",
    ...(isHidden ? beside : await inGitDirectory(real)),
  };
}

/** As `WritingPlace.isExposed`, asked anew. */
export async function isExposedNow({ path, existingFolder }: WritingPlace): Promise<boolean> {
  const standing = await findGitStanding(existingFolder, [path]);
  return standing.kind === "inside" && !standing.isIgnored(path);
}

interface RealPath {
  readonly path: string;
  readonly existingFolder: string;
}

/** The last part of the path is not followed: a symbolic link there is for the caller to refuse. */
export async function findRealPath(path: string): Promise<RealPath> {
  const folder = dirname(path);
  const existing = await findExisting(folder);
  if (existing !== undefined) {
    return { path: join(existing, basename(path)), existingFolder: existing };
  }
  const above = await findRealPath(folder);
  return { ...above, path: join(above.path, basename(path)) };
}

async function findExisting(folder: string): Promise<string | undefined> {
  try {
    return await realpath(folder);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (isMissing && dirname(folder) !== folder) return undefined;
    throw error;
  }
}

type ScratchNames = Pick<WritingPlace, "temporary" | "lock" | "isLeftover">;

function scratchNames(start: string): ScratchNames {
  const prefix = `${basename(start)}.`;
  return {
    temporary: `${start}.${randomBytes(6).toString("hex")}.env`,
    lock: `${start}.lock.env`,
    isLeftover: (name) =>
      name.startsWith(prefix) && /^[0-9a-f]{12}\.env$/.test(name.slice(prefix.length)),
  };
}

async function inGitDirectory({ path, existingFolder }: RealPath): Promise<ScratchNames> {
  const gitDirectory = await readGitDirectory(existingFolder);
  const [device, gitDevice] = [(await stat(existingFolder)).dev, (await stat(gitDirectory)).dev];
  if (device !== gitDevice) {
    throw new EnvFileError(
      "No place for the new version",
      `git would commit the temporary file beside ${path}, and the git directory, ${gitDirectory}, is on another file system. Add the line ".*.env" to .gitignore.`,
    );
  }
  return scratchNames(join(gitDirectory, `plexmcp-${sha256(path).slice(0, 16)}`));
}
