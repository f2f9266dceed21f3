import { fingerprintOfText, type Level } from "eslint-plugin-plexmcp/detector";
import type { Finding, ScanReport, Silenced } from "../finding.ts";
import { redactKeys } from "../redact-keys.ts";
import { unpackingNotices } from "../screening/gzip-scan.ts";
import type { KeySighting, Place, Sightings } from "../sources/sightings.ts";
import type { Verification } from "../verify/verify-key.ts";
import { hasExpired, type Acceptance } from "./acceptances.ts";
import { judgeDotenv, judgeGaps, type DotenvVerdict } from "./dotenv-policy.ts";
import { messageOf } from "./key-message.ts";
import type { Policy } from "./parse-policy.ts";
import { pathPattern } from "./path-pattern.ts";
import { sharedKeyNotices } from "./shared-keys.ts";
import { staleNotices } from "./stale-entries.ts";

/** By fingerprint; empty where verification was not asked for. */
export type Verifications = ReadonlyMap<string, Verification>;

/** All that a judgement is made of. */
export interface Case {
  readonly sightings: Sightings;
  readonly policy: Policy;
  readonly verifications: Verifications;
  readonly now: Date;
  /** From the root that the policy speaks of to the folder that paths are relative to: `packages/a/`. */
  readonly prefix?: string;
  /** Was everything read that entries may be about? Then entries that match nothing are reported. */
  readonly isWhole: boolean;
}

/** Turns what was seen into findings: decides levels, and what the policy silences. */
export function judge({ sightings, policy, verifications, now, ...extent }: Case): ScanReport {
  const { prefix = "", isWhole } = extent;
  const judged = [
    ...sightings.keys.map((sighting) =>
      judgeKey(sighting, verifications.get(sighting.fingerprint)),
    ),
    ...judgeDotenvFiles(sightings, prefix),
  ];
  const silencing = silencer(policy, { now, prefix });
  const findings: Finding[] = [];
  const silenced: Silenced[] = [];
  for (const candidate of judged) {
    const silence = silencing(candidate);
    if (silence === undefined) findings.push(candidate.finding);
    else {
      const { by, reason } = silence;
      silenced.push({ finding: candidate.finding, by, reason: redactKeys(reason) });
    }
  }
  const told = new Set(findings.map(({ fingerprint }) => fingerprint));
  const fingerprints = new Set(judged.map(({ finding }) => finding.fingerprint));
  return {
    findings: findings.toSorted(bySeverity),
    silenced,
    notices: [
      ...sharedKeyNotices(sightings.keys.filter(({ fingerprint }) => told.has(fingerprint))),
      ...staleNotices(policy.acceptances, { fingerprints, now, isWhole }),
      ...unpackingNotices(sightings.extent.unreadGzip),
      ...(policy.notices ?? []),
    ],
    extent: sightings.extent,
  };
}

interface Judged {
  readonly finding: Finding;
  readonly path?: string;
  readonly allowedBecause?: string;
}

function judgeKey(sighting: KeySighting, verification: Verification | undefined): Judged {
  const { found, fingerprint, place, allowedBecause } = sighting;
  const finding: Finding = {
    rule: "plexmcp-api-key",
    level: levelBy(verification, found.level),
    confidence: found.confidence,
    key: found.key,
    fingerprint,
    ...shown(place),
    ...(verification === undefined ? {} : { verification }),
    message: messageOf(sighting, verification),
  };
  return {
    finding,
    ...(place.path === undefined ? {} : { path: place.path }),
    ...(allowedBecause === undefined ? {} : { allowedBecause }),
  };
}

function levelBy(verification: Verification | undefined, level: Level): Level {
  switch (verification) {
    case undefined:
      return level;
    case "active":
    case "unknown":
      return "error";
    case "inactive":
      return "warning";
  }
}

function shown({ path, ...place }: Place): Omit<Place, "path"> & { readonly file?: string } {
  return path === undefined ? place : { ...place, file: redactKeys(path) };
}

/** One finding a file: of several versions the first that is worst. */
function judgeDotenvFiles({ dotenv, gitignoreGaps = [] }: Sightings, prefix: string): Judged[] {
  const judged = new Map<string, Judged>();
  for (const sighting of dotenv) {
    const verdict = judgeDotenv(sighting);
    const previous = verdict && judged.get(verdict.path)?.finding.level;
    if (verdict === undefined || previous === "error" || previous === verdict.level) continue;
    judged.set(verdict.path, fileFinding(verdict, { prefix, ...sighting }));
  }
  const gaps = judgeGaps(gitignoreGaps).map((verdict) => fileFinding(verdict, { prefix }));
  return [...judged.values(), ...gaps];
}

function fileFinding(
  verdict: DotenvVerdict,
  { prefix, commit }: { readonly prefix: string; readonly commit?: string },
): Judged {
  const { rule, level, path, message } = verdict;
  const finding: Finding = {
    rule,
    level,
    confidence: "certain",
    fingerprint: fingerprintOfText(`${rule}\0${prefix}${path}`),
    part: "file name",
    file: redactKeys(path),
    ...(commit === undefined ? {} : { commit }),
    message: redactKeys(message),
  };
  return { finding, path };
}

type Silencer = (judged: Judged) => Omit<Silenced, "finding"> | undefined;

function silencer(
  { config, acceptances }: Policy,
  { now, prefix }: { readonly now: Date; readonly prefix: string },
): Silencer {
  const accepted = new Map<string, Acceptance>(
    acceptances
      .filter((acceptance) => !hasExpired(acceptance, now))
      .map((acceptance) => [acceptance.fingerprint, acceptance]),
  );
  const exclusions = config.exclude.map(({ path, reason }) => ({
    pattern: pathPattern(path),
    reason,
  }));
  return ({ finding, path, allowedBecause }) => {
    const acceptance = accepted.get(finding.fingerprint);
    if (acceptance !== undefined) return { by: acceptance.file, reason: acceptance.reason };
    if (allowedBecause !== undefined && !countsAsActive(finding)) {
      return { by: "inline", reason: allowedBecause };
    }
    if (path === undefined) return undefined;
    const exclusion = exclusions.find(({ pattern }) => pattern.test(prefix + path));
    return exclusion && { by: "exclude", reason: exclusion.reason };
  };
}

/** Once it was asked for, what is not proved inactive counts as active. */
function countsAsActive({ verification }: Finding): boolean {
  return verification !== undefined && verification !== "inactive";
}

/** Errors first; within a level as the source told them. */
function bySeverity(a: Finding, b: Finding): number {
  return Number(a.level === "warning") - Number(b.level === "warning");
}
