import { isAbsolute, resolve } from "node:path";
import { sha256 } from "../sha256.ts";
import type { EnvFilePlan, EnvFileState } from "./env-file-schema.ts";

/** The one line that a resource owns, with everything known. */
export interface EnvLine {
  /** As configured. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  readonly variable: string;
  readonly value: string;
  readonly allowUnignored: boolean;
}

/** The line of an object that is about to be applied or that the state holds. */
export function lineOf(object: EnvFilePlan, folder: string): EnvLine {
  const path = textOf(object.path);
  return {
    path,
    file: resolvePath(path, folder),
    variable: textOf(object.variable),
    value: textOf(object.value),
    allowUnignored: object.allow_unignored === true,
  };
}

/**
 * A relative path starts at Terraform's working directory, the folder of the root module. Always
 * resolved anew: on another machine, or in another clone, the state's file is another one.
 */
export function resolvePath(path: string, folder: string): string {
  return isAbsolute(path) ? resolve(path) : resolve(folder, path);
}

export function idOf(path: string, variable: string): string {
  return `${path}#${variable}`;
}

/** The state once the line stands in its file. */
export function stateOf({ path, file, variable, value, allowUnignored }: EnvLine): EnvFileState {
  return {
    path,
    variable,
    value,
    allow_unignored: allowUnignored,
    id: idOf(path, variable),
    resolved_path: file,
    value_sha256: sha256(value),
  };
}

/** Schema and Terraform see to it that these are there and known by now. */
function textOf(data: unknown): string {
  if (typeof data === "string") return data;
  throw new TypeError("An argument of plexmcp_env_file is null or unknown where all are known.");
}
