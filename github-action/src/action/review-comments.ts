import type { Octokit } from "@octokit/rest";
import type { Finding, ScanReport } from "../finding.ts";
import { hasStatus } from "../github/github-client.ts";
import { ownComments } from "../github/own-comments.ts";
import { readPages } from "../github/read-pages.ts";
import { escapeMarkdown } from "../report/escape.ts";
import type { Git } from "../git/git.ts";
import { GitError } from "../git/git-error.ts";
import type { CommentTarget } from "./sticky-comment.ts";
import { suggestLine } from "./suggested-line.ts";

export interface ReviewTarget extends CommentTarget {
  /** Has the head of the pull request. */
  readonly git: Git;
}

/** A review of more comments than these helps nobody; the rest is in the summary. */
const mostComments = 20;

const markerStart = "<!-- plexmcp-scan-review";

/**
 * Comments on the lines that hold a key, once for each key and file, at its first place. A line
 * outside of the diff gets a comment on the file instead; where that fails too, the sticky comment tells.
 */
export async function addReviewComments(target: ReviewTarget, report: ScanReport): Promise<void> {
  const candidates = report.findings.filter(
    ({ key, file, headSpan }) => key !== undefined && file !== undefined && headSpan !== undefined,
  );
  if (candidates.length === 0) return;
  const told = await listTold(target);
  const fresh = new Map<string, Finding>();
  for (const finding of candidates) {
    const marker = markerOf(finding);
    if (!told.has(marker) && !fresh.has(marker)) fresh.set(marker, finding);
  }
  for (const finding of [...fresh.values()].slice(0, mostComments)) {
    await commentOn(target, finding);
  }
}

/** Markers of comments of ours that stand there already. */
async function listTold({ github, owner, repo, pullRequest }: CommentTarget): Promise<Set<string>> {
  const pull = { owner, repo, pull_number: pullRequest.number };
  const comments = await readPages((page) =>
    github.rest.pulls.listReviewComments({ ...pull, ...page }),
  );
  const marked = comments.filter(({ body }) => body.startsWith(markerStart));
  const own = await ownComments(github, marked);
  return new Set(own.map(({ body }) => body.split("\n", 1)[0] ?? ""));
}

type NewComment = Parameters<Octokit["rest"]["pulls"]["createReviewComment"]>[0];

async function commentOn(target: ReviewTarget, finding: Finding): Promise<void> {
  const { github, owner, repo, pullRequest } = target;
  const { file = "", headSpan } = finding;
  const common = {
    owner,
    repo,
    pull_number: pullRequest.number,
    commit_id: pullRequest.headSha,
    path: file,
  };
  const onLine: NewComment = {
    ...common,
    body: bodyOf(finding, await suggestionFor(target, finding)),
    side: "RIGHT",
    line: headSpan?.line ?? 1,
  };
  try {
    await github.rest.pulls.createReviewComment(onLine);
  } catch (error) {
    // 422: the line is not part of the diff.
    if (!hasStatus(error, 422)) throw error;
    const onFile: NewComment = { ...common, body: bodyOf(finding), subject_type: "file" };
    await github.rest.pulls.createReviewComment(onFile).catch(ignoreUnprocessable);
  }
}

async function suggestionFor(
  { git, pullRequest }: ReviewTarget,
  { file = "", headSpan }: Finding,
): Promise<string | undefined> {
  if (headSpan === undefined) return undefined;
  try {
    const content = await git.run(["cat-file", "blob", `${pullRequest.headSha}:${file}`]);
    const text = content.toString("utf8").replace(/^\ufeff/, "");
    const line = text.split("\n")[headSpan.line - 1]?.replace(/\r$/, "");
    return line === undefined ? undefined : suggestLine(line, headSpan, file);
  } catch (error) {
    // The path was shortened because a key is in it: then there is nothing to suggest.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function ignoreUnprocessable(error: unknown): void {
  if (!hasStatus(error, 422)) throw error;
}

function bodyOf(finding: Finding, suggestion?: string): string {
  const block = suggestion === undefined ? "" : `\n${fence}suggestion\n${suggestion}\n${fence}\n`;
  return `${markerOf(finding)}\n${escapeMarkdown(finding.message)}\n${block}`;
}

/** Longer than any that a line of code may hold by chance. */
const fence = "`".repeat(8);

function markerOf({ fingerprint, file = "" }: Finding): string {
  return `${markerStart} ${fingerprint} ${encodeURIComponent(file)} -->`;
}
