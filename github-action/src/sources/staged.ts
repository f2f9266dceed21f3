import { fileMode, readIndexChanges, type Change } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { findObjects } from "../git/repository.ts";
import { DocumentStart } from "../screening/document-start.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import type { Scanned } from "./change-sightings.ts";
import { isDotenvName } from "./dotenv-names.ts";
import { PathScreen } from "./path-screen.ts";
import { sightingsOf, type KeySighting, type Sightings } from "./sightings.ts";

/** Scans what the next commit will add or change: the index, whatever the working tree holds. */
export async function scanStaged(git: Git): Promise<Sightings> {
  const [found] = await findObjects(git, ["HEAD^{tree}"]);
  const head = found?.oid ?? (await emptyTree(git));
  const { names, paths, dotenv, count } = await surveyIndex(git, head);
  const { suspects, bytes, partlyUnpacked } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    kept: dotenv.map(({ oid }) => oid),
  });
  return {
    keys: [...(await sightingsInIndex(git, head, scanned)), ...paths.finish()],
    dotenv: dotenv.map(({ path, oid }) => ({
      path,
      state: "changed",
      start: scanned.get(oid)?.start ?? new DocumentStart(),
    })),
    extent: { bytes, documents: count, commits: 0, partlyUnpacked },
  };
}

/** What a first commit is compared with; its name depends on the hash that the repository uses. */
async function emptyTree(git: Git): Promise<string> {
  const printed = await git.run(["hash-object", "-t", "tree", "--stdin"]);
  return printed.toString("latin1").trim();
}

interface IndexSurvey {
  /** Of all objects to read. */
  readonly names: ReadonlySet<string>;
  readonly paths: PathScreen;
  /** Files of the dotenv family. */
  readonly dotenv: readonly StagedFile[];
  readonly count: number;
}

/** Finds out what there is to read. Of 100,000 files their paths are not kept. */
async function surveyIndex(git: Git, head: string): Promise<IndexSurvey> {
  const names = new Set<string>();
  const paths = new PathScreen();
  const dotenv: StagedFile[] = [];
  let count = 0;
  await readStaged(git, head, (file) => {
    names.add(file.oid);
    paths.add({ path: file.path });
    if (isDotenvName(file.path)) dotenv.push(file);
    count += 1;
  });
  return { names, paths, dotenv, count };
}

/** In which files the keys are is asked only when there are some. */
async function sightingsInIndex(
  git: Git,
  head: string,
  scanned: Scanned,
): Promise<readonly KeySighting[]> {
  const sightings: KeySighting[] = [];
  if (![...scanned.values()].some(({ keys }) => keys.length > 0)) return sightings;
  await readStaged(git, head, ({ path, oid }) => {
    const keys = scanned.get(oid)?.keys ?? [];
    sightings.push(...sightingsOf(keys, { part: "content", path }));
  });
  return sightings;
}

type StagedFile = Pick<Change, "path" | "oid">;

/** Submodules' files are another repository's. */
async function readStaged(
  git: Git,
  head: string,
  onFile: (file: StagedFile) => void,
): Promise<void> {
  await readIndexChanges(git, head, (change) => {
    if (change.mode !== fileMode.submodule) onFile(change);
  });
}
