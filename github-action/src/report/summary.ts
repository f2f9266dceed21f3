import type { Finding, ScanReport, Silenced } from "../finding.ts";
import { shortCommit } from "../git/short-commit.ts";
import { gitignoreLines } from "../sources/gitignore-gaps.ts";
import { escapeMarkdown } from "./escape.ts";
import { countsOf, describeSilenced, locationOf } from "./location.ts";

const gitignoreBlock = `\`\`\`gitignore\n${gitignoreLines.join("\n")}\n\`\`\`\n`;

/**
 * Markdown on a scan: a table of leaks and what to do, then what else there is. As much as fits into so
 * many bytes of UTF-8.
 */
export function formatSummary(report: ScanReport, mostBytes: number): string {
  const { findings, silenced, notices } = report;
  const heading = `### PlexMCP scan: ${countsOf(findings)} found\n\n`;
  const sections = [
    { before: tableHead, lines: findings.map(rowOf), after: `\n${adviceOn(findings)}` },
    {
      before: `<details><summary>${silenced.length} silenced</summary>\n\n`,
      lines: silenced.map(silencedRow),
      after: "\n</details>\n\n",
    },
    { before: "", lines: notices.map(noticeRow), after: "" },
  ];
  return heading + fitSections(sections, mostBytes - Buffer.byteLength(heading));
}

const tableHead = "| | Where | What | Commit | Fingerprint |\n|---|---|---|---|---|\n";

/** Lines under a heading; nothing at all where there are none. */
interface Section {
  readonly before: string;
  readonly lines: readonly string[];
  readonly after: string;
}

/**
 * Sections with as many lines as there is room for; those that come first are served first. Each keeps
 * its frame, and counts what is left out of it: nothing is lost in silence.
 */
function fitSections(sections: readonly Section[], mostBytes: number): string {
  const present = sections.filter(({ lines }) => lines.length > 0);
  const frames = present.map(({ before, lines, after }) => before + more(lines.length) + after);
  let bytesLeft = mostBytes - Buffer.byteLength(frames.join(""));
  const texts = present.map(({ before, lines, after }) => {
    const shown = linesThatFit(lines, bytesLeft);
    bytesLeft -= Buffer.byteLength(shown.join(""));
    return `${before}${shown.join("")}${more(lines.length - shown.length)}${after}`;
  });
  return texts.join("");
}

function more(count: number): string {
  return count === 0 ? "" : `\n${count} more do not fit here.\n`;
}

function linesThatFit(lines: readonly string[], mostBytes: number): readonly string[] {
  let bytes = 0;
  const end = lines.findIndex((line) => (bytes += Buffer.byteLength(line)) > mostBytes);
  return end === -1 ? lines : lines.slice(0, end);
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

function silencedRow(silenced: Silenced): string {
  return `- ${escapeMarkdown(describeSilenced(silenced))}\n`;
}

function noticeRow(notice: string): string {
  return `Notice: ${escapeMarkdown(notice)}\n\n`;
}

function adviceOn(findings: readonly Finding[]): string {
  const onKeys = findings.some(({ key }) => key !== undefined) ? keyAdvice : "";
  return onKeys + adviceOnFiles(findings);
}

function adviceOnFiles(findings: readonly Finding[]): string {
  if (findings.some(({ rule }) => rule === "dotenv-committed")) return dotenvAdvice;
  return findings.some(({ rule }) => rule === "dotenv-not-ignored") ? gapAdvice : "";
}

const keyAdvice = `**What to do about a key**

1. Revoke it in PlexMCP. A pushed key is known to others; removing the line or rewriting the branch does not undo that. Where the key is made by the Terraform provider, plan its replacement: \`terraform apply -replace=plexmcp_api_key.NAME\` makes a new key and revokes the old one.
2. Read the new key from the environment (\`PLEXMCP_API_KEY\`) or a secret store.
3. If it is harmless, add its fingerprint and the reason to \`.plexmcp-scan-ignore\` on the base branch.

`;

const dotenvAdvice = `**What to do about a .env file**: change every secret in it, \`git rm --cached\` it, and let \`.gitignore\` have

${gitignoreBlock}
A file that these lines do not ignore needs one of its own, which the log tells.

`;

const gapAdvice = `**What to do about names that git would take**: let the \`.gitignore\` in the table end with

${gitignoreBlock}
One that is too large for git to be asked, which the log tells, has to be made smaller first.

`;
