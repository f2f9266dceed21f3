import type { Git } from "../git/git.ts";
import { listIgnored } from "../git/ignored-names.ts";

/** Names that people give .env files, each of which the advised lines ignore. */
const probes = [
  ".env",
  ".env.local",
  ".env.production",
  ".env.keys",
  "packages/api/.env.staging",
  "deploy/service.env",
];

/** Lines for a .gitignore, in an order that keeps the template. */
export const gitignoreLines = [".env", ".env.*", "*.env", "!.env.example"];

/** Names of .env files that the repository would let through, and whether it ignores any at all. */
export interface GitignoreGaps {
  readonly open: readonly string[];
  readonly coversSome: boolean;
}

/** Asks git, whose rules no parser of ours would match. */
export async function readGitignoreGaps(git: Git): Promise<GitignoreGaps> {
  const ignored = await listIgnored(git, probes);
  return { open: probes.filter((probe) => !ignored.has(probe)), coversSome: ignored.size > 0 };
}
