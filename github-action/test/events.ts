import { repositoryName } from "./checkout.ts";

/** A commit that the server does not have. */
export const gone = "1234567890".repeat(4);

const repository = { full_name: repositoryName, default_branch: "main" };

/** The payload of a pull request, as far as it is read. */
export function pullRequestPayload(pull: {
  readonly head: string;
  readonly base: string;
  readonly commits?: number;
  readonly number?: number;
  readonly fork?: string;
  readonly branch?: string;
  readonly baseBranch?: string;
  readonly title?: string;
  readonly body?: string | null;
}): unknown {
  const { head, base, commits = 1, number = 7, fork = repositoryName } = pull;
  return {
    action: "synchronize",
    number,
    repository,
    pull_request: {
      number,
      commits,
      title: pull.title ?? "A change",
      body: pull.body ?? null,
      head: { sha: head, ref: pull.branch ?? "feature", repo: { full_name: fork } },
      base: { sha: base, ref: pull.baseBranch ?? "main" },
    },
  };
}

const zeros = "0".repeat(40);

export function pushPayload(push: {
  readonly after: string | undefined;
  readonly before?: string;
  readonly ref?: string;
  readonly defaultBranch?: string;
  /** Distinct are those that nobody had pushed before. */
  readonly commits?: readonly { readonly distinct: boolean }[];
}): unknown {
  const { after = zeros, before = zeros, ref = "refs/heads/main", commits = [] } = push;
  const changed = { ...repository, default_branch: push.defaultBranch ?? "main" };
  return { ref, before, after, commits, repository: changed };
}

export function mergeGroupPayload(group: {
  readonly head: string;
  readonly base: string;
  readonly baseBranch?: string;
}): unknown {
  return {
    action: "checks_requested",
    repository,
    merge_group: {
      head_sha: group.head,
      head_ref: "refs/heads/gh-readonly-queue/main/pr-7",
      base_sha: group.base,
      base_ref: `refs/heads/${group.baseBranch ?? "main"}`,
    },
  };
}

export const schedulePayload: unknown = { schedule: "0 3 * * *", repository };
