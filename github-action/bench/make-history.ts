import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { historyCommands } from "./history-commands.ts";

/** Makes a repository with a history of so many commits, or finds the one that was made before. */
export async function makeHistory(parent: string, commits: number): Promise<string> {
  const directory = join(parent, `key-scan-bench-${commits}-${generatorVersion()}`);
  if (existsSync(directory)) return directory;
  // It gets its name when it is whole: what was broken off must not be found the next time.
  const unfinished = `${directory}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const git = (...args: string[]): Buffer => execFileSync("git", args, { cwd: unfinished });
  git("init", "--quiet", "--initial-branch=main");
  await importCommits(unfinished, commits);
  git("repack", "-adfq", "--threads=2");
  git("reset", "--quiet", "--hard", "main");
  renameSync(unfinished, directory);
  return directory;
}

/** Another one with each change of what makes histories: an old one is not to be measured for a new one. */
function generatorVersion(): string {
  const hash = createHash("sha256");
  for (const file of ["make-history.ts", "history-commands.ts", "random-numbers.ts"]) {
    hash.update(readFileSync(join(import.meta.dirname, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

async function importCommits(directory: string, commits: number): Promise<void> {
  const child = spawn("git", ["fast-import", "--quiet"], {
    cwd: directory,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const closed = once(child, "close");
  for (const text of historyCommands(commits)) {
    if (!child.stdin.write(text)) await Promise.race([once(child.stdin, "drain"), closed]);
  }
  child.stdin.end();
  await closed;
}
