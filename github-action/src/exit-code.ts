import type { Level } from "eslint-plugin-plexmcp/detector";
import type { ScanReport } from "./finding.ts";

/** 0 clean, 1 findings, 2 could not complete. */
export type ExitCode = 0 | 1 | 2;

/** 1 if a finding is at or above the level that fails. */
export function exitCodeOf({ findings }: Pick<ScanReport, "findings">, failOn: Level): ExitCode {
  return findings.some(({ level }) => level === "error" || failOn === "warning") ? 1 : 0;
}
