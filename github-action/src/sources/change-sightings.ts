import { findKeys } from "eslint-plugin-plexmcp/detector";
import { fileMode, type Change } from "../git/change-log.ts";
import { locateKeys } from "../screening/document-scan.ts";
import type { ScannedObject } from "../screening/scan-objects.ts";
import { sightingsOf, type KeySighting, type Part } from "./sightings.ts";

/** Scanned objects by their names. */
export type Scanned = ReadonlyMap<string, ScannedObject>;

/** Changes of files, the oldest first; what a submodule points to is another repository's. */
export function fileChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ mode }) => mode !== fileMode.submodule).reverse();
}

/**
 * The keys that changes brought: one sighting a key and path, where the oldest of the commits put
 * it. The same key twice in that file is seen twice.
 */
export function sightingsInChanges(changes: readonly Change[], scanned: Scanned): KeySighting[] {
  const sightings: KeySighting[] = [];
  const seen = new Set<string>();
  for (const { oid, path, commit } of changes) {
    const keys = scanned.get(oid)?.keys ?? [];
    if (keys.length === 0) continue;
    const fresh = sightingsOf(keys, { part: "content", path, commit }).filter(
      (sighting) => !seen.has(`${sighting.fingerprint} ${path}`),
    );
    for (const sighting of fresh) seen.add(`${sighting.fingerprint} ${path}`);
    sightings.push(...fresh);
  }
  return sightings;
}

/** Keys in the names of files and folders. */
export function sightingsInPaths(
  paths: Iterable<{ readonly path: string; readonly commit?: string }>,
): KeySighting[] {
  const firsts = new Map<string, string | undefined>();
  for (const { path, commit } of paths) if (!firsts.has(path)) firsts.set(path, commit);
  // One search over all names tells, nearly always, that there is nothing to look at.
  const all = [...firsts.keys()].join("\n");
  if (findKeys(all).next().done === true) return [];
  return [...firsts].flatMap(([path, commit]) =>
    sightingsOf(locateKeys(Buffer.from(path)), {
      part: "file name",
      path,
      ...(commit === undefined ? {} : { commit }),
    }),
  );
}

/** Keys in commits and tags: their messages, and the names of those who made them. */
export function sightingsInMessages(scanned: Scanned): KeySighting[] {
  const parts: Readonly<Record<string, Part>> = { commit: "commit message", tag: "tag message" };
  return [...scanned].flatMap(([oid, { type, keys }]) => {
    const part = parts[type];
    if (part === undefined) return [];
    return sightingsOf(keys, { part, commit: oid });
  });
}
