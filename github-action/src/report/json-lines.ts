import type { Finding, ScanReport } from "../finding.ts";
import { escapedJson } from "./escape.ts";

/** A JSON object a line, one for each finding; the fields are described in the README. */
export function formatJsonLines({ findings }: ScanReport): string {
  return findings.map((finding) => `${escapedJson(toJson(finding))}\n`).join("");
}

/** A finding as plain data; null where a field does not apply. */
export function toJson(finding: Finding): Readonly<Record<string, string | number | null>> {
  const { span } = finding;
  return {
    rule: finding.rule,
    level: finding.level,
    confidence: finding.confidence,
    file: finding.file ?? null,
    line: span?.line ?? null,
    column: span?.column ?? null,
    part: finding.part,
    prefix: finding.key?.prefix ?? null,
    fingerprint: finding.fingerprint,
    commit: finding.commit ?? null,
    verification: finding.verification ?? null,
    message: finding.message,
  };
}
