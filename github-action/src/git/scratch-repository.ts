import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Git } from "./git.ts";

/** As little as git takes for a repository: nothing of a user's or a project's is in force there. */
const head = "ref: refs/heads/main\n";

/**
 * Asks git in a repository of our own, which has some files in its working tree, and which is gone
 * when the answer is there. Paths are ours, never a repository's. Throws as `node:fs` does.
 */
export async function askInScratch<Answer>(
  git: Git,
  files: ReadonlyMap<string, Uint8Array>,
  ask: (scratch: Git) => Promise<Answer>,
): Promise<Answer> {
  // Nobody else can open it. Written and removed without waiting: a signal finds it whole or gone.
  const directory = mkdtempSync(join(tmpdir(), "plexmcp-scan-"));
  try {
    for (const folder of ["objects", "refs"]) {
      mkdirSync(join(directory, ".git", folder), { recursive: true });
    }
    for (const [path, content] of [[".git/HEAD", head] as const, ...files]) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    }
    return await ask(git.in(directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
