import { dirname, isAbsolute } from "node:path";
import { errorAt, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { PlanRequest, PlanResult } from "../../framework/resource.ts";
import { unknown, type Unknown } from "../../framework/schema.ts";
import { sha256 } from "../sha256.ts";
import {
  atPath,
  describeDuplicate,
  describeFileError,
  describeMissingGit,
} from "./env-file-diagnostics.ts";
import { ledgerOf, type EnvFileSession } from "./env-file-ledger.ts";
import type { EnvFileAttributes, EnvFilePlan, EnvFileState } from "./env-file-schema.ts";
import { idOf, resolvePath } from "./env-line.ts";
import { describeRefusal } from "./file/edit-file.ts";
import { findFile } from "./file/found-file.ts";
import { findWritingPlace, type WritingPlace } from "./file/writing-place.ts";

type EnvFilePlanRequest = PlanRequest<EnvFileAttributes, EnvFileSession>;

/**
 * Plans a line: changes of any attribute are made in place. What the plan cannot know (the path,
 * or the session while the provider's configuration is unknown) is checked before the write.
 */
export async function planEnvFile(
  request: EnvFilePlanRequest,
): Promise<PlanResult<EnvFileAttributes>> {
  const { client: session, prior, planned: proposed } = request;
  const { path, variable, value } = proposed;
  const planned: EnvFilePlan = {
    ...proposed,
    id: typeof path === "string" && typeof variable === "string" ? idOf(path, variable) : unknown,
    resolved_path: planResolvedPath(path, session, prior),
    value_sha256: typeof value === "string" ? sha256(value) : unknown,
  };
  const { resolved_path: file } = planned;
  if (session === undefined || typeof file !== "string") return { planned };
  try {
    return { planned, diagnostics: await checkPlan(request, session, { ...planned, file }) };
  } catch (error) {
    return { planned, diagnostics: [describeFileError(error, file)] };
  }
}

function planResolvedPath(
  path: EnvFilePlan["path"],
  session: EnvFileSession | undefined,
  prior: EnvFileState | null,
): string | null | Unknown {
  if (typeof path !== "string") return unknown;
  if (session !== undefined) return resolvePath(path, session.folder);
  if (isAbsolute(path)) return resolvePath(path, "/");
  return prior?.path === path ? prior.resolved_path : unknown;
}

async function checkPlan(
  { config, prior }: EnvFilePlanRequest,
  session: EnvFileSession,
  planned: EnvFilePlan & { readonly file: string },
): Promise<readonly Diagnostic[]> {
  const place = await findWritingPlace(planned.file);
  const { variable, path, allow_unignored: allowUnignored } = planned;
  const duplicates: Diagnostic[] = [];
  if (typeof variable === "string" && typeof path === "string") {
    const line = { realPath: place.path, variable };
    const other = ledgerOf(session).plan(line, { isCreate: prior === null, config });
    if (other !== undefined) duplicates.push(describeDuplicate(line, path, other));
  }
  const isWritten = prior === null || hasChanges(prior, planned);
  const exposed =
    place.isExposed && allowUnignored === false ? await warnOrRefuse(place, isWritten) : [];
  if (!isWritten) return [...duplicates, ...exposed];
  await findFile(place.path);
  return [...duplicates, ...exposed, ...warnOfPlace(place)];
}

function hasChanges(prior: EnvFileState, planned: EnvFilePlan): boolean {
  return (
    prior.path !== planned.path ||
    prior.variable !== planned.variable ||
    prior.value !== planned.value ||
    prior.value_sha256 !== planned.value_sha256 ||
    prior.allow_unignored !== planned.allow_unignored ||
    prior.resolved_path !== planned.resolved_path
  );
}

/** A file that holds the value already is not made safer by a plan that fails. */
async function warnOrRefuse(
  place: WritingPlace,
  isWritten: boolean,
): Promise<readonly Diagnostic[]> {
  const summary = "Git would commit the file";
  const refusal = await describeRefusal(place);
  return [isWritten ? errorAt(atPath, summary, refusal) : warningAt(atPath, summary, refusal)];
}

function warnOfPlace({ path, existingFolder, lacksGit }: WritingPlace): readonly Diagnostic[] {
  const folder = dirname(path);
  const missing =
    folder === existingFolder
      ? []
      : [
          warningAt(
            atPath,
            "Folder is missing",
            `The folder ${folder} does not exist. It is made when ${path} is written; if that is not the place you meant, correct path.`,
          ),
        ];
  return lacksGit ? [...missing, describeMissingGit(path)] : missing;
}
