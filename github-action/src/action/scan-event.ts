import type { Level } from "eslint-plugin-plexmcp/detector";
import { variableIn } from "../environment-variable.ts";
import type { ScanReport } from "../finding.ts";
import {
  fetchHistory,
  fetchRange,
  type FetchedRange,
  type WantedRange,
} from "../git/fetch-range.ts";
import type { Git } from "../git/git.ts";
import { findOnLine } from "../git/merge-bases.ts";
import { ownRefs, type Ref } from "../git/refs.ts";
import type { Remote } from "../git/remote.ts";
import { findObjects, unknownRevision } from "../git/repository.ts";
import { shortCommit } from "../git/short-commit.ts";
import { judge, type Verifications } from "../policy/judge.ts";
import { publicNamesOf } from "../policy/load-policy.ts";
import type { Policy } from "../policy/parse-policy.ts";
import { loadPolicyOfBase, type Proposal } from "../policy/range-policy.ts";
import { scanHistory } from "../sources/history.ts";
import {
  knownToBaseNotices,
  scanRange,
  sightingsInTexts,
  type RangeSightings,
} from "../sources/range.ts";
import type { Sightings } from "../sources/sightings.ts";
import { PlexmcpHost } from "../verify/plexmcp-host.ts";
import { verifySightings } from "../verify/verify-sightings.ts";
import type { EventRange, EventScan } from "./event-range.ts";
import type { Inputs } from "./inputs.ts";

interface EventCase {
  readonly eventScan: Exclude<EventScan, { readonly kind: "nothing" }>;
  readonly inputs: Inputs;
  readonly environment: NodeJS.ProcessEnv;
  readonly now: Date;
  readonly signal: AbortSignal;
}

export interface EventOutcome {
  readonly report: ScanReport;
  readonly failOn: Level;
}

/** Fetches what is missing, scans what the event asks for, and judges it by the base's policy. */
export async function scanEvent(git: Git, event: EventCase): Promise<EventOutcome> {
  const { eventScan, inputs, now } = event;
  const remote = remoteOf(event);
  const { sightings, policy, notices, isWhole } =
    eventScan.kind === "history" || inputs.scan === "history"
      ? await readHistory(git, remote, eventScan)
      : await readRange(git, remote, eventScan);
  const verifications = await verify(event, sightings);
  const report = judge({ sightings, policy, verifications, now, isWhole });
  return {
    report: { ...report, notices: [...report.notices, ...notices] },
    failOn: inputs.failOn ?? policy.config.failOn,
  };
}

async function verify({ inputs, signal }: EventCase, { keys }: Sightings): Promise<Verifications> {
  if (!inputs.verify || keys.length === 0) return new Map();
  return verifySightings(new PlexmcpHost(inputs.endpoint, signal), keys);
}

interface EventSightings {
  readonly sightings: Sightings;
  readonly policy: Policy;
  readonly notices: readonly string[];
  readonly isWhole: boolean;
}

async function readRange(
  git: Git,
  remote: Remote,
  eventRange: EventRange,
): Promise<EventSightings> {
  const range = await fetchRange(git, remote, eventRange);
  const { texts } = eventRange;
  const loading = loadPolicyOfBase(git, proposalOf(eventRange, range));
  const scan = async (fetched: FetchedRange): Promise<RangeSightings> =>
    scanRange(git, { ...fetched, texts }, publicNamesOf(loading));
  const [first, policy, lost] = await Promise.all([
    scan(range),
    loading,
    lostBaseNotices(git, eventRange, range),
  ]);
  const merged = first.extent.commits > 0 ? undefined : await findMerged(git, eventRange, range);
  const sightings =
    merged === undefined ? first : await scan(await fetchRange(git, remote, merged));
  return {
    sightings,
    policy,
    notices: [...knownToBaseNotices(sightings), ...lost],
    isWhole: false,
  };
}

function proposalOf({ baseRef }: EventRange, { head, bases, content }: FetchedRange): Proposal {
  return { head: content === undefined ? head : undefined, base: bases[0], baseName: baseRef };
}

/**
 * A run that is started again after the merge finds all in the base branch: it must not be clean for
 * that. A proposal and a merge queue tell what that branch was; for a push it is taken as it was where
 * the push left it. Where the branch itself was once at the head that was pushed, only what was there
 * before can tell what the push brought, if that was more than to follow the branch.
 */
async function findMerged(
  git: Git,
  eventRange: EventRange,
  fetched: FetchedRange,
): Promise<WantedRange | undefined> {
  const { head, headRef, base, baseRef, commits = 0 } = eventRange;
  const { isProposal = false, isQueued = false, hasNewCommits = false } = eventRange;
  const [tip] = fetched.bases;
  if (baseRef === undefined || tip === undefined) return undefined;
  const merged = { head, headRef, isProposal, commits };
  const isBaseKnown = isProposal || isQueued || fetched.replacesBase;
  const replacing = { ...merged, ...(base !== undefined && isBaseKnown ? { base } : {}) };
  if (isProposal || isQueued) return replacing;
  // A new branch may be made of what others have pushed.
  if (base === undefined && !hasNewCommits) return undefined;
  const left = await findOnLine(git, { tip, head: fetched.head });
  if (left === fetched.head) return hasNewCommits && fetched.replacesBase ? replacing : undefined;
  return { ...replacing, ...(left === undefined ? {} : { baseRef: left }) };
}

/** After a force-push the server may not have what was there before, and more is scanned. */
async function lostBaseNotices(
  git: Git,
  { base, baseRef, isProposal = false }: EventRange,
  { bases }: FetchedRange,
): Promise<readonly string[]> {
  const isCompared = isProposal && bases.length > 0;
  if (base === undefined || isCompared || bases.includes(base)) return [];
  const [found] = await findObjects(git, [base]);
  if (found !== undefined) return [];
  const isWhole = baseRef === undefined || bases.length === 0;
  const scanned = isWhole ? "the whole history" : `all that is not from ${baseRef}`;
  return [
    `${shortCommit(base)} is not on the server any more: ${scanned} was scanned, not only what came after it.`,
  ];
}

async function readHistory(
  git: Git,
  remote: Remote,
  eventScan: EventCase["eventScan"],
): Promise<EventSightings> {
  // Even so, what a pull request says of itself is not asked.
  const { proposal, tip, texts } =
    eventScan.kind === "range"
      ? await fetchEventTip(git, remote, eventScan)
      : await fetchDefaultBranch(git, remote);
  const loading = loadPolicyOfBase(git, proposal);
  const [history, policy] = await Promise.all([
    scanHistory(git, publicNamesOf(loading), { tip }),
    loading,
  ]);
  const sightings = { ...history, keys: [...history.keys, ...texts] };
  return { sightings, policy, notices: [], isWhole: true };
}

interface EventTip {
  readonly proposal: Proposal;
  readonly tip: Ref;
  readonly texts: Sightings["keys"];
}

/** The head of a range is a part of the history, whatever is checked out. */
async function fetchEventTip(git: Git, remote: Remote, eventRange: EventRange): Promise<EventTip> {
  await fetchHistory(git, remote);
  const range = await fetchRange(git, remote, eventRange);
  const { head, tag, content } = range;
  const type = tag === undefined ? "commit" : "tag";
  return {
    proposal: proposalOf(eventRange, range),
    tip: content ?? { name: eventRange.headRef, oid: tag ?? head, type },
    texts: sightingsInTexts(eventRange.texts),
  };
}

const defaultBranchRef = `${ownRefs}default`;

/** What is checked out may be anybody's proposal, and so may be every branch but this one. */
async function fetchDefaultBranch(git: Git, remote: Remote): Promise<EventTip> {
  await fetchHistory(git, remote, [`+HEAD:${defaultBranchRef}`]);
  const [commit] = await findObjects(git, [defaultBranchRef]);
  if (commit === undefined) throw unknownRevision(defaultBranchRef);
  const proposal = { head: commit.oid, base: commit.oid, baseName: "the default branch" };
  return { proposal, tip: { ...commit, name: "HEAD" }, texts: [] };
}

function remoteOf({ environment, inputs }: EventCase): Remote {
  const server = variableIn(environment, "GITHUB_SERVER_URL") ?? "https://github.com";
  const url = `${server}/${environment["GITHUB_REPOSITORY"] ?? ""}`;
  return { url, token: inputs.githubToken };
}
