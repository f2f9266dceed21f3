import type { Path, PathStep } from "../cty/path.ts";
import type { Diagnostic } from "../framework/diagnostics.ts";
import {
  severity,
  type AttributePath,
  type Diagnostic as DiagnosticMessage,
} from "../protocol/tfplugin6-values.ts";

/** Diagnostics as Terraform reads them. */
export function toDiagnosticMessages(diagnostics: readonly Diagnostic[]): DiagnosticMessage[] {
  return diagnostics.map((diagnostic) => ({
    severity: severity[diagnostic.severity],
    summary: diagnostic.summary,
    detail: diagnostic.detail,
    attribute: diagnostic.path === undefined ? undefined : toAttributePath(diagnostic.path),
  }));
}

export function toAttributePath(path: Path): AttributePath {
  return { steps: path.map(toStep) };
}

function toStep(step: PathStep): AttributePath["steps"][number] {
  return {
    attributeName: "attribute" in step ? step.attribute : undefined,
    elementKeyString: "key" in step ? step.key : undefined,
    elementKeyInt: "index" in step ? step.index : undefined,
  };
}
