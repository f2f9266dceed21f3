import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { EnvFileError } from "./env-file-error.ts";

/** How git sees paths that are about to be written. */
export type GitStanding =
  /** No repository, or a place in one that git never commits: `.git` itself. */
  | { readonly kind: "outside" }
  /** In a repository, and git is not installed on this machine. */
  | { readonly kind: "noGit" }
  | { readonly kind: "inside"; readonly isIgnored: (path: string) => boolean };

/**
 * Asks git which of the paths it ignores. A tracked file is not ignored, whatever .gitignore says.
 * `folder` must exist; the paths are absolute, without symbolic links, and need not exist.
 */
export async function findGitStanding(
  folder: string,
  paths: readonly string[],
): Promise<GitStanding> {
  const input = paths.map((path) => `${path}\0`).join("");
  const answer = await runGit(folder, ["check-ignore", "-z", "--stdin"], input);
  if (answer === "noGit") return { kind: hasRepositoryAbove(folder) ? "noGit" : "outside" };
  if (answer.exitCode === 0 || answer.exitCode === 1) {
    const ignored = new Set(answer.stdout.split("\0"));
    return { kind: "inside", isIgnored: (path) => ignored.has(path) };
  }
  if (/not a git repository|must be run in a work tree/.test(answer.stderr)) {
    return { kind: "outside" };
  }
  throw new EnvFileError(
    "Git does not answer",
    `Whether git would commit a file in ${folder} cannot be told. Make \`git status\` work there; git says:\n\n${answer.stderr.trim()}`,
  );
}

function hasRepositoryAbove(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  return folder !== dirname(folder) && hasRepositoryAbove(dirname(folder));
}

/** The repository's own folder (`.git`, or a work tree's part of it), absolute. */
export async function readGitDirectory(folder: string): Promise<string> {
  return readLine(folder, ["rev-parse", "--absolute-git-dir"]);
}

/** Why git would commit the file, and what to do against it. */
export async function describeExposure(folder: string, path: string): Promise<string> {
  const root = await readLine(folder, ["rev-parse", "--show-toplevel"]);
  const inRoot = path.slice(root.replace(/\/?$/, "/").length);
  const line = `/${inRoot.replace(/[\\*?[\]]| (?= *$)/g, "\\$&")}`;
  const listed = await runGit(folder, ["ls-files", "--error-unmatch", "--", path]);
  const isTracked = listed !== "noGit" && listed.exitCode === 0;
  return isTracked
    ? `git tracks ${path}, so the next commit would hold the value. Run \`git rm --cached -- ${inRoot}\` in ${root}, and add this line to ${root}/.gitignore:\n\n  ${line}`
    : `git would commit ${path}: no ignore rule covers it. Add this line to ${root}/.gitignore:\n\n  ${line}`;
}

async function readLine(folder: string, args: readonly string[]): Promise<string> {
  const answer = await runGit(folder, args);
  if (answer !== "noGit" && answer.exitCode === 0) return answer.stdout.replace(/\r?\n$/, "");
  const reason = answer === "noGit" ? "git is gone" : answer.stderr.trim();
  throw new EnvFileError("Git does not answer", `git ${args.join(" ")} in ${folder}: ${reason}`);
}

interface GitAnswer {
  /** Undefined: a signal ended it. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

async function runGit(
  folder: string,
  args: readonly string[],
  input = "",
): Promise<GitAnswer | "noGit"> {
  const answer = await runGitOnce(folder, args, input);
  const wasKilled = answer !== "noGit" && answer.exitCode === undefined;
  // Ctrl-C reaches each process of Terraform's group, git too. What is being written is finished.
  return wasKilled ? runGitOnce(folder, args, input) : answer;
}

function runGitOnce(
  folder: string,
  args: readonly string[],
  input: string,
): Promise<GitAnswer | "noGit"> {
  return new Promise((resolve) => {
    const child = execFile(
      "git",
      // A file system monitor is a program that the repository names: not for us to start.
      ["-c", "core.fsmonitor=false", ...args],
      { cwd: folder, env: gitEnvironment() },
      (error, stdout, stderr) => {
        if (error?.code === "ENOENT") resolve("noGit");
        else resolve({ exitCode: exitCodeOf(error), stdout, stderr });
      },
    );
    // A git that fails at once reads no input; its exit status tells.
    child.stdin?.on("error", () => undefined).end(input);
  });
}

function exitCodeOf(error: { readonly code?: unknown } | null): number | undefined {
  if (error === null) return 0;
  return typeof error.code === "number" ? error.code : undefined;
}

/** This process's, without what would point git to another repository, index or configuration. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(inherited), LC_ALL: "C" };
}
