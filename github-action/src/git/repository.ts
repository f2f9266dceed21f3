import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Git } from "./git.ts";
import { GitError } from "./git-error.ts";

/** Where git keeps what all worktrees share. Rejects with `GitError` "not_a_repository" and its like. */
export async function findGitDirectory(git: Git): Promise<string> {
  const printed = await git.run(["rev-parse", "--git-common-dir"]);
  return resolve(git.directory, printed.toString("utf8").trimEnd());
}

/** Full names of the objects that revisions stand for; undefined for one that is not there. */
export async function findObjects(
  git: Git,
  revisions: readonly string[],
): Promise<readonly (GitName | undefined)[]> {
  if (revisions.some((revision) => /[\s\0]/.test(revision))) {
    throw unknownRevision(revisions.find((revision) => /[\s\0]/.test(revision)) ?? "");
  }
  const printed = await git.run(["cat-file", "--batch-check=%(objectname) %(objecttype)"], {
    input: revisions.map((revision) => `${revision}\n`).join(""),
  });
  return printed
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [oid = "", type = ""] = line.split(" ");
      return /^[0-9a-f]{40,64}$/.test(oid) && type !== "missing" ? { oid, type } : undefined;
    });
}

/** An object's full name and type. */
export interface GitName {
  readonly oid: string;
  readonly type: string;
}

export function unknownRevision(revision: string): GitError {
  return new GitError(
    `${revision} names no commit here. Check the name; in a shallow clone fetch it first (git fetch origin, or fetch-depth: 0 in GitHub Actions).`,
    { code: "unknown_revision" },
  );
}

/** Commits of which a shallow clone has no parents, though they have some; none where it is whole. */
export async function readShallowBoundary(gitDirectory: string): Promise<ReadonlySet<string>> {
  try {
    const names = await readFile(join(gitDirectory, "shallow"), "utf8");
    return new Set(names.split("\n").filter((name) => name !== ""));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Set();
    throw error;
  }
}

/** Was it cloned with `--filter`, so that files may be missing? */
export async function isPartialClone(git: Git): Promise<boolean> {
  const names = String.raw`^remote\..*\.promisor$`;
  const printed = await git.run(["config", "--get-regexp", names], { okCodes: [0, 1] });
  return printed.toString("latin1").includes(" true");
}
