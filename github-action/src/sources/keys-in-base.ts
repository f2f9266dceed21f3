import { fingerprint } from "eslint-plugin-plexmcp/detector";
import { fileMode } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import type { NetChange } from "../git/net-change.ts";
import { readTree } from "../git/tree.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import type { KeySighting } from "./sightings.ts";

interface Comparison extends Pick<NetChange, "sides"> {
  /** A key is the base's if each of them has it. */
  readonly comparedWith: readonly string[];
}

/**
 * Which of the keys the base has, in whatever spelling: at its tip in any file, or in the same file
 * wherever the range left the base, for there a merge takes it away again if the base did. Asked only
 * when there are keys; the base's history does not count: a key that was removed and comes back is
 * brought back by the range.
 */
export async function findKeysInBase(
  git: Git,
  { comparedWith, sides }: Comparison,
  keys: readonly KeySighting[],
): Promise<ReadonlySet<KeySighting>> {
  if (keys.length === 0 || comparedWith.length === 0) return new Set();
  const paths = new Set(keys.map(({ place }) => place.path));
  const tips = await readTrees(git, comparedWith, () => true);
  const forks = await readTrees(git, sides.flat(), (path) => paths.has(path));
  const trees = [...tips.values(), ...forks.values()];
  const found = await readFingerprints(git, new Set(trees.flatMap(namesIn)));
  const tipKeys = [...tips.values()].map(
    (files) => new Set(namesIn(files).flatMap((oid) => [...(found.get(oid) ?? [])])),
  );
  const isAtTips = ({ fingerprint }: KeySighting): boolean =>
    tipKeys.every((known) => known.has(fingerprint));
  const wasIn = (commit: string, { place, fingerprint }: KeySighting): boolean => {
    const oid = forks.get(commit)?.get(place.path ?? "") ?? "";
    return found.get(oid)?.has(fingerprint) ?? false;
  };
  const wasThere = (key: KeySighting): boolean =>
    sides.length > 0 && sides.every((side) => side.some((commit) => wasIn(commit, key)));
  return new Set(keys.filter((key) => isAtTips(key) || wasThere(key)));
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
): Promise<ReadonlyMap<string, Files>> {
  const trees = new Map<string, Files>();
  // One after the other: of histories that were merged crosswise there may be hundreds.
  for (const commit of commits) {
    const files = new Map<string, string>();
    await readTree(git, commit, ({ path, oid, mode }) => {
      if (mode !== fileMode.submodule && isWanted(path)) files.set(path, oid);
    });
    trees.set(commit, files);
  }
  return trees;
}

/** Fingerprints of the keys in objects, by the objects' names. */
async function readFingerprints(
  git: Git,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { suspects } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, { suspects: suspects.map(({ oid }) => oid) });
  return new Map(
    [...scanned].map(([oid, { keys }]) => [
      oid,
      new Set(keys.map(({ found }) => fingerprint(found.key))),
    ]),
  );
}
