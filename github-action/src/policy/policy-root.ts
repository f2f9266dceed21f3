import { statSync } from "node:fs";
import { dirname } from "node:path";
import { findRepositoryRoot, folderFrom } from "../git/repository-root.ts";

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
  const root = findRepositoryRoot(folder) ?? folder;
  return { root, prefix: folderFrom(root, folder) };
}
