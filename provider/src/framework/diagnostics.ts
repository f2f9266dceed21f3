import type { Path } from "../cty/path.ts";

/** What Terraform prints: one line, then what happened, whose fault, what to do next. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** One line, no full stop. */
  readonly summary: string;
  readonly detail: string;
  /** Where in the configuration; Terraform then shows the source line. */
  readonly path?: Path;
}

export function errorAt(path: Path | undefined, summary: string, detail: string): Diagnostic {
  return { severity: "error", summary, detail, ...(path === undefined ? {} : { path }) };
}

export function warningAt(path: Path | undefined, summary: string, detail: string): Diagnostic {
  return { severity: "warning", summary, detail, ...(path === undefined ? {} : { path }) };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
