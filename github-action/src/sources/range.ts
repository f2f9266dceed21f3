import { readChangeLog, type Change, type ChangeReader, type Commit } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { comparisonsOf, readNetChange, type NetChange } from "../git/net-change.ts";
import { listRefContent } from "../git/ref-content.ts";
import { everyRef, listTagChain, type Ref } from "../git/refs.ts";
import { readRepository, readShallowBoundary, requireWholeRange } from "../git/repository.ts";
import { readTree, type TreeFile } from "../git/tree.ts";
import { locateKeys } from "../screening/document-scan.ts";
import { DocumentStart } from "../screening/document-start.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import { sightingsInChanges, sightingsInMessages, type Scanned } from "./change-sightings.ts";
import { ChangeSurvey } from "./change-survey.ts";
import { isDotenvName } from "./dotenv-names.ts";
import { withHeadSpans } from "./head-spans.ts";
import { findKeysInBase } from "./keys-in-base.ts";
import {
  sightingsOf,
  type DotenvSighting,
  type KeySighting,
  type Part,
  type Sightings,
} from "./sightings.ts";
import { IgnoreRules, listOpenedGaps } from "./tree-gaps.ts";

/** Commits to scan, by full object names: those of `head` that no `bases` has. */
export interface CommitRange {
  readonly head: string;
  readonly bases: readonly string[];
  /** What each of them has is no news; `bases` when left out. */
  readonly comparedWith?: readonly string[];
  /** Does the head take the place of what it is compared with, and is not merged with it? */
  readonly replacesBase?: boolean;
  /** Is what any branch or tag has excluded, too? A hook is asked before the refs move. */
  readonly excludesRefs?: boolean;
  /** An annotated tag that was pushed, to be read as well. */
  readonly tag?: string;
  /** A tag that leads to no commit: its file or folder, the `head`, is read instead of commits. */
  readonly content?: Ref;
  /** Titles, bodies and names that came with the commits. */
  readonly texts?: Partial<Record<Part, string>>;
}

/** What a range brought, and which keys it only carried on. */
export interface RangeSightings extends Sightings {
  /** Fingerprints of keys that the base has already, and of which nothing is among the sightings. */
  readonly knownToBase: ReadonlySet<string>;
}

/** Scans all that a range of commits adds to its base: files, names, messages. */
export async function scanRange(git: Git, range: CommitRange): Promise<RangeSightings> {
  const { bases, comparedWith = bases } = range;
  const { commits, net, names, survey, tracked, rules } = await surveyRange(git, range);
  const { suspects, bytes, partlyUnpacked } = await screenObjects(git, { names });
  const dotenv = listDotenv(survey.dotenv, tracked);
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    kept: dotenv.map(({ oid }) => oid),
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
  const comparisons = comparisonsOf({ sides: net.sides, comparedWith });
  return {
    keys: news,
    gitignoreGaps:
      rules !== undefined && survey.bearsOnGaps
        ? await listOpenedGaps(git, rules, comparisons)
        : [],
    dotenv: dotenv.map(({ oid, ...file }) => ({
      ...file,
      start: scanned.get(oid)?.start ?? new DocumentStart(),
    })),
    extent: {
      bytes,
      documents: names.size - commits.length,
      commits: commits.length,
      partlyUnpacked,
    },
    knownToBase,
  };
}

function revisionsOf({ head, bases, excludesRefs = false }: CommitRange): readonly string[] {
  const exclusions = bases.map((base) => `^${base}`);
  return [head, ...exclusions, ...(excludesRefs ? ["--not", ...everyRef] : [])];
}

/** Tells of all that the commits of a range, one by one, added or changed; returns them. */
async function readCommits(
  git: Git,
  range: CommitRange,
  onChange: ChangeReader,
): Promise<readonly Commit[]> {
  if (range.content === undefined) return readChangeLog(git, revisionsOf(range), onChange);
  for (const change of await listRefContent(git, [range.content])) onChange(change);
  return [];
}

interface RangeChanges {
  readonly commits: readonly Commit[];
  /** What the range changes as a whole, though perhaps none of its commits does. */
  readonly net: NetChange;
}

/** Tells of all that a range added or changed, as a whole last. */
async function readChanges(
  git: Git,
  range: CommitRange,
  onChange: ChangeReader,
): Promise<RangeChanges> {
  const { head, bases, comparedWith = bases, content } = range;
  const { replacesBase = false, excludesRefs: trustsAllBelow = false } = range;
  const commits = await readCommits(git, range, onChange);
  if (content !== undefined) return { commits, net: { sides: [], changes: [] } };
  const whole = { head, commits, bases, comparedWith, replacesBase, trustsAllBelow };
  const net = await readNetChange(git, whole);
  for (const change of net.changes) onChange(change);
  return { commits, net };
}

interface RangeSurvey extends RangeChanges {
  /** Of all objects to read: files, commits and tags. */
  readonly names: ReadonlySet<string>;
  readonly survey: ChangeSurvey;
  /** Files of the dotenv family that the head has. */
  readonly tracked: readonly TreeFile[];
  /** Undefined where the head is no commit. */
  readonly rules?: IgnoreRules;
}

/** Finds out what there is to read, and that nothing of it is cut off. */
async function surveyRange(git: Git, range: CommitRange): Promise<RangeSurvey> {
  const { head, tag, content } = range;
  const names = new Set<string>();
  const survey = new ChangeSurvey(({ oid }) => names.add(oid));
  const tracked: TreeFile[] = [];
  const rules = new IgnoreRules();
  const [{ commits, net }, boundary, tags] = await Promise.all([
    readChanges(git, range, (change) => {
      survey.add(change);
    }),
    readRepository(git).then(readShallowBoundary),
    tag === undefined ? [] : listTagChain(git, { tag, head }),
    // All that a tagged folder holds counts as changed.
    content === undefined
      ? readTree(git, head, (file) => {
          rules.add(file);
          if (isDotenvName(file.path)) tracked.push(file);
        })
      : undefined,
  ]);
  const oids = commits.map(({ oid }) => oid);
  requireWholeRange(oids, boundary);
  for (const name of [...oids, ...tags]) names.add(name);
  return { commits, net, names, survey, tracked, ...(content === undefined ? { rules } : {}) };
}

/** Who brought the objects with keys is asked only now: a range may change 100,000 files. */
async function listChangesOf(
  git: Git,
  range: CommitRange,
  { net, scanned }: { readonly net: readonly Change[]; readonly scanned: Scanned },
): Promise<readonly Change[]> {
  if (![...scanned.values()].some(({ type, keys }) => type === "blob" && keys.length > 0)) {
    return [];
  }
  const changes: Change[] = [];
  const keep = (change: Change): void => {
    if (scanned.has(change.oid)) changes.push(change);
  };
  await readCommits(git, range, keep);
  net.forEach(keep);
  return changes;
}

/** A sentence on keys that are no news. */
export function knownToBaseNotices({ knownToBase }: RangeSightings): readonly string[] {
  return [...knownToBase].map(
    (fingerprint) =>
      `${fingerprint} is not counted: the base has this key already. plexmcp-scan scan shows where.`,
  );
}

type DotenvFile = Omit<DotenvSighting, "start"> & { readonly oid: string };

/** Every version that the range added, and what was tracked before. */
function listDotenv(
  changed: readonly Change[],
  tracked: readonly TreeFile[],
): readonly DotenvFile[] {
  const changedPaths = new Set(changed.map(({ path }) => path));
  // A change of the whole range is mostly one of its commits', too.
  const versions = new Map<string, Change>();
  for (const change of changed) {
    const version = `${change.oid} ${change.path}`;
    if (!versions.has(version)) versions.set(version, change);
  }
  return [
    ...[...versions.values()].map(({ path, oid, commit }) => ({
      path,
      oid,
      commit,
      state: "changed" as const,
    })),
    ...tracked
      .filter(({ path }) => !changedPaths.has(path))
      .map(({ path, oid }) => ({ path, oid, state: "tracked" as const })),
  ];
}

/** Keys in texts that came with commits. */
export function sightingsInTexts(texts: Partial<Record<Part, string>>): KeySighting[] {
  return (Object.entries(texts) as [Part, string][]).flatMap(([part, text]) =>
    sightingsOf(locateKeys(Buffer.from(text)), { part }),
  );
}
