import type { Finding, ScanReport } from "../finding.ts";
import { shortCommit } from "../git/short-commit.ts";
import { escapeText } from "./escape.ts";
import { countOf, countsOf, describeSilenced, locationOf } from "./location.ts";

/** For a person at a terminal: a block a finding. */
export function formatText({ findings }: ScanReport): string {
  return findings.map(formatFinding).join("");
}

function formatFinding(finding: Finding): string {
  const { level, commit, rule, fingerprint, message } = finding;
  const by = commit === undefined ? "" : ` (commit ${shortCommit(commit)})`;
  return [
    `${level} ${escapeText(locationOf(finding))}${by}`,
    `  ${escapeText(message)}`,
    `  ${rule} ${fingerprint}\n`,
  ].join("\n");
}

/** What is told besides the findings, in whatever format these are: for standard error. */
export function formatClosing({ findings, silenced, notices, extent }: ScanReport): string {
  const { bytes, documents, commits } = extent;
  const megabytes = (bytes / 1e6).toFixed(1);
  const history = commits === 0 ? "" : ` of ${countOf(commits, "commit")}`;
  return [
    ...silenced.map((entry) => `silenced: ${escapeText(describeSilenced(entry))}`),
    ...notices.map((notice) => `notice: ${escapeText(notice)}`),
    `plexmcp-scan found ${countsOf(findings)} in ${countOf(documents, "document")}${history}, ${megabytes} MB.\n`,
  ].join("\n");
}
