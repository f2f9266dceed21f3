import { isForkPullRequest } from "../github/event-payload.ts";
import { numberAt, textAt, valueAt } from "../json-path.ts";
import { ScanError } from "../scan-error.ts";
import { partOfRef, type Part } from "../sources/sightings.ts";

/** What an event asks to be scanned. */
export type EventScan =
  { readonly kind: "nothing"; readonly reason: string } | { readonly kind: "history" } | EventRange;

/** Commits of an event. They may still have to be fetched. */
export interface EventRange {
  readonly kind: "range";
  /** The newest commit; for an annotated tag that was pushed, the tag. */
  readonly head: string;
  /** A ref by which the server knows the head. */
  readonly headRef: string;
  /** The commit that the event names as base; undefined for what is new. */
  readonly base?: string;
  /** The branch whose newest commit is a base, too. Undefined: the history itself is what is new. */
  readonly baseRef?: string;
  /** Is the head to be merged into that branch? */
  readonly isProposal?: boolean;
  /** Is it to become that branch, by a merge queue? */
  readonly isQueued?: boolean;
  /** Did it bring commits that nobody had pushed before? A branch may be made of those of others. */
  readonly hasNewCommits?: boolean;
  /** How many commits the event says there are, to fetch about as many. */
  readonly commits?: number;
  readonly texts: Partial<Record<Part, string>>;
  readonly pullRequest?: PullRequest;
}

export interface PullRequest {
  readonly number: number;
  readonly isFork: boolean;
  readonly headSha: string;
}

/**
 * Reads what happened, from the event's name and its payload as GitHub documents it. Throws
 * `ScanError` where the payload lacks what it must have.
 */
export function eventScanOf(event: string, payload: unknown): EventScan {
  // Whatever the event is called (a review of it, a comment on its lines): it is somebody's proposal.
  if (valueAt(payload, "pull_request") !== undefined) return pullRequestScan(payload);
  switch (event) {
    case "pull_request":
    case "pull_request_target":
      return pullRequestScan(payload);
    case "merge_group":
      return mergeGroupScan(payload);
    case "push":
      return pushScan(payload);
    default:
      // Schedule, dispatch, release and the like are about no range.
      return { kind: "history" };
  }
}

function pullRequestScan(payload: unknown): EventScan {
  const at = (...names: readonly string[]): string | undefined =>
    textAt(payload, "pull_request", ...names);
  const number = required(numberAt(payload, "pull_request", "number"), "pull_request.number");
  const headSha = required(at("head", "sha"), "pull_request.head.sha");
  const baseRef = required(at("base", "ref"), "pull_request.base.ref");
  const commits = numberAt(payload, "pull_request", "commits");
  return {
    kind: "range",
    head: headSha,
    headRef: `refs/pull/${number}/head`,
    base: required(at("base", "sha"), "pull_request.base.sha"),
    baseRef: `refs/heads/${baseRef}`,
    isProposal: true,
    ...(commits === undefined ? {} : { commits }),
    texts: withoutUndefined({
      "branch name": at("head", "ref"),
      "pull request title": at("title"),
      "pull request body": at("body"),
    }),
    pullRequest: {
      number,
      headSha,
      isFork: isForkPullRequest(payload),
    },
  };
}

function mergeGroupScan(payload: unknown): EventScan {
  const at = (name: string): string =>
    required(textAt(payload, "merge_group", name), `merge_group.${name}`);
  return {
    kind: "range",
    head: at("head_sha"),
    headRef: at("head_ref"),
    base: at("base_sha"),
    baseRef: at("base_ref"),
    isQueued: true,
    texts: {},
  };
}

const zeros = /^0+$/;

function pushScan(payload: unknown): EventScan {
  const ref = required(textAt(payload, "ref"), "ref");
  const head = required(textAt(payload, "after"), "after");
  if (zeros.test(head)) return { kind: "nothing", reason: `${ref} was deleted.` };
  const before = textAt(payload, "before") ?? "0";
  const defaultRef = `refs/heads/${textAt(payload, "repository", "default_branch") ?? "main"}`;
  const commits = valueAt(payload, "commits");
  const base = zeros.test(before) ? {} : { base: before };
  return {
    kind: "range",
    head,
    headRef: ref,
    ...base,
    // A push to the default branch is compared with what was there: the branch holds the push already.
    ...(ref === defaultRef ? {} : { baseRef: defaultRef }),
    ...(Array.isArray(commits)
      ? {
          commits: commits.length,
          hasNewCommits: commits.some((commit) => valueAt(commit, "distinct") !== false),
        }
      : {}),
    texts: { [partOfRef(ref)]: ref },
  };
}

function required<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) {
    throw new ScanError(
      `The event has no ${name}. Run the action on the events that its README names.`,
    );
  }
  return value;
}

function withoutUndefined(
  texts: Partial<Record<Part, string | undefined>>,
): Partial<Record<Part, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
