import { fingerprint } from "eslint-plugin-plexmcp/detector";
import type { Git } from "../git/git.ts";
import { readTree } from "../git/tree.ts";
import type { Scanned } from "./change-sightings.ts";
import type { KeySighting } from "./sightings.ts";

interface HeadSpans {
  readonly sightings: readonly KeySighting[];
  readonly scanned: Scanned;
}

/** Where the keys stand now: a later commit of the range may have moved them. */
export async function withHeadSpans(
  git: Git,
  head: string,
  { sightings, scanned }: HeadSpans,
): Promise<readonly KeySighting[]> {
  if (sightings.length === 0) return sightings;
  const oids = new Map(sightings.map(({ place }) => [place.path ?? "", ""]));
  await readTree(git, head, ({ path, oid }) => {
    if (oids.has(path)) oids.set(path, oid);
  });
  const told = new Map<string, number>();
  return sightings.map((sighting) => {
    const { path = "", commit = "" } = sighting.place;
    const keys = scanned.get(oids.get(path) ?? "")?.keys ?? [];
    const same = keys.filter(({ found }) => fingerprint(found.key) === sighting.fingerprint);
    // What a commit has twice in a file is told twice: the second stands for the head's second.
    const file = `${commit}\0${path}\0${sighting.fingerprint}`;
    const nth = told.get(file) ?? 0;
    told.set(file, nth + 1);
    const headSpan = (same[nth] ?? same.at(-1))?.span;
    return headSpan === undefined
      ? sighting
      : { ...sighting, place: { ...sighting.place, headSpan } };
  });
}
