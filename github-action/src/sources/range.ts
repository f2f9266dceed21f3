import { fingerprint } from "eslint-plugin-plexmcp/detector";
import { fileMode, readChangeLog } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { readRepository, readShallowBoundary, requireWholeRange } from "../git/repository.ts";
import { listTree, type TreeFile } from "../git/tree.ts";
import { isDotenvName } from "../policy/dotenv-policy.ts";
import { locateKeys } from "../screening/document-scan.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import {
  fileChanges,
  sightingsInChanges,
  sightingsInMessages,
  sightingsInPaths,
  type Scanned,
} from "./change-sightings.ts";
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
  const changed = changes.filter(({ path }) => isDotenvName(path));
  const changedPaths = new Set(changed.map(({ path }) => path));
  const tracked = headFiles.filter(({ path }) => isDotenvName(path) && !changedPaths.has(path));
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    kept: [...changed, ...tracked].map(({ oid }) => oid),
  });
  const keys = [
    ...sightingsInChanges(changes, scanned),
    ...sightingsInPaths(changes),
    ...sightingsInMessages(scanned),
    ...sightingsInTexts(range.texts ?? {}),
  ].map((sighting) => withHeadSpan(sighting, { headFiles, scanned }));
  const knownToBase = await fingerprintsInBase(git, range, keys);
  return {
    keys: keys.filter((sighting) => !knownToBase.has(sighting.fingerprint)),
    dotenv: [
      ...changed.map(({ path, oid, commit }) =>
        dotenvSighting({ path, commit, state: "changed" }, scanned, oid),
      ),
      ...tracked.map(({ path, oid }) => dotenvSighting({ path, state: "tracked" }, scanned, oid)),
    ],
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

function dotenvSighting(
  sighting: Omit<DotenvSighting, "content">,
  scanned: Scanned,
  oid: string,
): DotenvSighting {
  return { ...sighting, content: scanned.get(oid)?.start ?? Buffer.alloc(0) };
}

function sightingsInTexts(texts: Partial<Record<Part, string>>): KeySighting[] {
  return (Object.entries(texts) as [Part, string][]).flatMap(([part, text]) =>
    sightingsOf(locateKeys(Buffer.from(text)), { part }),
  );
}

/** Where the key stands now: a later commit of the range may have moved it. */
function withHeadSpan(
  sighting: KeySighting,
  { headFiles, scanned }: { readonly headFiles: readonly TreeFile[]; readonly scanned: Scanned },
): KeySighting {
  const { part, path } = sighting.place;
  if (part !== "content" || path === undefined) return sighting;
  const oid = headFiles.find((file) => file.path === path)?.oid;
  const keys = oid === undefined ? [] : (scanned.get(oid)?.keys ?? []);
  const same = keys.find(({ found }) => fingerprint(found.key) === sighting.fingerprint);
  if (same?.span === undefined) return sighting;
  return { ...sighting, place: { ...sighting.place, headSpan: same.span } };
}

/**
 * Which of the keys the base has, at its tip or where the range left it, in whatever spelling. Asked
 * only when there are keys; the base's history does not count: a key that was removed and comes back
 * is brought back by the range.
 */
async function fingerprintsInBase(
  git: Git,
  { head, bases }: CommitRange,
  keys: readonly KeySighting[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0 || bases.length === 0) return new Set();
  const mergeBases = await git.run(["merge-base", "--all", head, ...bases], { okCodes: [0, 1] });
  const commits = new Set([...bases, ...mergeBases.toString("latin1").split("\n")]);
  commits.delete("");
  const trees = await Promise.all([...commits].map(async (commit) => listTree(git, commit)));
  const names = new Set(
    trees.flat().flatMap(({ oid, mode }) => (mode === fileMode.submodule ? [] : [oid])),
  );
  const { suspects } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, { suspects: suspects.map(({ oid }) => oid), kept: [] });
  const inBase = new Set(
    [...scanned.values()].flatMap((object) =>
      object.keys.map(({ found }) => fingerprint(found.key)),
    ),
  );
  return new Set(keys.map((key) => key.fingerprint).filter((name) => inBase.has(name)));
}
