import { readChangeLog, type Change } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { GitError } from "../git/git-error.ts";
import { listReachable } from "../git/reachable-objects.ts";
import { listRefContent } from "../git/ref-content.ts";
import { everyRef, listRefs, listStashes, type Ref } from "../git/refs.ts";
import { findGitDirectory, findObjects, readShallowBoundary } from "../git/repository.ts";
import { locateKeys } from "../screening/document-scan.ts";
import { unreadDotenv, type PublicNames } from "../screening/dotenv-reader.ts";
import { scanObjects, screenAll } from "../screening/scan-objects.ts";
import { sightingsInChanges, sightingsInMessages } from "./change-sightings.ts";
import { ChangeSurvey } from "./change-survey.ts";
import { dotenvToRead, isDotenvName, mayNameDotenv } from "./dotenv-names.ts";
import { partOfRef, sightingsOf, type KeySighting, type Sightings } from "./sightings.ts";
import { readTreeGaps } from "./tree-gaps.ts";

export interface HistoryOptions {
  /** To be read with them, though no branch or tag may lead there yet. Gaps are its, not HEAD's. */
  readonly tip?: Ref;
  /** Hears now and then how many bytes have been read. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Scans everything that any branch, tag or stash of a repository has, by one pass over its objects.
 * Commits are walked only when there is something to attribute. What is in the database but in no
 * history (a dropped commit) was never pushed, and is not read.
 */
export async function scanHistory(
  git: Git,
  publicNames: PublicNames,
  { tip, onProgress = () => undefined }: HistoryOptions = {},
): Promise<Sightings> {
  const [named] = await Promise.all([listRefs(git), requireWholeClone(git)]);
  const isNew = tip !== undefined && named.every(({ oid }) => oid !== tip.oid);
  const refs = isNew ? [...named, tip] : named;
  const added = isNew ? [tip.oid] : [];
  const revisions = [...everyRef, ...(await listStashes(git, named)), ...added];
  const objects = listReachable(git, revisions);
  const { suspects, bytes, count, unreadGzip } = await screenAll(git, objects, {
    isSuspectTree: listsDotenv,
    onProgress,
  });
  const history = {
    git,
    publicNames,
    refs,
    revisions,
    suspects: new Set(suspects.map(({ oid }) => oid)),
  };
  const { keys, dotenv, commits } =
    suspects.length === 0 ? { keys: [], dotenv: [], commits: 0 } : await attribute(history);
  const [head] = await findObjects(git, [`${tip?.oid ?? "HEAD"}^{commit}`]);
  return {
    keys: [...keys, ...sightingsInRefs(named)],
    dotenv,
    gitignoreGaps: head === undefined ? [] : await readTreeGaps(git, head.oid),
    extent: { bytes, documents: count, commits, unreadGzip },
  };
}

async function requireWholeClone(git: Git): Promise<void> {
  const boundary = await readShallowBoundary(await findGitDirectory(git));
  if (boundary.size === 0) return;
  throw new GitError(
    "The clone is shallow: a part of its history is missing. Fetch it (git fetch --unshallow), or check out with fetch-depth: 0.",
    { code: "shallow" },
  );
}

interface History {
  readonly git: Git;
  readonly publicNames: PublicNames;
  readonly refs: readonly Ref[];
  readonly revisions: readonly string[];
  readonly suspects: ReadonlySet<string>;
}

/** Reads what may hold something once more, exactly, and finds out who brought it. */
async function attribute({
  git,
  publicNames,
  refs,
  revisions,
  suspects,
}: History): Promise<Pick<Sightings, "keys" | "dotenv"> & { readonly commits: number }> {
  const changes: Change[] = [];
  const survey = new ChangeSurvey((change) => {
    if (suspects.has(change.oid)) changes.push(change);
  });
  const commits = await readChangeLog(git, revisions, (change) => {
    survey.add(change);
  });
  for (const change of await listRefContent(git, refs)) survey.add(change);
  const { dotenv } = survey;
  const scanned = await scanObjects(git, {
    suspects,
    dotenv: { oids: dotenvToRead(dotenv), publicNames },
  });
  return {
    keys: [
      ...sightingsInChanges(changes, scanned),
      ...survey.keysInPaths(),
      ...sightingsInMessages(scanned),
    ],
    dotenv: dotenv.map(({ path, oid, commit }) => ({
      path,
      commit,
      state: "changed",
      content: scanned.get(oid)?.dotenv ?? unreadDotenv,
    })),
    commits: commits.length,
  };
}

/** Keys in the names of branches and tags. */
function sightingsInRefs(refs: readonly Ref[]): readonly KeySighting[] {
  return refs.flatMap(({ name, oid }) =>
    sightingsOf(locateKeys(Buffer.from(name)), { part: partOfRef(name), commit: oid }),
  );
}

/** Does a tree, as git stores it (`<mode> <name>\0<object name>`), list a .env file? */
function listsDotenv(tree: Buffer): boolean {
  const text = tree.toString("latin1");
  if (!mayNameDotenv(text)) return false;
  for (const [, name = ""] of text.matchAll(/\d{5,6} ([^\0]*)\0/g)) {
    if (isDotenvName(name)) return true;
  }
  return false;
}
