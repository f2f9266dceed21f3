import type { ScanReport } from "../finding.ts";
import type { Git } from "../git/git.ts";
import {
  apiUrlIn,
  describeGithubError,
  githubClient,
  hasStatus,
  isRateLimit,
} from "../github/github-client.ts";
import { formatRunMessage } from "../report/annotations.ts";
import type { PullRequest } from "./event-range.ts";
import type { Inputs } from "./inputs.ts";
import { addReviewComments } from "./review-comments.ts";
import { updateStickyComment } from "./sticky-comment.ts";

export interface CommentSettings {
  readonly inputs: Inputs;
  readonly environment: NodeJS.ProcessEnv;
  readonly pullRequest: PullRequest;
  readonly git: Git;
  readonly signal: AbortSignal;
  readonly print: (text: string) => void;
}

/**
 * Writes the comments of a pull request. What GitHub refuses is told in one notice: annotations,
 * summary and exit status need no permission, and tell the truth without comments.
 */
export async function publishComments(
  report: ScanReport,
  { inputs, environment, pullRequest, git, signal, print }: CommentSettings,
): Promise<void> {
  const token = inputs.githubToken;
  const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  if (token === undefined || !(inputs.comment || inputs.reviewComments)) return;
  const apiUrl = apiUrlIn(environment);
  try {
    const github = await githubClient({ apiUrl, token, signal, onWait: print });
    const target = { github, owner, repo, pullRequest, git };
    if (inputs.comment) {
      await updateStickyComment(target, report);
    }
    if (inputs.reviewComments) {
      await addReviewComments(target, report);
    }
  } catch (error) {
    const isRefused = hasStatus(error, 403) || hasStatus(error, 404);
    const cure = isRefused && !isRateLimit(error) ? cureOf(pullRequest) : "";
    const message = `No comment on the pull request: ${describeGithubError(error)}. ${cure}The findings are in the summary of this run.`;
    print(formatRunMessage("notice", message));
  }
}

function cureOf({ isFork }: PullRequest): string {
  return isFork
    ? "A pull request from a fork has no write permission. "
    : "Give the job the permission pull-requests: write. ";
}
