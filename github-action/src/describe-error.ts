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
  if (error instanceof GitError || error instanceof ScanError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (error.name === "AbortError") return "Stopped before the scan was complete.";
  if ("syscall" in error) {
    return `${error.message}. Nothing is skipped: make it readable, then scan again.`;
  }
  return `unexpected ${error.name}: ${error.message}`;
}
