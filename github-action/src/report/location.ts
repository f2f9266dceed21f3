import type { Finding, Silenced } from "../finding.ts";

/** Where a finding is, for a person: `src/app.ts:2:14`, or the part of the history that holds it. */
export function locationOf({ part, file, span }: Finding): string {
  if (file === undefined) return part;
  return span === undefined ? file : `${file}:${span.line}:${span.column}`;
}

/** What was silenced, by whom and why, in one line for a person. */
export function describeSilenced({ finding, by, reason }: Silenced): string {
  const why = reason === "" ? by : `${by}: ${reason}`;
  return `${locationOf(finding)} ${finding.fingerprint} (${why})`;
}

/** `1 commit`, `2 commits`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `3 errors, 1 warning`, or `nothing`. */
export function countsOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  const parts = [
    ...(errors > 0 ? [countOf(errors, "error")] : []),
    ...(warnings > 0 ? [countOf(warnings, "warning")] : []),
  ];
  return parts.join(", ") || "nothing";
}
