/** Why git could not do what was asked of it. */
export type GitErrorCode =
  | "no_git"
  | "not_a_repository"
  | "dubious_ownership"
  | "unknown_revision"
  | "missing_objects"
  | "shallow"
  | "failed";

/** A failure of git, in words that name the cure. */
export class GitError extends Error {
  override readonly name = "GitError";
  readonly code: GitErrorCode;

  constructor(message: string, { code, cause }: { code: GitErrorCode; cause?: unknown }) {
    super(message, { cause });
    this.code = code;
  }
}

/** Objects that a scan has to read are not in the repository. */
export function missingObjects(directory: string, names: readonly string[]): GitError {
  const subject = names.length === 1 ? "1 object is" : `${names.length} objects are`;
  return incompleteClone(directory, `${subject} missing, ${names[0] ?? ""} first.`);
}

function incompleteClone(directory: string, what: string): GitError {
  return new GitError(
    `${directory} is a partial or a broken clone: ${what} Fetch all (git fetch --refetch --no-filter) or clone it without --filter; in GitHub Actions check it out with fetch-depth: 0 and no filter.`,
    { code: "missing_objects" },
  );
}

/** What git's last words mean. `words` is its standard error under `LC_ALL=C`. */
export function gitErrorOf(
  words: string,
  { command, directory }: { readonly command: string; readonly directory: string },
): GitError {
  if (words.includes("detected dubious ownership")) {
    return new GitError(
      `${directory} belongs to another user, and git refuses to read it. Run: git config --global --add safe.directory ${directory}`,
      { code: "dubious_ownership" },
    );
  }
  if (/not a git repository|invalid gitfile format/.test(words)) {
    return new GitError(`${directory} is not in a git repository.`, { code: "not_a_repository" });
  }
  const line = words.trim().split("\n").at(-1) ?? "";
  if (/promisor remote|bad object|missing \w+ object|Failed to traverse parents/.test(words)) {
    return incompleteClone(directory, `git says "${line}".`);
  }
  return new GitError(`git ${command} failed in ${directory}: ${line || "it gave no reason"}`, {
    code: "failed",
  });
}
