import { fingerprint } from "eslint-plugin-plexmcp/detector";
import { fileMode } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { listMergeBases } from "../git/merge-bases.ts";
import type { Ref } from "../git/refs.ts";
import { readTree, type TreeFile } from "../git/tree.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import type { KeySighting } from "./sightings.ts";

interface Comparison {
  readonly head: string;
  /** Set where the head is no commit. */
  readonly content?: Ref | undefined;
  readonly bases: readonly string[];
  /** Of `bases`, those whose own keys count as the base's; all when left out. */
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
  if (keys.length === 0 || bases.length === 0) return new Set();
  const mergeBases = content === undefined ? await listMergeBases(git, head, bases) : [];
  const tipNames = new Set<string>();
  for (const commit of comparedWith) {
    await readFiles(git, commit, ({ oid }) => tipNames.add(oid));
  }
  const paths = new Set(keys.map(pathOf));
  const before: ReadonlyMap<string, string>[] = [];
  // One after the other: of histories that were merged crosswise there may be hundreds.
  for (const commit of mergeBases) {
    const names = new Map<string, string>();
    await readFiles(git, commit, ({ path, oid }) => {
      if (paths.has(path)) names.set(path, oid);
    });
    before.push(names);
  }
  const oldNames = before.flatMap((names) => [...names.values()]);
  const found = await readFingerprints(git, new Set([...tipNames, ...oldNames]));
  const known = new Set([...tipNames].flatMap((oid) => [...(found.get(oid) ?? [])]));
  const wasThere = (key: KeySighting): boolean =>
    before.length > 0 &&
    before.every((names) => found.get(names.get(pathOf(key) ?? "") ?? "")?.has(key.fingerprint));
  return new Set(keys.filter((key) => known.has(key.fingerprint) || wasThere(key)));
}

/** The file whose content has the key. */
function pathOf({ place }: KeySighting): string | undefined {
  return place.part === "content" ? place.path : undefined;
}

/** Submodules' files are another repository's. */
async function readFiles(
  git: Git,
  commit: string,
  onFile: (file: TreeFile) => void,
): Promise<void> {
  await readTree(git, commit, (file) => {
    if (file.mode !== fileMode.submodule) onFile(file);
  });
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
