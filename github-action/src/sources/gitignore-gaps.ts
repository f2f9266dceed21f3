import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Git } from "../git/git.ts";
import { listIgnored } from "../git/ignored-names.ts";

/** Names that people give .env files, each of which the advised lines ignore. */
export const probes: readonly string[] = [
  ".env",
  ".env.local",
  ".env.production",
  ".env.keys",
  "packages/api/.env.staging",
  "deploy/service.env",
];

/** Where a .gitignore bears on these. */
export const ignoreFiles: ReadonlySet<string> = new Set(
  probes.flatMap((probe) => {
    const folders = probe.split("/").slice(0, -1);
    return ["", ...folders].map((_, depth) => [...folders.slice(0, depth), ".gitignore"].join("/"));
  }),
);

/** Lines for a .gitignore, in an order that keeps the template. */
export const gitignoreLines = [".env", ".env.*", "*.env", "!.env.example"];

/** Lines by which a .gitignore ignores a .env file: those for all, or where these miss it its own name. */
export function gitignoreLinesFor(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isCovered = name === ".env" || name.startsWith(".env.") || name.endsWith(".env");
  return isCovered ? gitignoreLines : [name.replace(/[\\*?[!# ]/g, String.raw`\$&`)];
}

/** Names of .env files that the repository would let through, and whether it ignores any at all. */
export interface GitignoreGaps {
  readonly open: readonly string[];
  readonly coversSome: boolean;
}

/** A repository that neither has nor ignores a .env file need not prepare for one. */
export function areWorthAWord({ coversSome }: GitignoreGaps, usesDotenv: boolean): boolean {
  return coversSome || usesDotenv;
}

/** Asks git, whose rules no parser of ours would match. */
export async function readGitignoreGaps(git: Git): Promise<GitignoreGaps> {
  const names = probes.filter((probe) => !isBeyondLink(git.directory, probe));
  const ignored = await listIgnored(git, names);
  return { open: names.filter((name) => !ignored.has(name)), coversSome: ignored.size > 0 };
}

/** What lies beyond a symbolic link git neither takes nor lets itself be asked about. */
function isBeyondLink(root: string, name: string): boolean {
  let path = root;
  for (const folder of name.split("/").slice(0, -1)) {
    path = join(path, folder);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() !== true) return stats?.isSymbolicLink() ?? false;
  }
  return false;
}
