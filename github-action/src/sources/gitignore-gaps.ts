import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDecidingLines, type IgnoreLine } from "../git/deciding-lines.ts";
import type { Git } from "../git/git.ts";
import { listOverruledFolders, uppermost } from "./ignore-folders.ts";

/** Names that people give .env files, each of which the advised lines ignore. */
export const probes: readonly string[] = [
  ".env",
  ".env.local",
  ".env.production",
  ".env.keys",
  "packages/api/.env.staging",
  "deploy/service.env",
];

/** Names to ask for in a folder (`packages/web/`) that is none of theirs. */
export function probesIn(folder: string): readonly string[] {
  return probes
    .map((probe) => folder + probe.slice(probe.lastIndexOf("/") + 1))
    .filter((name) => !probes.includes(name));
}

/** Where a .gitignore bears on the samples. */
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

/** Of the names in further folders those that are taken in again, by a line that takes in no sample. */
export function besideSamples(
  samples: readonly TakenName[],
  others: readonly TakenName[],
): readonly TakenName[] {
  return others.filter(
    ({ file, pattern }) =>
      pattern !== undefined &&
      !samples.some((sample) => sample.file === file && sample.pattern === pattern),
  );
}

/** The gaps of a repository, and whether it ignores any name of a .env file at all. */
export interface GitignoreGaps {
  readonly open: readonly TakenName[];
  readonly coversSome: boolean;
}

/** A repository that neither has nor ignores a .env file need not prepare for one. */
export function areWorthAWord(
  { coversSome }: Pick<GitignoreGaps, "coversSome">,
  usesDotenv: boolean,
): boolean {
  return coversSome || usesDotenv;
}

/** Asks git, whose rules no parser of ours would match, about a folder (`packages/a/`) of its repository. */
export async function readGitignoreGaps(git: Git, folder: string): Promise<GitignoreGaps> {
  const { names, taken } = await askFor(git, folder, probes);
  return { open: taken, coversSome: taken.length < names.length };
}

/**
 * The names that .gitignore files of a folder take in again, beside the samples. Only where one does
 * git is asked once more: which files there are is known late.
 */
export async function readGapsBeside(
  git: Git,
  folder: string,
  files: readonly string[],
): Promise<readonly TakenName[]> {
  const contents = new Map<string, Buffer>();
  for (const file of uppermost(files, ignoreFiles)) {
    const path = join(git.directory, file);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    // Git does not follow a .gitignore that is a link.
    if (stats?.isFile() === true && stats.size <= mostIgnoreBytes) {
      contents.set(file, readFileSync(path));
    }
  }
  const beside = listOverruledFolders(contents).flatMap(probesIn);
  return beside.length === 0 ? [] : (await askFor(git, folder, beside)).taken;
}

/** The names that git takes, of those that it can be asked for. */
async function askFor(
  git: Git,
  folder: string,
  wanted: readonly string[],
): Promise<{ readonly names: readonly string[]; readonly taken: readonly TakenName[] }> {
  const names = wanted.filter((name) => !isBeyondLink(git.directory, name));
  const lines = await readDecidingLines(git, names);
  return { names, taken: names.flatMap((name) => gapOf(name, lines.get(name), folder) ?? []) };
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
