import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** For tests: a new folder, by its real path. The caller removes it. */
export function makeTestFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "env-file-")));
}

/** For tests: runs git, with neither the machine's nor the user's configuration. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t.invalid", ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
  });
}

/** For tests: runs a TypeScript module in a process of its own; the signal or exit status it ended with. */
export function runModule(source: string): Promise<string | number | null> {
  const args = ["--conditions=source", "--import", "tsx", "--input-type=module", "-e", source];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      resolve(signal ?? code);
    });
  });
}
