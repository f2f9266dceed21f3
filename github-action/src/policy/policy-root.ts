import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Where a path lies in its repository, whose policy holds for it. */
export interface PolicyPlace {
  /** The root of the repository; outside of one, the folder itself, or that of the file. */
  readonly root: string;
  /** From there to the folder that is scanned: `packages/a/`, or empty. */
  readonly prefix: string;
}

/** Finds the root that an absolute path belongs to. Throws as `node:fs` does where nothing is there. */
export function findPolicyPlace(path: string): PolicyPlace {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const root = findRoot(folder) ?? folder;
  const names = relative(root, folder).split(sep);
  return { root, prefix: names.map((name) => (name === "" ? "" : `${name}/`)).join("") };
}

/** A `.git` is a folder, or, in worktrees and submodules, a file. */
function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRoot(parent);
}
