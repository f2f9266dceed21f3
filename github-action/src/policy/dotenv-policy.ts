import { classifyDotenv, type Level } from "eslint-plugin-plexmcp/detector";
import type { Rule } from "../finding.ts";
import { redactedName } from "../redact-keys.ts";
import { mostNames } from "../screening/dotenv-reader.ts";
import {
  gitignoreLines,
  gitignoreLinesFor,
  mostIgnoreBytes,
  type Gap,
  type TakenName,
} from "../sources/gitignore-gaps.ts";
import type { DotenvSighting } from "../sources/sightings.ts";

/** What is wrong with a file of the dotenv family. */
export interface DotenvVerdict {
  readonly rule: Rule;
  readonly level: Level;
  /** The file, or the folder that says it all. */
  readonly path: string;
  readonly message: string;
}

/** Judges one file; undefined if it may be where it is. Values are never told, names are. */
export function judgeDotenv(sighting: DotenvSighting): DotenvVerdict | undefined {
  const kind = classifyDotenv(sighting.path);
  switch (kind) {
    case "template":
    case "vault":
    case "none":
      return undefined;
    case "virtual-environment":
      return judgeFolder(sighting);
    case "private-keys":
      return judgePrivateKeys(sighting);
    case "dotenv":
    case "by-design":
      return judgeValues(sighting, kind);
  }
}

function judgeFolder({ path, state }: DotenvSighting): DotenvVerdict {
  const folders = path.split("/");
  const depth = folders.findIndex((folder) => folder.toLowerCase() === ".env");
  return {
    rule: ruleOf(state),
    level: "warning",
    path: folders.slice(0, depth + 1).join("/"),
    message:
      "A folder named .env is in the repository: most likely a virtual environment that was not meant to be there.",
  };
}

function judgePrivateKeys(sighting: DotenvSighting): DotenvVerdict {
  const { path, state } = sighting;
  return {
    rule: ruleOf(state),
    level: "error",
    path,
    message: `This file opens every encrypted .env file. ${cureOf(sighting)}`,
  };
}

function judgeValues(
  sighting: DotenvSighting,
  kind: "dotenv" | "by-design",
): DotenvVerdict | undefined {
  const { path, state, content } = sighting;
  const { protection, plainNames, plainCount, hasUnreadLines, isCut } = content;
  // What is behind a cut may be anything.
  if (protection === "encrypted" && !isCut) return undefined;
  const plain = plainCount === 0 ? undefined : listed(plainNames, plainCount);
  if (protection === "partly-encrypted") {
    const others = plain ?? "lines that are no assignment";
    const message = `Some values of this .env file are encrypted, others are not: ${others}. Encrypt them, and change what they hold.`;
    return { rule: ruleOf(state), level: "error", path, message };
  }
  const isHarmless = kind === "by-design" && plainCount === 0 && !hasUnreadLines && !isCut;
  const level = state === "changed" && !isHarmless ? "error" : "warning";
  const values = plain === undefined ? "" : ` It sets ${plain}.`;
  const message = `${sentences[state]}${values} ${cureOf(sighting)}`;
  return { rule: ruleOf(state), level, path, message };
}

const sentences: Readonly<Record<DotenvSighting["state"], string>> = {
  changed: "A .env file is committed.",
  tracked: "A .env file has been tracked since before this change.",
  untracked: "A .env file lies here that git does not ignore: the next git add takes it.",
};

function ruleOf(state: DotenvSighting["state"]): Rule {
  return state === "untracked" ? "dotenv-not-ignored" : "dotenv-committed";
}

/** No full stop: it would be taken for a part of the last line. */
function cureOf({ path, state }: DotenvSighting): string {
  const lines = gitignoreLinesFor(path).join(", ");
  return state === "untracked"
    ? `Add to .gitignore: ${lines}`
    : `Change every secret in it, take it out (git rm --cached) and add to .gitignore: ${lines}`;
}

/** Judges what .gitignore files would, or may, let through, one verdict for each file that has to be mended. */
export function judgeGaps(gaps: readonly Gap[]): readonly DotenvVerdict[] {
  return [...new Set(gaps.map(({ file }) => file))].map((path) => {
    const taken = gaps.filter((gap) => gap.file === path).filter((gap) => gap.kind === "taken");
    const message =
      taken.length === 0
        ? `This file is larger than ${mostIgnoreBytes / 1024} KiB: git was not asked which names of .env files it lets through. Make it smaller.`
        : `git would take ${takenBy(taken)}. Add to the end of ${path}, in this order: ${gitignoreLines.join(", ")}`;
    return { rule: "dotenv-not-ignored", level: "warning", path, message };
  });
}

function takenBy(gaps: readonly TakenName[]): string {
  const names = listed(gaps.map(({ name }) => name));
  const patterns = new Set(gaps.flatMap(({ pattern }) => pattern ?? []));
  if (patterns.size === 0) return names;
  return `${names}, let through by ${listed([...patterns].map(redactedName))}`;
}

/** The first of so many names. */
function listed(names: readonly string[], count = names.length): string {
  const shown = names.slice(0, mostNames).join(", ");
  const more = count - mostNames;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
