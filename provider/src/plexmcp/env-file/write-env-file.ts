import { warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { ApplyContext, ApplyResult, PrivateState } from "../../framework/resource.ts";
import { isSeenByNode, setVariable } from "./dotenv/edit-dotenv.ts";
import { checkValue } from "./dotenv/quoting.ts";
import {
  atPath,
  describeDuplicate,
  describeFileError,
  describeMissingGit,
} from "./env-file-diagnostics.ts";
import { ledgerOf, type EnvFileSession } from "./env-file-ledger.ts";
import { hasMadeFile, privateOf } from "./env-file-private.ts";
import type { EnvFileAttributes, EnvFilePlan, EnvFileState } from "./env-file-schema.ts";
import { lineOf, stateOf, type EnvLine } from "./env-line.ts";
import { editFile, type EditedFile, type FileEdit } from "./file/edit-file.ts";
import { EnvFileError } from "./file/env-file-error.ts";
import { findRealPath } from "./file/writing-place.ts";
import { removeLine } from "./remove-line.ts";

type Result = ApplyResult<EnvFileAttributes>;
type WriteRequest = ApplyContext<EnvFileSession> & { readonly planned: EnvFilePlan };

export async function createEnvFile(request: WriteRequest): Promise<Result> {
  const line = lineOf(request.planned, request.client.folder);
  const written = await writeLine(request, line);
  if (written.isMade === undefined) return { state: null, diagnostics: written.diagnostics };
  return { ...written, state: stateOf(line), private: privateOf(written.isMade) };
}

/**
 * Changes the line in place. One that moves is written in its new place first: at no moment is an
 * application without it.
 */
export async function updateEnvFile(
  request: WriteRequest & {
    readonly prior: EnvFileState;
    readonly plannedPrivate: PrivateState;
  },
): Promise<Result> {
  const { client: session, prior, plannedPrivate } = request;
  const line = lineOf(request.planned, session.folder);
  const before = lineOf(prior, session.folder);
  const written = await writeLine(request, line);
  if (written.isMade === undefined) return { state: prior, diagnostics: written.diagnostics };
  const state = stateOf(line);
  const hadMade = hasMadeFile(plannedPrivate);
  const isSameFile = before.file === line.file;
  if (isSameFile && before.variable === line.variable) {
    const { diagnostics } = written;
    return { state, private: privateOf(written.isMade || hadMade), diagnostics };
  }
  const removed = await removeLine({ ...request, line: before, isMade: hadMade });
  return {
    state,
    private: privateOf(written.isMade || (isSameFile && hadMade)),
    // The line has moved, whatever became of the old one: that is for a person to look at.
    diagnostics: [
      ...written.diagnostics,
      ...removed.map((diagnostic): Diagnostic => ({ ...diagnostic, severity: "warning" })),
    ],
  };
}

interface Written {
  /** Undefined: nothing was written, and the diagnostics say why. */
  readonly isMade: boolean | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function writeLine(
  { client: session, signal }: ApplyContext<EnvFileSession>,
  line: EnvLine,
): Promise<Written> {
  const ledger = ledgerOf(session);
  try {
    const { path: realPath } = await findRealPath(line.file);
    const place = { realPath, variable: line.variable };
    const other = ledger.write(place, line.path);
    if (other !== undefined) {
      return { isMade: undefined, diagnostics: [describeDuplicate(place, line.path, other)] };
    }
    const edited = await editFile({
      path: line.file,
      allowExposed: line.allowUnignored,
      signal,
      edit: (text) => setLine(text, line),
    });
    if (edited.before === undefined) ledger.noteMade(realPath);
    return { isMade: ledger.isMade(realPath), diagnostics: warningsOf(edited, line) };
  } catch (error) {
    return { isMade: undefined, diagnostics: [describeFileError(error, line.file)] };
  }
}

function setLine(text: string | undefined, { file, variable, value }: EnvLine): FileEdit {
  const complaint = checkValue(value);
  if (complaint !== undefined) throw new EnvFileError("Value refused", complaint);
  const edited = setVariable(text ?? "", variable, value);
  if (edited === undefined) {
    throw new EnvFileError(
      "File refused",
      `A quote that is opened and not closed in ${file} would swallow the line for ${variable}. Close it, then apply again.`,
    );
  }
  return edited === text ? { kind: "keep" } : { kind: "write", text: edited };
}

function warningsOf(edited: EditedFile, { variable, value }: EnvLine): readonly Diagnostic[] {
  const { path, before, edit, lacksGit } = edited;
  const warnings: Diagnostic[] = [];
  if (lacksGit) warnings.push(describeMissingGit(path));
  // 0o044: the group or all others may read.
  if (before !== undefined && (before.mode & 0o044) !== 0) {
    const mode = before.mode.toString(8).padStart(4, "0");
    warnings.push(
      warningAt(
        atPath,
        "Others can read the file",
        `${path} has the mode ${mode}, which was kept: other users of this machine can read the value. If they should not, run: chmod 600 ${path}`,
      ),
    );
  }
  if (edit.kind === "write" && !isSeenByNode(edit.text, variable, value)) {
    warnings.push(
      warningAt(
        atPath,
        "Node's own reader may miss the line",
        `\`node --env-file\` does not find ${variable} in ${path}, as other readers do: a byte order mark, a line that is no assignment or an open quote stands before it. Remove that.`,
      ),
    );
  }
  return warnings;
}
