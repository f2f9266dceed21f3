import { GitError } from "./git/git-error.ts";
import { redactKeys } from "./redact-keys.ts";
import { escapeText } from "./report/escape.ts";
import { ScanError } from "./scan-error.ts";

/** An error in one line for a person: keys shortened, nothing in it that a terminal would obey. */
export function describeError(error: unknown): string {
  return escapeText(redactKeys(sentenceOf(error)));
}

/** A defect of ours is told with its name; what is expected speaks for itself. */
function sentenceOf(error: unknown): string {
  if (wasStopped(error)) return "Stopped before the scan was complete.";
  if (error instanceof GitError) return error.message + cureOf(error);
  if (error instanceof ScanError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ("syscall" in error) return systemSentence(error);
  return `unexpected ${error.name}: ${error.message}`;
}

/** Was it given up when the caller said so, whatever then failed for that? */
function wasStopped(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || wasStopped(error.cause));
}

/** What helps where git's own words do not say. */
function cureOf({ code }: GitError): string {
  return code === "not_a_repository"
    ? " Check it out first (in a workflow by actions/checkout); if its .git is damaged, clone it again."
    : "";
}

/** Of the operating system: its own words name what was tried, and on what. */
function systemSentence(error: Error & { readonly syscall: unknown }): string {
  return `${error.message}. ${cureOfSystem(error)}`;
}

function cureOfSystem(error: Error & { readonly syscall: unknown }): string {
  // Only folders for what is temporary are made by it.
  if (error.syscall === "mkdtemp") {
    return "Let TMPDIR (on Windows TEMP) name a folder that is there and may be written to, or unset it.";
  }
  const isMissing = "code" in error && error.code === "ENOENT";
  return isMissing
    ? "Check how it is written: a relative path begins at the present folder."
    : "Nothing is left out: put that right, then run it again.";
}
