import { attributePath } from "../../cty/path.ts";
import { errorAt, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import { EnvFileError, explainFileError } from "./file/env-file-error.ts";
import type { LinePlace } from "./env-file-ledger.ts";

/** Where the configuration names the file. */
export const atPath = attributePath("path");

/** A file that cannot be used, as Terraform shows it. Throws what is a defect of the provider. */
export function describeFileError(error: unknown, path: string): Diagnostic {
  const explained = explainFileError(error, path);
  if (explained instanceof EnvFileError) {
    return errorAt(atPath, explained.summary, explained.message);
  }
  throw explained;
}

/** `path` and `otherPath` are the two resources' paths as configured. */
export function describeDuplicate(
  { realPath, variable }: LinePlace,
  path: string,
  otherPath: string,
): Diagnostic {
  return errorAt(
    atPath,
    "Two resources for one line",
    `Two plexmcp_env_file resources set ${variable} in ${realPath}: this one, with path = ${JSON.stringify(path)}, and another, with path = ${JSON.stringify(otherPath)}. Give one of them another file or another variable, or remove it.`,
  );
}

export function describeMissingGit(path: string): Diagnostic {
  return warningAt(
    atPath,
    "Git is not installed",
    `${path} stands in a git repository, and whether git ignores it cannot be told without git. It is written all the same: nothing on this machine can commit it.`,
  );
}
