import { warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { ApplyContext, PrivateState } from "../../framework/resource.ts";
import { isBlank, removeVariable, valuesOf } from "./dotenv/edit-dotenv.ts";
import { atPath, describeFileError } from "./env-file-diagnostics.ts";
import { ledgerOf, type EnvFileSession } from "./env-file-ledger.ts";
import { hasMadeFile } from "./env-file-private.ts";
import type { EnvFileState } from "./env-file-schema.ts";
import { lineOf, type EnvLine } from "./env-line.ts";
import { editFile, type FileEdit } from "./file/edit-file.ts";
import { findRealPath } from "./file/writing-place.ts";

/** Takes the line out of its file. An error keeps the object in the state. */
export function deleteEnvFile(
  request: ApplyContext<EnvFileSession> & {
    readonly prior: EnvFileState;
    readonly private: PrivateState;
  },
): Promise<readonly Diagnostic[]> {
  return removeLine({
    ...request,
    line: lineOf(request.prior, request.client.folder),
    isMade: hasMadeFile(request.private),
  });
}

/** Removes what is ours: the line while it has our value, and the file if we made it. */
export async function removeLine({
  client: session,
  signal,
  line,
  isMade,
}: ApplyContext<EnvFileSession> & {
  readonly line: EnvLine;
  readonly isMade: boolean;
}): Promise<readonly Diagnostic[]> {
  const { file, variable, value } = line;
  const ledger = ledgerOf(session);
  try {
    const { path: realPath } = await findRealPath(file);
    // The object that replaces this one came first (create_before_destroy).
    if (ledger.isWritten({ realPath, variable })) return [];
    if (isMade) ledger.noteMade(realPath);
    const { before } = await editFile({
      path: file,
      // To take a value out of a file that git commits is no harm.
      allowExposed: true,
      signal,
      edit: (text) => withoutLine(text, line, ledger.isMade(realPath)),
    });
    const left = valuesOf(before?.text ?? "", variable).some((found) => found !== value);
    return left ? [describeLeftLine(line)] : [];
  } catch (error) {
    return [describeFileError(error, file)];
  }
}

function withoutLine(
  text: string | undefined,
  { variable, value }: EnvLine,
  isMade: boolean,
): FileEdit {
  if (text === undefined) return { kind: "keep" };
  const rest = removeVariable(text, variable, (found) => found === value);
  if (isMade && isBlank(rest)) return { kind: "remove" };
  return rest === text ? { kind: "keep" } : { kind: "write", text: rest };
}

function describeLeftLine({ file, variable }: EnvLine): Diagnostic {
  return warningAt(
    atPath,
    "Line is left",
    `${variable} in ${file} has a value that is not the one written there by Terraform, so the line stays. Remove it by hand if nothing needs it.`,
  );
}
