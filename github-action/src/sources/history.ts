import { readChangeLog, type ChangeLog } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { GitError } from "../git/git-error.ts";
import { isPartialClone, lacksObjects, readRepository } from "../git/repository.ts";
import { isDotenvName } from "../policy/dotenv-policy.ts";
import { DocumentStart } from "../screening/document-start.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import {
  fileChanges,
  sightingsInChanges,
  sightingsInMessages,
  sightingsInPaths,
} from "./change-sightings.ts";
import type { Sightings } from "./sightings.ts";

/**
 * Scans everything that any branch, tag or stash of a repository has, by one pass over its objects
 * in the order of their packs. Commits are walked only when there is something to attribute.
 */
export async function scanHistory(
  git: Git,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<Sightings> {
  // Asked meanwhile: to wait for two more processes first would cost what they take to start.
  const isWhole = requireWholeClone(git);
  const screened = screenObjects(git, "all", { isSuspectTree: listsDotenv, onProgress });
  const [{ suspects, bytes, count }] = await Promise.all([screened, isWhole]);
  const extent = { bytes, documents: count, commits: 0 };
  if (suspects.length === 0) return { keys: [], dotenv: [], extent };
  const { log, tags } = await readReachable(git);
  const changes = fileChanges(log.changes);
  const dotenv = changes.filter(({ path }) => isDotenvName(path));
  const reachable = new Set([...changes.map(({ oid }) => oid), ...log.commits, ...tags]);
  // What is in the database but in no history (a dropped commit) was never pushed.
  const scanned = await scanObjects(git, {
    suspects: suspects.flatMap(({ oid }) => (reachable.has(oid) ? [oid] : [])),
    kept: dotenv.map(({ oid }) => oid),
  });
  return {
    keys: [
      ...sightingsInChanges(changes, scanned),
      ...sightingsInPaths(changes),
      ...sightingsInMessages(scanned),
    ],
    dotenv: dotenv.map(({ path, oid, commit }) => ({
      path,
      commit,
      state: "changed",
      start: scanned.get(oid)?.start ?? new DocumentStart(),
    })),
    extent: { ...extent, commits: log.commits.length },
  };
}

async function requireWholeClone(git: Git): Promise<void> {
  const [{ isShallow }, isPartial] = await Promise.all([readRepository(git), isPartialClone(git)]);
  if (isShallow) {
    throw new GitError(
      "The clone is shallow: a part of its history is missing. Fetch it (git fetch --unshallow), or check out with fetch-depth: 0.",
      { code: "shallow" },
    );
  }
  if (isPartial && (await lacksObjects(git))) {
    throw new GitError(
      "The clone is partial: files of its history are missing. Clone it without --filter.",
      { code: "missing_objects" },
    );
  }
}

interface Reachable {
  readonly log: ChangeLog;
  readonly tags: readonly string[];
}

async function readReachable(git: Git): Promise<Reachable> {
  const [log, refs] = await Promise.all([
    readChangeLog(git, ["--all"]),
    git.run(["for-each-ref", "--format=%(objecttype) %(objectname)"]),
  ]);
  const tags = refs
    .toString("latin1")
    .split("\n")
    .flatMap((line) => (line.startsWith("tag ") ? [line.slice(4)] : []));
  return { log, tags };
}

const possibleDotenv = /env|\.dev\.vars/i;

/** Does a tree, as git stores it (`<mode> <name>\0<object name>`), list a .env file? */
function listsDotenv(tree: Buffer): boolean {
  const text = tree.toString("latin1");
  if (!possibleDotenv.test(text)) return false;
  for (const [, name = ""] of text.matchAll(/\d{5,6} ([^\0]*)\0/g)) {
    if (isDotenvName(name)) return true;
  }
  return false;
}
