import type { Octokit } from "@octokit/rest";
import type { Finding, ScanReport } from "../finding.ts";
import { shortCommit } from "../git/short-commit.ts";
import { hasStatus } from "../github/github-client.ts";
import { ownComments } from "../github/own-comments.ts";
import { readPages } from "../github/read-pages.ts";
import { formatSummary } from "../report/summary.ts";
import type { PullRequest } from "./event-range.ts";

/** GitHub takes a comment of 65,536 characters; no character has less than a byte. */
const mostCommentBytes = 65_536;

/** By this, and by its author, our comment is known among all others. */
const marker = "<!-- plexmcp-scan -->";
const headPattern = /<!-- plexmcp-scan head=([0-9a-f]+) -->/;

export interface CommentTarget {
  readonly github: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: PullRequest;
}

/**
 * Writes the one comment of a pull request, or brings it up to date; a clean pull request that has
 * none gets none. Rejects with what the API rejects with.
 */
export async function updateStickyComment(
  target: CommentTarget,
  report: ScanReport,
): Promise<void> {
  const { github, owner, repo, pullRequest } = target;
  const isClean = report.findings.length === 0;
  const body = isClean ? resolvedBody(pullRequest) : bodyOf(report, pullRequest);
  let present = await keepOldest(target);
  if (present === undefined) {
    if (!report.findings.some(isNews)) return;
    await github.rest.issues.createComment({ owner, repo, issue_number: pullRequest.number, body });
    // Another run may have done the same at this moment: the older comment stays, and may not be ours.
    present = await keepOldest(target);
  }
  if (present === undefined || body === present.body) return;
  if (await isOutrun(target, present.body)) return;
  await github.rest.issues.updateComment({ owner, repo, comment_id: present.id, body });
}

/** A .env file that has been tracked for long is not what this pull request is about; a gap is new. */
function isNews({ commit, part, rule }: Finding): boolean {
  const isInFile = part === "content" || part === "file name";
  return commit !== undefined || !isInFile || rule === "dotenv-not-ignored";
}

interface Comment {
  readonly id: number;
  readonly body: string;
}

/** Takes all but the oldest of our comments away: runs at the same moment may each have written one. */
async function keepOldest(target: CommentTarget): Promise<Comment | undefined> {
  const { github, owner, repo, pullRequest } = target;
  const issue = { owner, repo, issue_number: pullRequest.number };
  const comments = await readPages((page) =>
    github.rest.issues.listComments({ ...issue, ...page }),
  );
  const marked = comments.filter(({ body }) => body?.startsWith(marker) === true);
  const [oldest, ...others] = await ownComments(github, marked);
  for (const { id } of others) {
    await github.rest.issues.deleteComment({ owner, repo, comment_id: id }).catch(ignoreGone);
  }
  return oldest && { id: oldest.id, body: oldest.body ?? "" };
}

/** The other run may have been faster here, too. */
function ignoreGone(error: unknown): void {
  if (!hasStatus(error, 404)) throw error;
}

/** Does the comment tell of a newer commit than ours? Then a slow, older run must leave it alone. */
async function isOutrun(
  { github, owner, repo, pullRequest }: CommentTarget,
  body: string,
): Promise<boolean> {
  const told = headPattern.exec(body)?.[1];
  if (told === undefined || told === pullRequest.headSha) return false;
  const { data } = await github.rest.pulls.get({ owner, repo, pull_number: pullRequest.number });
  return data.head.sha !== pullRequest.headSha;
}

function bodyOf(report: ScanReport, { headSha }: PullRequest): string {
  const head = headOf(headSha);
  const mostBytes = mostCommentBytes - Buffer.byteLength(head);
  return `${head}${formatSummary(report, mostBytes)}`;
}

function resolvedBody({ headSha }: PullRequest): string {
  return `${headOf(headSha)}### PlexMCP scan: resolved\n\nNothing is found any more up to commit ${shortCommit(headSha)}. A key that was pushed still has to be revoked.\n`;
}

function headOf(headSha: string): string {
  return `${marker}\n<!-- plexmcp-scan head=${headSha} -->\n`;
}
