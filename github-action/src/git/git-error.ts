/** Why git could not do what was asked of it. */
export type GitErrorCode =
  | "no_git"
  | "not_a_repository"
  | "no_work_tree"
  | "dubious_ownership"
  | "unknown_revision"
  | "missing_objects"
  | "missing_ref"
  | "shallow"
  | "failed";

/** A failure of git, in words that name the cure. */
export class GitError extends Error {
  override readonly name = "GitError";
  readonly code: GitErrorCode;
  /** Of "missing_ref": what a server was asked for and does not have. */
  readonly ref: string | undefined;

  constructor(message: string, { code, cause, ref }: GitErrorDetails) {
    super(message, { cause });
    this.code = code;
    this.ref = ref;
  }
}

interface GitErrorDetails extends ErrorOptions {
  readonly code: GitErrorCode;
  readonly ref?: string | undefined;
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

/** What git ran for, and where. */
export interface FailedCall {
  readonly command: string;
  readonly directory: string;
  /** The address of the server that it asked, if it did. */
  readonly remote?: string | undefined;
}

/** What git's last words mean. `words` is its standard error under `LC_ALL=C`. */
export function gitErrorOf(words: string, { command, directory, remote }: FailedCall): GitError {
  const lines = words.split("\n").map((line) => line.trimEnd());
  const own = lines.filter((line) => !isOfServer(line)).join("\n");
  // The folder that git names is the root of the repository, and quoted for a shell.
  const trusting = /git config --global --add safe\.directory [^]*/.exec(own);
  if (trusting !== null) {
    return new GitError(
      `${directory} belongs to another user, and git refuses to read it. Run: ${trusting[0].trim()}`,
      { code: "dubious_ownership" },
    );
  }
  if (/not a git repository|invalid gitfile format/.test(own)) {
    return new GitError(`${directory} is not in a git repository.`, { code: "not_a_repository" });
  }
  if (own.includes("must be run in a work tree")) {
    return new GitError(
      `${directory} is a bare repository, or lies in a .git folder: git has no files there. Scan what was committed by plexmcp-scan history.`,
      { code: "no_work_tree" },
    );
  }
  const cause = causeIn(lines);
  if (/promisor remote|bad object|missing \w+ object|Failed to traverse parents/.test(own)) {
    return incompleteClone(directory, `git says "${cause}".`);
  }
  if (/unknown option|unknown switch|unrecognized argument/.test(own)) {
    return new GitError(
      `git ${command} failed, for being too old it seems (2.31 or newer is needed): ${cause}`,
      { code: "failed" },
    );
  }
  const missingRef = /^fatal: couldn't find remote ref (.+)$/m.exec(own)?.[1];
  const place = remote === undefined ? `in ${directory}` : `from ${remote}`;
  // Of a server its owner knows what helps, and whoever asked it.
  const cure =
    remote === undefined
      ? ". Put that right (git fsck tells more), or clone the repository again."
      : "";
  return new GitError(`git ${command} ${place} failed: ${cause || "it gave no reason"}${cure}`, {
    code: missingRef === undefined ? "failed" : "missing_ref",
    ref: missingRef,
  });
}

/** What a server says is about what it has. */
function isOfServer(line: string): boolean {
  return line.startsWith("remote: ");
}

/** A server may say as much as it likes. */
const mostLinesOfServer = 3;

/** What the server says, and the first "fatal" or "error": what comes after that is advice, or follows from it. */
function causeIn(lines: readonly string[]): string {
  const fatal =
    lines.find((line) => line.startsWith("fatal: ")) ??
    lines.find((line) => line.startsWith("error: ")) ??
    lines.findLast((line) => line !== "") ??
    "";
  return [...lines.filter(isOfServer).slice(0, mostLinesOfServer), fatal].join(" ");
}
