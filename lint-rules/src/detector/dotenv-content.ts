import { parseDotenv, type DotenvEntry } from "./dotenv-syntax.ts";
import { findKeys } from "./find-keys.ts";
import { keyMarker } from "./key-format.ts";
import { isPlaceholderValue } from "./placeholder-value.ts";
import { decodeText } from "./text-encoding.ts";

/** What a variable is set to, as far as it matters; `plain` may be a secret. */
export type DotenvValueKind = "empty" | "placeholder" | "encrypted" | "public" | "plain";

/** A variable of a .env file. Its value is read and forgotten. */
export interface DotenvVariable {
  readonly name: string;
  /** The line its name stands on, from 1. */
  readonly line: number;
  readonly value: DotenvValueKind;
}

/** What a .env file holds, without its values. */
export interface DotenvContent {
  /**
   * - `encrypted`: git-crypt, or each value is encrypted, empty or public.
   * - `partly-encrypted`: some values are encrypted and others are not; somebody forgot to encrypt.
   * - `none`: no value is encrypted.
   */
  readonly protection: "none" | "partly-encrypted" | "encrypted";
  readonly variables: readonly DotenvVariable[];
  /** Lines, from 1, that are neither an assignment nor a comment. They may be part of a secret. */
  readonly unreadLines: readonly number[];
}

/** How a .env file is read. */
export interface ReadDotenvOptions {
  /** Variables whose values may be seen by anybody: whole names, or beginnings with a `*` behind. */
  readonly publicNames?: readonly string[];
}

/** What git-crypt writes before the encrypted bytes. */
const gitCryptHeader = Buffer.from("\0GITCRYPT\0");

/** Public keys of dotenvx: whoever encrypts a value needs them. */
const alwaysPublicNames = ["DOTENV_PUBLIC_KEY*"];

/**
 * Reads a .env file: the names of its variables and what kind of value each has, never a value. Takes
 * UTF-8 and UTF-16; never throws.
 */
export function readDotenv(bytes: Uint8Array, options: ReadDotenvOptions = {}): DotenvContent {
  if (gitCryptHeader.equals(bytes.subarray(0, gitCryptHeader.length))) {
    return { protection: "encrypted", variables: [], unreadLines: [] };
  }
  const { entries, unreadLines } = parseDotenv(decodeText(bytes));
  const publicNames = [...alwaysPublicNames, ...(options.publicNames ?? [])];
  if (hasSopsMarkers(entries)) publicNames.push("sops_*");
  const variables = entries.map(({ name, line, value }) => ({
    name,
    line,
    value: matchesAny(name, publicNames) ? "public" : valueKind(value),
  }));
  return { protection: protectionOf(variables, unreadLines), variables, unreadLines };
}

/** SOPS adds its version and a checksum of the values. */
function hasSopsMarkers(entries: readonly DotenvEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.has("sops_mac") && names.has("sops_version");
}

function matchesAny(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}

function valueKind(value: string): DotenvValueKind {
  if (value === "") return "empty";
  // dotenvx, then SOPS.
  if (/^encrypted:[0-9A-Za-z+/]{20}|^ENC\[AES256_GCM,data:/.test(value)) return "encrypted";
  if (value.startsWith(keyMarker)) return findKeys(value).next().done ? "placeholder" : "plain";
  return isPlaceholderValue(value) ? "placeholder" : "plain";
}

function protectionOf(
  variables: readonly DotenvVariable[],
  unreadLines: readonly number[],
): DotenvContent["protection"] {
  if (!variables.some(({ value }) => value === "encrypted")) return "none";
  const isMixed = unreadLines.length > 0 || variables.some(({ value }) => value === "plain");
  return isMixed ? "partly-encrypted" : "encrypted";
}
