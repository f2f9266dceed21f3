import { fileMode, readIndexChanges, type Change } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { findObjects } from "../git/repository.ts";
import { readTree } from "../git/tree.ts";
import { unreadDotenv, type PublicNames } from "../screening/dotenv-reader.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import type { Scanned } from "./change-sightings.ts";
import { dotenvToRead, isDotenvName } from "./dotenv-names.ts";
import type { Gap } from "./gitignore-gaps.ts";
import { PathScreen } from "./path-screen.ts";
import { sightingsOf, type KeySighting, type Sightings } from "./sightings.ts";
import { bearsOnGaps, IgnoreRules, openedGaps } from "./tree-gaps.ts";

/** Scans what the next commit will add or change: the index, whatever the working tree holds. */
export async function scanStaged(git: Git, publicNames: PublicNames): Promise<Sightings> {
  const [found] = await findObjects(git, ["HEAD^{tree}"]);
  const head = found?.oid ?? (await emptyTree(git));
  const { names, paths, dotenv, onGaps, count } = await surveyIndex(git, head);
  const { suspects, bytes, unreadGzip } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    dotenv: { oids: dotenvToRead(dotenv), publicNames },
  });
  return {
    keys: [...(await sightingsInIndex(git, head, scanned)), ...paths.finish()],
    dotenv: dotenv.map(({ path, oid }) => ({
      path,
      state: "changed",
      content: scanned.get(oid)?.dotenv ?? unreadDotenv,
    })),
    gitignoreGaps: await listStagedGaps(git, found?.oid, onGaps),
    extent: { bytes, documents: count, commits: 0, unreadGzip },
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
  /** What decides on the gaps of .gitignore. */
  readonly onGaps: readonly Change[];
  readonly count: number;
}

/** Finds out what there is to read. Of 100,000 files their paths are not kept. */
async function surveyIndex(git: Git, head: string): Promise<IndexSurvey> {
  const names = new Set<string>();
  const paths = new PathScreen();
  const dotenv: StagedFile[] = [];
  const onGaps: Change[] = [];
  let count = 0;
  await readIndexChanges(git, head, (change) => {
    const { path, oid, mode } = change;
    if (bearsOnGaps(path)) onGaps.push(change);
    if (mode !== fileMode.absent) paths.add({ path });
    if (!isFile(change)) return;
    names.add(oid);
    if (isDotenvName(path)) dotenv.push(change);
    count += 1;
  });
  return { names, paths, dotenv, onGaps, count };
}

/** The gaps that the next commit will open. The index is the last commit's tree, changed. */
async function listStagedGaps(
  git: Git,
  head: string | undefined,
  changes: readonly Change[],
): Promise<readonly Gap[]> {
  if (changes.length === 0) return [];
  const changed = new Set(changes.map(({ path }) => path));
  const before = new IgnoreRules();
  const after = new IgnoreRules();
  for (const file of changes.filter(isFile)) after.add(file);
  if (head === undefined) return openedGaps(git, after, [[]]);
  await readTree(git, head, (file) => {
    before.add(file);
    if (!changed.has(file.path)) after.add(file);
  });
  return openedGaps(git, after, [[before]]);
}

/** In which files the keys are is asked only when there are some. */
async function sightingsInIndex(
  git: Git,
  head: string,
  scanned: Scanned,
): Promise<readonly KeySighting[]> {
  const sightings: KeySighting[] = [];
  if (![...scanned.values()].some(({ keys }) => keys.length > 0)) return sightings;
  await readIndexChanges(git, head, ({ path, oid }) => {
    const keys = scanned.get(oid)?.keys ?? [];
    sightings.push(...sightingsOf(keys, { part: "content", path }));
  });
  return sightings;
}

type StagedFile = Pick<Change, "path" | "oid">;

/** Submodules' files are another repository's. */
function isFile({ mode }: Change): boolean {
  return mode !== fileMode.submodule && mode !== fileMode.absent;
}
