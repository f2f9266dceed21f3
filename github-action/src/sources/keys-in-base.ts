import { fingerprint } from "eslint-plugin-plexmcp/detector";
import { fileMode } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { listMergeBases } from "../git/merge-bases.ts";
import type { Ref } from "../git/refs.ts";
import { readTree } from "../git/tree.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import type { KeySighting } from "./sightings.ts";

interface Comparison {
  readonly head: string;
  /** Set where the head is no commit. */
  readonly content?: Ref | undefined;
  readonly bases: readonly string[];
  /** A key is the base's if each of them has it; `bases` when left out. */
  readonly comparedWith?: readonly string[] | undefined;
}

/**
 * Which of the keys the base has, in whatever spelling: at its tip in any file, or in the same file
 * wherever the range left the base, for there a merge takes it away again if the base did. Asked only
 * when there are keys; the base's history does not count: a key that was removed and comes back is
 * brought back by the range.
 */
export async function findKeysInBase(
  git: Git,
  { head, content, bases, comparedWith = bases }: Comparison,
  keys: readonly KeySighting[],
): Promise<ReadonlySet<KeySighting>> {
  if (keys.length === 0 || comparedWith.length === 0) return new Set();
  const mergeBases = content === undefined ? await listMergeBases(git, head, bases) : [];
  const paths = new Set(keys.map(pathOf));
  const tips = await readTrees(git, comparedWith, () => true);
  const forks = await readTrees(git, mergeBases, (path) => paths.has(path));
  const found = await readFingerprints(git, new Set([...tips, ...forks].flatMap(namesIn)));
  const tipKeys = tips.map(
    (files) => new Set(namesIn(files).flatMap((oid) => [...(found.get(oid) ?? [])])),
  );
  const isAtTips = (key: KeySighting): boolean =>
    tipKeys.every((known) => known.has(key.fingerprint));
  const wasThere = (key: KeySighting): boolean =>
    forks.length > 0 &&
    forks.every((files) => found.get(files.get(pathOf(key) ?? "") ?? "")?.has(key.fingerprint));
  return new Set(keys.filter((key) => isAtTips(key) || wasThere(key)));
}

/** The file whose content has the key. */
function pathOf({ place }: KeySighting): string | undefined {
  return place.part === "content" ? place.path : undefined;
}

/** Names of objects, by path. */
type Files = ReadonlyMap<string, string>;

function namesIn(files: Files): readonly string[] {
  return [...files.values()];
}

/** Files of commits, as far as they are wanted; submodules' are another repository's. */
async function readTrees(
  git: Git,
  commits: readonly string[],
  isWanted: (path: string) => boolean,
): Promise<readonly Files[]> {
  const trees: Files[] = [];
  // One after the other: of histories that were merged crosswise there may be hundreds.
  for (const commit of commits) {
    const files = new Map<string, string>();
    await readTree(git, commit, ({ path, oid, mode }) => {
      if (mode !== fileMode.submodule && isWanted(path)) files.set(path, oid);
    });
    trees.push(files);
  }
  return trees;
}

/** Fingerprints of the keys in objects, by the objects' names. */
async function readFingerprints(
  git: Git,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { suspects } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, { suspects: suspects.map(({ oid }) => oid), kept: [] });
  return new Map(
    [...scanned].map(([oid, { keys }]) => [
      oid,
      new Set(keys.map(({ found }) => fingerprint(found.key))),
    ]),
  );
}
