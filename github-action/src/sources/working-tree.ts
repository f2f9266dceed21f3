import { realpathSync, statSync } from "node:fs";
import { Git, type GitOptions } from "../git/git.ts";
import { findRepositoryRoot, folderFrom } from "../git/repository-root.ts";
import type { PublicNames } from "../screening/dotenv-reader.ts";
import { FileScan, type FileSightings } from "./file-scan.ts";
import {
  areWorthAWord,
  besideSamples,
  readGapsBeside,
  readGitignoreGaps,
  type Gap,
  type GitignoreGaps,
} from "./gitignore-gaps.ts";
import { listFiles, listNested, type ListedFile } from "./list-files.ts";

/** What lies in a folder, and how much of what is tracked does not, as the user wanted it. */
export interface WorkingTreeSightings extends FileSightings {
  readonly absentSubmodules: number;
}

/** Scans a folder as it lies there, or one file. */
export async function scanWorkingTree(
  path: string,
  options: Omit<GitOptions, "directory">,
  publicNames: PublicNames,
): Promise<WorkingTreeSightings> {
  const listing = listFiles(path, options);
  const asked = askGaps(path, options);
  const { root, files, isListedByGit = false, isAbsentSubmodule = false } = await listing;
  const scan = new FileScan(root);
  let absentSubmodules = isAbsentSubmodule ? 1 : 0;
  let folders = scan.read(files);
  // Those of nested repositories bear on nothing here.
  const ignoreFiles = [...scan.ignoreFiles];
  while (folders.length > 0) {
    const deeper: ListedFile[] = [];
    // One after the other: there may be thousands, and each is listed by processes.
    for (const folder of folders) {
      const nested = await listNested(root, folder, options);
      if (nested.isAbsentSubmodule === true) absentSubmodules += 1;
      deeper.push(...scan.read(nested.files));
    }
    folders = deeper;
  }
  const found = await scan.finish(publicNames);
  const { usesDotenv } = scan;
  return {
    ...found,
    absentSubmodules,
    gitignoreGaps: isListedByGit ? await listGaps(asked, { usesDotenv, ignoreFiles }) : [],
  };
}

interface AskedGaps {
  readonly git: Git;
  /** The folder, from the root of the repository. */
  readonly folder: string;
  readonly samples: Promise<GitignoreGaps>;
}

async function listGaps(
  asked: AskedGaps | undefined,
  found: { readonly usesDotenv: boolean; readonly ignoreFiles: readonly string[] },
): Promise<readonly Gap[]> {
  if (asked === undefined) return [];
  const { git, folder, samples } = asked;
  const known = await samples;
  if (!areWorthAWord(known, found.usesDotenv)) return [];
  const others = await readGapsBeside(git, folder, found.ignoreFiles);
  return [...known.open, ...besideSamples(known.open, others)];
}

/** Asked before the files are listed, so that git does both at once; nobody waits for it outside of a repository. */
function askGaps(path: string, options: Omit<GitOptions, "directory">): AskedGaps | undefined {
  if (!statSync(path).isDirectory()) return undefined;
  const directory = realpathSync(path);
  const root = findRepositoryRoot(directory);
  if (root === undefined) return undefined;
  const git = new Git({ ...options, directory });
  const folder = folderFrom(root, directory);
  const samples = readGitignoreGaps(git, folder);
  // Whoever awaits it hears of it.
  samples.catch(() => undefined);
  return { git, folder, samples };
}

/** Was all that is tracked there to be read? */
export function isWholeTree({ sparseFiles, absentSubmodules }: WorkingTreeSightings): boolean {
  return sparseFiles === 0 && absentSubmodules === 0;
}

/** Says what a scan did not read because it is not checked out. */
export function absenceNotices({
  sparseFiles,
  absentSubmodules,
}: WorkingTreeSightings): readonly string[] {
  const notices: string[] = [];
  if (sparseFiles > 0) {
    const files = sparseFiles === 1 ? "1 tracked file is" : `${sparseFiles} tracked files are`;
    notices.push(
      `${files} not checked out (git sparse-checkout) and not read. plexmcp-scan history reads all.`,
    );
  }
  if (absentSubmodules > 0) {
    const submodules =
      absentSubmodules === 1 ? "1 submodule is" : `${absentSubmodules} submodules are`;
    notices.push(
      `${submodules} not checked out and not read. git submodule update --init checks out all.`,
    );
  }
  return notices;
}
