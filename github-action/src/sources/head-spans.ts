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
  return sightings.map((sighting) => {
    const { path = "" } = sighting.place;
    const keys = scanned.get(oids.get(path) ?? "")?.keys ?? [];
    const same = keys.find(({ found }) => fingerprint(found.key) === sighting.fingerprint);
    if (same?.span === undefined) return sighting;
    return { ...sighting, place: { ...sighting.place, headSpan: same.span } };
  });
}
