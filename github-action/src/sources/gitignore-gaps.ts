import { lstatSync } from "node:fs";
import { join } from "node:path";
import { readDecidingLines, type IgnoreLine } from "../git/deciding-lines.ts";
import type { Git } from "../git/git.ts";

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

/** Why a .gitignore has to be mended. */
export type Gap = TakenName | UnaskedFile;

/** A name of a .env file that git would take. */
export interface TakenName {
  readonly kind: "taken";
  readonly name: string;
  /** The .gitignore at whose end the advised lines close it. */
  readonly file: string;
  /** The line that takes the name in again, where other lines ignore it. */
  readonly pattern?: string;
}

/** A .gitignore of more than `mostIgnoreBytes`: what it lets through is not known. */
interface UnaskedFile {
  readonly kind: "unasked";
  readonly file: string;
}

/** Nobody writes a longer .gitignore, and git takes long for patterns that are made for that. */
export const mostIgnoreBytes = 1 << 18;

/**
 * What a name in a folder is by the line that decides on it: a gap, or, undefined, ignored. The folder
 * is the one that paths are told from, `packages/a/`, and empty at the root.
 */
export function gapOf(
  name: string,
  line: IgnoreLine | undefined,
  folder: string,
): TakenName | undefined {
  if (line === undefined) return { kind: "taken", name, file: ".gitignore" };
  const { file, pattern } = line;
  if (!pattern.startsWith("!")) return undefined;
  // Git reads the folder's own .gitignore after one above it.
  const mended = file.startsWith(folder) ? file.slice(folder.length) : ".gitignore";
  return { kind: "taken", name, file: mended, pattern };
}

/** The gaps of a repository, and whether it ignores any name of a .env file at all. */
export interface GitignoreGaps {
  readonly open: readonly Gap[];
  readonly coversSome: boolean;
}

/** A repository that neither has nor ignores a .env file need not prepare for one. */
export function areWorthAWord({ coversSome }: GitignoreGaps, usesDotenv: boolean): boolean {
  return coversSome || usesDotenv;
}

/** Asks git, whose rules no parser of ours would match, about a folder (`packages/a/`) of its repository. */
export async function readGitignoreGaps(git: Git, folder: string): Promise<GitignoreGaps> {
  const names = probes.filter((probe) => !isBeyondLink(git.directory, probe));
  const lines = await readDecidingLines(git, names);
  const open = names.flatMap((name) => gapOf(name, lines.get(name), folder) ?? []);
  return { open, coversSome: open.length < names.length };
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
