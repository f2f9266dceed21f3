import { warningAt } from "../../framework/diagnostics.ts";
import type { ApplyContext, ApplyResult } from "../../framework/resource.ts";
import { sha256 } from "../sha256.ts";
import { valuesOf } from "./dotenv/edit-dotenv.ts";
import { atPath, describeFileError } from "./env-file-diagnostics.ts";
import type { EnvFileSession } from "./env-file-ledger.ts";
import type { EnvFileAttributes, EnvFileState } from "./env-file-schema.ts";
import { lineOf, stateOf, type EnvLine } from "./env-line.ts";
import { findFile, type FoundFile } from "./file/found-file.ts";
import { findRealPath } from "./file/writing-place.ts";

/**
 * Compares the state with the file on this machine. `value` stays what was written, so that a
 * destroy knows its own line; `value_sha256` is of what was found, and the plan sees the difference.
 */
export async function readEnvFile({
  client: session,
  state,
}: ApplyContext<EnvFileSession> & { readonly state: EnvFileState }): Promise<
  ApplyResult<EnvFileAttributes>
> {
  const line = lineOf(state, session.folder);
  let found: FoundFile | undefined;
  try {
    const { path } = await findRealPath(line.file);
    found = await findFile(path);
  } catch (error) {
    return { state, diagnostics: [describeFileError(error, line.file)] };
  }
  return found === undefined ? missingFile(line) : compare(line, found);
}

function missingFile({ file, variable }: EnvLine): ApplyResult<EnvFileAttributes> {
  const reason = `${file} is not on this machine. The plan writes it, with ${variable}.`;
  return { state: null, diagnostics: [warningAt(atPath, "File is missing", reason)] };
}

function compare(line: EnvLine, { text }: FoundFile): ApplyResult<EnvFileAttributes> {
  const { file, variable, value } = line;
  const values = valuesOf(text, variable);
  const foreign = values.find((found) => found !== value);
  const state = stateOf(line);
  if (values.length === 0) {
    const reason = `${file} sets ${variable} no more. The plan adds the line.`;
    return {
      state: { ...state, value_sha256: null },
      diagnostics: [warningAt(atPath, "Line is missing", reason)],
    };
  }
  if (foreign === undefined) return { state };
  const reason = `${variable} in ${file} was given another value outside Terraform. The plan writes it again.`;
  return {
    state: { ...state, value_sha256: sha256(foreign) },
    diagnostics: [warningAt(atPath, "Line was changed", reason)],
  };
}
