import { fingerprint } from "eslint-plugin-plexmcp/detector";
import { readChangeLog, type Change } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { readRepository, readShallowBoundary, requireWholeRange } from "../git/repository.ts";
import { listTree, type TreeFile } from "../git/tree.ts";
import { isDotenvName } from "../policy/dotenv-policy.ts";
import { locateKeys } from "../screening/document-scan.ts";
import { DocumentStart } from "../screening/document-start.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import {
  fileChanges,
  sightingsInChanges,
  sightingsInMessages,
  sightingsInPaths,
  type Scanned,
} from "./change-sightings.ts";
import { fingerprintsInBase } from "./keys-in-base.ts";
import {
  sightingsOf,
  type DotenvSighting,
  type KeySighting,
  type Part,
  type Sightings,
} from "./sightings.ts";

/** Commits to scan, by full object names: those of `head` that no `bases` has. */
export interface CommitRange {
  readonly head: string;
  readonly bases: readonly string[];
  /** Is what any branch or tag has excluded, too? A hook is asked before the refs move. */
  readonly excludesRefs?: boolean;
  /** An annotated tag that was pushed, to be read as well. */
  readonly tag?: string;
  /** Titles, bodies and names that came with the commits. */
  readonly texts?: Partial<Record<Part, string>>;
}

/** What a range brought, and which keys it only carried on. */
export interface RangeSightings extends Sightings {
  /** Fingerprints of keys that the base has already; they are not among the sightings. */
  readonly knownToBase: ReadonlySet<string>;
}

/** Scans all that a range of commits adds to its base: files, names, messages. */
export async function scanRange(git: Git, range: CommitRange): Promise<RangeSightings> {
  const exclusions = range.bases.map((base) => `^${base}`);
  if (range.excludesRefs === true) exclusions.push("--not", "--all");
  const [log, boundary, headFiles] = await Promise.all([
    readChangeLog(git, [range.head, ...exclusions]),
    readRepository(git).then(readShallowBoundary),
    listTree(git, range.head),
  ]);
  requireWholeRange(log.commits, boundary);
  const changes = fileChanges(log.changes);
  const names = new Set([...changes.map(({ oid }) => oid), ...log.commits]);
  if (range.tag !== undefined) names.add(range.tag);
  const { suspects, bytes } = await screenObjects(git, { names });
  const dotenv = listDotenv(changes, headFiles);
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    kept: dotenv.map(({ oid }) => oid),
  });
  const keys = [
    ...withHeadSpans(sightingsInChanges(changes, scanned), { headFiles, scanned }),
    ...sightingsInPaths(changes),
    ...sightingsInMessages(scanned),
    ...sightingsInTexts(range.texts ?? {}),
  ];
  const knownToBase = await fingerprintsInBase(git, range, keys);
  return {
    keys: keys.filter((sighting) => !knownToBase.has(sighting.fingerprint)),
    dotenv: dotenv.map(({ oid, ...file }) => ({
      ...file,
      start: scanned.get(oid)?.start ?? new DocumentStart(),
    })),
    extent: { bytes, documents: names.size - log.commits.length, commits: log.commits.length },
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

type DotenvFile = Omit<DotenvSighting, "start"> & { readonly oid: string };

/** What the range added or changed, every version of it, and what was tracked before. */
function listDotenv(
  changes: readonly Change[],
  headFiles: Iterable<TreeFile>,
): readonly DotenvFile[] {
  const changed = changes.filter(({ path }) => isDotenvName(path));
  const changedPaths = new Set(changed.map(({ path }) => path));
  const tracked = Array.from(headFiles).filter(
    ({ path }) => isDotenvName(path) && !changedPaths.has(path),
  );
  return [
    ...changed.map(({ path, oid, commit }) => ({ path, oid, commit, state: "changed" as const })),
    ...tracked.map(({ path, oid }) => ({ path, oid, state: "tracked" as const })),
  ];
}

function sightingsInTexts(texts: Partial<Record<Part, string>>): KeySighting[] {
  return (Object.entries(texts) as [Part, string][]).flatMap(([part, text]) =>
    sightingsOf(locateKeys(Buffer.from(text)), { part }),
  );
}

/** Where the keys stand now: a later commit of the range may have moved them. */
function withHeadSpans(
  sightings: readonly KeySighting[],
  { headFiles, scanned }: { readonly headFiles: Iterable<TreeFile>; readonly scanned: Scanned },
): readonly KeySighting[] {
  if (sightings.length === 0) return sightings;
  const oids = new Map(Array.from(headFiles, ({ path, oid }) => [path, oid]));
  return sightings.map((sighting) => {
    const { part, path } = sighting.place;
    const oid = part === "content" ? oids.get(path ?? "") : undefined;
    const keys = oid === undefined ? [] : (scanned.get(oid)?.keys ?? []);
    const same = keys.find(({ found }) => fingerprint(found.key) === sighting.fingerprint);
    if (same?.span === undefined) return sighting;
    return { ...sighting, place: { ...sighting.place, headSpan: same.span } };
  });
}
