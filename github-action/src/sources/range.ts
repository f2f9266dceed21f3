import type { Change } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { comparisonsOf } from "../git/net-change.ts";
import type { TreeFile } from "../git/tree.ts";
import { locateKeys } from "../screening/document-scan.ts";
import { unreadDotenv, type PublicNames } from "../screening/dotenv-reader.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import { sightingsInChanges, sightingsInMessages } from "./change-sightings.ts";
import { dotenvToRead } from "./dotenv-names.ts";
import { withHeadSpans } from "./head-spans.ts";
import { findKeysInBase } from "./keys-in-base.ts";
import { listChangesOf, surveyRange, type CommitRange } from "./range-survey.ts";
import {
  sightingsOf,
  type DotenvSighting,
  type KeySighting,
  type Part,
  type Sightings,
} from "./sightings.ts";
import { listOpenedGaps } from "./tree-gaps.ts";

/** What a range brought, and which keys it only carried on. */
export interface RangeSightings extends Sightings {
  /** Fingerprints of keys that the base has already, and of which nothing is among the sightings. */
  readonly knownToBase: ReadonlySet<string>;
}

/** Scans all that a range of commits adds to its base: files, names, messages. */
export async function scanRange(
  git: Git,
  range: CommitRange,
  publicNames: PublicNames,
): Promise<RangeSightings> {
  const { bases, comparedWith = bases } = range;
  const { commits, net, names, survey, tracked, rules } = await surveyRange(git, range);
  const { suspects, bytes, unreadGzip } = await screenObjects(git, { names });
  const dotenv = listDotenv(survey.dotenv, tracked);
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    dotenv: { oids: dotenvToRead(dotenv), publicNames },
  });
  const changes = await listChangesOf(git, range, { net: net.changes, scanned });
  const sightings = sightingsInChanges(changes, scanned);
  const keys = [
    ...(range.content === undefined
      ? await withHeadSpans(git, range.head, { sightings, scanned })
      : sightings),
    ...survey.keysInPaths(),
    ...sightingsInMessages(scanned),
    ...sightingsInTexts(range.texts ?? {}),
  ];
  const inBase = await findKeysInBase(git, { comparedWith, sides: net.sides }, keys);
  const news = keys.filter((sighting) => !inBase.has(sighting));
  const knownToBase = new Set([...inBase].map(({ fingerprint }) => fingerprint));
  for (const { fingerprint } of news) knownToBase.delete(fingerprint);
  return {
    keys: news,
    gitignoreGaps:
      survey.bearsOnGaps && range.content === undefined
        ? await listOpenedGaps(git, rules, comparisonsOf({ sides: net.sides, comparedWith }))
        : [],
    dotenv: dotenv.map(({ oid, ...file }) => ({
      ...file,
      content: scanned.get(oid)?.dotenv ?? unreadDotenv,
    })),
    extent: {
      bytes,
      documents: names.size - commits.length,
      commits: commits.length,
      unreadGzip,
    },
    knownToBase,
  };
}

/** A sentence on keys that are no news. */
export function knownToBaseNotices({ knownToBase }: RangeSightings): readonly string[] {
  return [...knownToBase].map(
    (fingerprint) =>
      `${fingerprint} is not counted: the base has this key already. plexmcp-scan scan shows where.`,
  );
}

type DotenvFile = Omit<DotenvSighting, "content"> & { readonly oid: string };

/** Every version that the range added, and what its head tracks; of a file the first of the worst counts. */
function listDotenv(
  changed: readonly Change[],
  tracked: readonly TreeFile[],
): readonly DotenvFile[] {
  return [
    ...changed.map(({ path, oid, commit }) => ({ path, oid, commit, state: "changed" as const })),
    ...tracked.map(({ path, oid }) => ({ path, oid, state: "tracked" as const })),
  ];
}

/** Keys in texts that came with commits. */
export function sightingsInTexts(texts: Partial<Record<Part, string>>): KeySighting[] {
  return (Object.entries(texts) as [Part, string][]).flatMap(([part, text]) =>
    sightingsOf(locateKeys(Buffer.from(text)), { part }),
  );
}
