import { GitError } from "./git-error.ts";
import { shortCommit } from "./short-commit.ts";

/** Did a fetch fail because the server does not have a ref? */
export function isMissing(ref: string, error: unknown): boolean {
  return error instanceof GitError && error.code === "missing_ref" && error.ref === ref;
}

/** A branch that an event names, and without which its range is not known. */
export function branchIsGone(branch: string, cause: unknown): GitError {
  return new GitError(
    `${branch}, which the event names, is not on the server any more: it was renamed or deleted. A new event names the branch that there is now: push a commit, or queue the pull request again.`,
    { code: "missing_ref", cause, ref: branch },
  );
}

/** Nothing leads to the commit any more that an event is about. */
export function headIsGone(
  { head, headRef }: { readonly head: string; readonly headRef: string },
  cause?: unknown,
): GitError {
  return new GitError(
    `The commit to scan, ${shortCommit(head)}, is not on the server any more: ${headRef} was moved by force, or deleted. Push a commit: its own run scans what there is now.`,
    { code: "missing_objects", cause },
  );
}

/** Commits are missing here and do not come; `cause` says why. */
export function notFetched(
  cause: unknown,
  whatAndCure = "The commits to scan are not all here and could not be fetched. Check out with fetch-depth: 0, or give the action a github-token that may read the repository.",
): GitError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new GitError(`${whatAndCure} ${why}`, { code: "shallow", cause });
}
