import type { Finding } from "../finding.ts";

/** As git abbreviates it in large repositories. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 12);
}

/** Where a finding is, for a person: `src/app.ts:2:14`, or the part of the history that holds it. */
export function locationOf({ part, file, span }: Finding): string {
  if (file === undefined) return part;
  return span === undefined ? file : `${file}:${span.line}:${span.column}`;
}

/** `3 errors, 1 warning`, or `nothing`. */
export function countsOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  const parts = [
    ...(errors > 0 ? [`${errors} error${errors === 1 ? "" : "s"}`] : []),
    ...(warnings > 0 ? [`${warnings} warning${warnings === 1 ? "" : "s"}`] : []),
  ];
  return parts.join(", ") || "nothing";
}
