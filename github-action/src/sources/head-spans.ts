import { fingerprint } from "eslint-plugin-plexmcp/detector";
import type { Git } from "../git/git.ts";
import { readTree } from "../git/tree.ts";
import type { LocatedKey, Span } from "../screening/document-scan.ts";
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
  const spansOf = spanReader(scanned);
  const told = new Map<string, number>();
  return sightings.map((sighting) => {
    const { path = "" } = sighting.place;
    const spans = spansOf(oids.get(path) ?? "").get(sighting.fingerprint) ?? [];
    // What a commit has twice in a file is told twice: the second stands for the head's second.
    const keyInFile = `${path}\0${sighting.fingerprint}`;
    const nth = told.get(keyInFile) ?? 0;
    told.set(keyInFile, nth + 1);
    const headSpan = spans[nth];
    return headSpan === undefined
      ? sighting
      : { ...sighting, place: { ...sighting.place, headSpan } };
  });
}

type SpansByKey = ReadonlyMap<string, readonly (Span | undefined)[]>;

/** Where in an object each key stands, by fingerprint. A hostile file holds 20,000: each is read once. */
function spanReader(scanned: Scanned): (oid: string) => SpansByKey {
  const read = new Map<string, SpansByKey>();
  return (oid) => {
    const spans = read.get(oid) ?? spansByKey(scanned.get(oid)?.keys ?? []);
    read.set(oid, spans);
    return spans;
  };
}

function spansByKey(keys: readonly LocatedKey[]): SpansByKey {
  const spans = new Map<string, (Span | undefined)[]>();
  for (const { found, span } of keys) {
    const key = fingerprint(found.key);
    const known = spans.get(key);
    if (known === undefined) spans.set(key, [span]);
    else known.push(span);
  }
  return spans;
}
