import { readFile } from "node:fs/promises";
import { textAt, valueAt } from "../json-path.ts";
import { parseJson } from "../json-text.ts";
import { ScanError } from "../scan-error.ts";

/** What started the workflow, as GitHub describes it in a file. Throws `ScanError` where there is none. */
export async function readEventPayload(environment: NodeJS.ProcessEnv): Promise<unknown> {
  const file = environment["GITHUB_EVENT_PATH"] ?? "";
  if (file === "") {
    throw new ScanError(
      "GITHUB_EVENT_PATH is not set, though it is in every GitHub workflow. Elsewhere use plexmcp-scan, and leave GITHUB_EVENT_NAME unset.",
    );
  }
  return parseJson(await readEvent(file), `The event in GITHUB_EVENT_PATH (${file})`);
}

async function readEvent(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(
      `The event in GITHUB_EVENT_PATH (${file}) cannot be read: ${why}. The runner sets that variable: leave it as it is; in a container, mount the folder that it names.`,
      { cause },
    );
  }
}

/** Is the head of a pull request in another repository? A deleted fork has none any more. */
export function isForkPullRequest(payload: unknown): boolean {
  return isForeign(payload, "pull_request", "head", "repo");
}

/** Is an event about what somebody without write access may have pushed, as far as can be told? */
export function mayBeFromFork(payload: unknown): boolean {
  if (valueAt(payload, "pull_request") !== undefined) return isForkPullRequest(payload);
  if (valueAt(payload, "workflow_run") !== undefined) {
    return isForeign(payload, "workflow_run", "head_repository");
  }
  // A comment on a pull request does not tell where the pull request comes from.
  return valueAt(payload, "issue", "pull_request") !== undefined;
}

/** In doubt it is: neither may be missing. */
function isForeign(payload: unknown, ...names: readonly string[]): boolean {
  const own = textAt(payload, "repository", "full_name");
  return own === undefined || textAt(payload, ...names, "full_name") !== own;
}
