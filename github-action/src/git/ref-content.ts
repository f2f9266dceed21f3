import type { Change } from "./change-log.ts";
import type { Git } from "./git.ts";
import type { Ref } from "./refs.ts";
import { findObjects } from "./repository.ts";
import { readTree } from "./tree.ts";

/**
 * The files of refs that lead to no commit, told as if the ref were one: a tag may name a folder, or
 * a single file, which then goes by the ref's name.
 */
export async function listRefContent(git: Git, refs: readonly Ref[]): Promise<readonly Change[]> {
  const others = refs.filter(({ type }) => type !== "commit");
  if (others.length === 0) return [];
  const peeled = await findObjects(
    git,
    others.map(({ oid }) => `${oid}^{}`),
  );
  const changes: Change[] = [];
  for (const [index, { oid: commit, name }] of others.entries()) {
    const { oid = "", type } = peeled[index] ?? {};
    if (type === "blob") changes.push({ commit, path: name, oid, mode: "100644" });
    if (type !== "tree") continue;
    await readTree(git, oid, (file) => changes.push({ ...file, commit }));
  }
  return changes;
}
