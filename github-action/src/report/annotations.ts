import type { Finding, ScanReport } from "../finding.ts";
import { shortCommit } from "../git/short-commit.ts";
import { escapeCommandData, escapeCommandProperty, escapeText } from "./escape.ts";

/** GitHub shows no more than this many annotations of a level in a step. */
const mostOfALevel = 10;

/** Workflow commands that GitHub turns into annotations, the most severe first. */
export function formatAnnotations({ findings }: ScanReport): string {
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = findings.filter(({ level }) => level === "warning");
  const shown = [...errors.slice(0, mostOfALevel), ...warnings.slice(0, mostOfALevel)];
  const more = findings.length - shown.length;
  const lines = shown.map(formatCommand);
  if (more > 0) {
    const text = `${more} more in the summary of this run, or by plexmcp-scan --format text.`;
    lines.push(formatRunMessage("notice", text));
  }
  return lines.join("");
}

/** A workflow command about the run as a whole, and no file. */
export function formatRunMessage(level: "error" | "notice", text: string): string {
  return `::${level} title=PlexMCP scan::${escapeCommandData(escapeText(text))}\n`;
}

function formatCommand(finding: Finding): string {
  const { level, file, commit } = finding;
  const place = file === undefined ? {} : placeOf(finding, file);
  const properties = Object.entries({ title: titles[finding.rule], ...place })
    .map(([name, value]) => `${name}=${escapeCommandProperty(escapeText(value))}`)
    .join(",");
  const by = commit === undefined ? "" : ` (commit ${shortCommit(commit)})`;
  return `::${level} ${properties}::${escapeCommandData(escapeText(finding.message + by))}\n`;
}

const titles: Readonly<Record<Finding["rule"], string>> = {
  "plexmcp-api-key": "PlexMCP key",
  "dotenv-committed": "Committed .env file",
  "dotenv-not-ignored": ".env file not ignored",
};

/** Lines count in the newest commit; of what is gone from it only the file is named. */
function placeOf(
  { span, headSpan, commit }: Finding,
  file: string,
): Readonly<Record<string, string>> {
  const shown = commit === undefined ? span : headSpan;
  if (shown === undefined) return { file };
  return {
    file,
    line: `${shown.line}`,
    endLine: `${shown.endLine}`,
    // GitHub ignores columns of an annotation that covers several lines.
    ...(shown.line === shown.endLine
      ? { col: `${shown.column}`, endColumn: `${shown.endColumn}` }
      : {}),
  };
}
