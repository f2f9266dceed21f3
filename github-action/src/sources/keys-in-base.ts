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
 * Which of the keys the base has, at its tip or where the range left it, in whatever spelling. Asked
 * only when there are keys; the base's history does not count: a key that was removed and comes back
 * is brought back by the range.
 */
export async function fingerprintsInBase(
  git: Git,
  { head, content, bases, comparedWith = bases }: Comparison,
  keys: readonly KeySighting[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0 || bases.length === 0) return new Set();
  const mergeBases = content === undefined ? await listMergeBases(git, head, bases) : [];
  const commits = new Set([...comparedWith, ...mergeBases]);
  const names = new Set<string>();
  const addFile = ({ oid, mode }: TreeFile): void => {
    if (mode !== fileMode.submodule) names.add(oid);
  };
  // One after the other: of histories that were merged crosswise there may be hundreds.
  for (const commit of commits) await readTree(git, commit, addFile);
  const { suspects } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, { suspects: suspects.map(({ oid }) => oid), kept: [] });
  const inBase = new Set(
    [...scanned.values()].flatMap((object) =>
      object.keys.map(({ found }) => fingerprint(found.key)),
    ),
  );
  return new Set(keys.map((key) => key.fingerprint).filter((name) => inBase.has(name)));
}
