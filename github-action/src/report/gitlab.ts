import type { Finding, ScanReport } from "../finding.ts";
import { version } from "../version.ts";
import { escapedJson, escapeMarkdown } from "./escape.ts";
import type { Failure, ScanTimes } from "./report-context.ts";

/** Of GitLab's security report schemas, by which it takes or refuses a report. */
const schemaVersion = "15.0.7";

/** Stands for the commit that GitLab wants, where a folder was scanned. */
const noCommit = "0000000";

const tool = {
  id: "plexmcp-scan",
  name: "plexmcp-scan",
  version,
  vendor: { name: "PlexMCP as code" },
};

/** GitLab's secret detection report, `gl-secret-detection-report.json`. No extract: it would show the key. */
export function formatGitlab(
  { findings }: Pick<ScanReport, "findings">,
  times: ScanTimes,
  failure?: Failure,
): string {
  const report = {
    version: schemaVersion,
    scan: {
      analyzer: tool,
      scanner: tool,
      type: "secret_detection",
      start_time: utcSeconds(times.startedAt),
      end_time: utcSeconds(times.endedAt),
      status: failure === undefined ? "success" : "failure",
      messages: failure === undefined ? [] : [{ level: "fatal", value: failure.message }],
    },
    vulnerabilities: findings.map(vulnerabilityOf),
  };
  return `${escapedJson(report, 2)}\n`;
}

/** `2027-01-31T12:00:00`, without a zone and a fraction. */
function utcSeconds(time: Date): string {
  return time.toISOString().slice(0, "yyyy-mm-ddThh:mm:ss".length);
}

function vulnerabilityOf(finding: Finding, index: number): object {
  const { rule, level, fingerprint, file, span, commit = noCommit, message, part } = finding;
  return {
    // Unique in a report: the same key may be in a commit, a place even, more than once.
    id: [fingerprint, commit, index].join(":"),
    name: rule,
    // By its schema this is Markdown.
    description: escapeMarkdown(message),
    severity: level === "error" ? "Critical" : "Medium",
    location: {
      file: file ?? part,
      commit: { sha: commit },
      ...(span === undefined ? {} : { start_line: span.line, end_line: span.endLine }),
    },
    identifiers: [{ type: "plexmcp_scan_rule", name: rule, value: rule }],
  };
}
