import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/**
 * The folder with the `.git` that a folder belongs to, itself or one above it; undefined outside of a
 * repository. A `.git` is a folder, or, in worktrees and submodules, a file. Git is not asked: this
 * holds of a broken repository, too.
 */
export function findRepositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRepositoryRoot(parent);
}

/** From a root to a folder in it, as git writes it: `packages/a/`, or empty. */
export function folderFrom(root: string, folder: string): string {
  const names = relative(root, folder).split(sep);
  return names.map((name) => (name === "" ? "" : `${name}/`)).join("");
}
