import type { Finding, ScanReport } from "../finding.ts";
import { gitignoreLines } from "../policy/gitignore-gaps.ts";
import { escapeMarkdown } from "./escape.ts";
import { countsOf, locationOf, shortCommit } from "./location.ts";

/** What a summary is about, besides its findings. */
export interface SummaryContext {
  /** The longest it may be, in bytes of UTF-8. */
  readonly mostBytes: number;
}

const gitignoreBlock = `\`\`\`gitignore\n${gitignoreLines.join("\n")}\n\`\`\`\n`;

/** Markdown on a scan: a table of leaks and what to do. As many rows as fit. */
export function formatSummary(report: ScanReport, { mostBytes }: SummaryContext): string {
  const { findings } = report;
  const heading = `### PlexMCP scan: ${countsOf(findings)} found\n\n`;
  const closing = closingOf(report);
  const tableHead = "| | Where | What | Commit | Fingerprint |\n|---|---|---|---|---|\n";
  // What is said of rows that did not fit is counted in.
  let left = mostBytes - Buffer.byteLength(heading + closing + tableHead) - 100;
  const rows: string[] = [];
  for (const finding of findings) {
    const row = rowOf(finding);
    left -= Buffer.byteLength(row);
    if (left < 0) break;
    rows.push(row);
  }
  const more = findings.length - rows.length;
  const table = rows.length === 0 ? "" : `${tableHead}${rows.join("")}\n`;
  return `${heading}${table}${more > 0 ? `${more} more do not fit here.\n\n` : ""}${closing}`;
}

function rowOf(finding: Finding): string {
  const { level, key, commit, fingerprint, rule, confidence, verification } = finding;
  const what = key === undefined ? rule : `${key.prefix} (${verification ?? confidence})`;
  const cells = [
    level,
    escapeMarkdown(locationOf(finding)),
    escapeMarkdown(what),
    commit === undefined ? "" : shortCommit(commit),
    `\`${fingerprint}\``,
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function closingOf({ findings, silenced, notices }: ScanReport): string {
  const parts: string[] = [];
  if (findings.some(({ key }) => key !== undefined)) parts.push(keyAdvice);
  if (findings.some(({ rule }) => rule !== "plexmcp-api-key")) parts.push(dotenvAdvice);
  if (silenced.length > 0) parts.push(silencedList(silenced));
  for (const notice of notices.slice(0, longestList))
    parts.push(`Notice: ${escapeMarkdown(notice)}\n`);
  return parts.join("\n");
}

const keyAdvice = `**What to do about a key**

1. Revoke it in PlexMCP. A pushed key is known to others; removing the line or rewriting the branch does not undo that. Where the key is made by the Terraform provider, plan its replacement: \`terraform apply -replace=plexmcp_api_key.NAME\` makes a new key and revokes the old one.
2. Read the new key from the environment (\`PLEXMCP_API_KEY\`) or a secret store.
3. If it is harmless, add its fingerprint and the reason to \`.plexmcp-scan-ignore\` on the base branch.
`;

const dotenvAdvice = `**What to do about a .env file**: change every secret in it, \`git rm --cached\` it, and let \`.gitignore\` have

${gitignoreBlock}`;

const longestList = 50;

function silencedList(silenced: ScanReport["silenced"]): string {
  const rows = silenced.slice(0, longestList).map(({ finding, by, reason }) => {
    const why = reason === "" ? by : `${by}: ${reason}`;
    return `- ${escapeMarkdown(`${locationOf(finding)} ${finding.fingerprint} (${why})`)}\n`;
  });
  return `<details><summary>${silenced.length} silenced</summary>\n\n${rows.join("")}\n</details>\n`;
}
