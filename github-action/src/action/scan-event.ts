import type { Level } from "eslint-plugin-plexmcp/detector";
import type { ScanReport } from "../finding.ts";
import { fetchHistory, fetchRange } from "../git/fetch-range.ts";
import type { Git } from "../git/git.ts";
import type { Remote } from "../git/remote.ts";
import { judge, type Verifications } from "../policy/judge.ts";
import { emptyPolicy, loadPolicyAt, type Policy } from "../policy/load-policy.ts";
import { scanHistory } from "../sources/history.ts";
import { knownToBaseNotices, scanRange } from "../sources/range.ts";
import type { Sightings } from "../sources/sightings.ts";
import type { EventRange, EventScan } from "./event-range.ts";
import type { Inputs } from "./inputs.ts";

interface EventCase {
  readonly eventScan: Exclude<EventScan, { readonly kind: "nothing" }>;
  readonly inputs: Inputs;
  readonly environment: NodeJS.ProcessEnv;
  readonly now: Date;
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
  const verifications = await verify(inputs, sightings);
  const report = judge({ sightings, policy, verifications, now, isWhole });
  return {
    report: { ...report, notices: [...report.notices, ...notices] },
    failOn: inputs.failOn ?? policy.config.failOn,
  };
}

async function verify(
  { verify: isWanted, endpoint }: Inputs,
  { keys }: Sightings,
): Promise<Verifications> {
  if (!isWanted || keys.length === 0) return new Map();
  const { defaultEndpoint, PlexmcpHost } = await import("../verify/plexmcp-host.ts");
  const { verifySightings } = await import("../verify/verify-sightings.ts");
  return verifySightings(new PlexmcpHost(endpoint ?? defaultEndpoint), keys);
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
  const [sightings, policy] = await Promise.all([
    scanRange(git, { ...range, texts: eventRange.texts }),
    policyOfBase(git, range.bases[0]),
  ]);
  return { sightings, policy, notices: knownToBaseNotices(sightings), isWhole: false };
}

async function readHistory(
  git: Git,
  remote: Remote,
  eventScan: EventCase["eventScan"],
): Promise<EventSightings> {
  await fetchHistory(git, remote);
  // Even so, what a pull request says of itself is not asked.
  const base =
    eventScan.kind === "range" ? (await fetchRange(git, remote, eventScan)).bases[0] : "HEAD";
  const [sightings, policy] = await Promise.all([scanHistory(git), policyOfBase(git, base)]);
  return { sightings, policy, notices: [], isWhole: true };
}

/** Where nothing came before there is nobody whose policy could be trusted. */
async function policyOfBase(git: Git, base: string | undefined): Promise<Policy> {
  return base === undefined ? emptyPolicy : loadPolicyAt(git, base);
}

function remoteOf({ environment, inputs }: EventCase): Remote {
  const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
  const url = `${server}/${environment["GITHUB_REPOSITORY"] ?? ""}`;
  return { url, token: inputs.githubToken };
}
