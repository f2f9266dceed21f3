import type { Finding, ScanReport } from "../finding.ts";

/** GitLab's secret detection report, `gl-secret-detection-report.json`, schema 15.0.7. */
export function formatGitlab({ findings }: ScanReport): string {
  const scanner = { id: "plexmcp-scan", name: "plexmcp-scan" };
  const report = {
    version: "15.0.7",
    vulnerabilities: findings.map((finding) => vulnerabilityOf(finding, scanner)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function vulnerabilityOf(
  { rule, level, fingerprint, file, span, commit, message, part }: Finding,
  scanner: object,
): object {
  const place = file ?? part;
  return {
    id: [fingerprint, place, span?.line ?? 0, span?.column ?? 0].join(":"),
    category: "secret_detection",
    name: rule,
    description: message,
    severity: level === "error" ? "Critical" : "Medium",
    scanner,
    location: {
      file: place,
      commit: { sha: commit ?? "0000000" },
      ...(span === undefined ? {} : { start_line: span.line, end_line: span.endLine }),
    },
    identifiers: [{ type: "plexmcp_scan_rule", name: rule, value: rule }],
  };
}
