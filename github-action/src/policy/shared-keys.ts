import type { KeySighting } from "../sources/sightings.ts";

const environments: ReadonlyMap<string, string> = new Map(
  Object.entries({
    production: ["production", "prod", "live"],
    staging: ["staging", "stage", "uat", "preprod"],
    preview: ["preview"],
    test: ["test", "qa", "ci"],
    development: ["development", "dev", "local"],
  }).flatMap(([environment, names]) => names.map((name) => [name, environment] as const)),
);

/** The environment that a path is for, by a part of it: `.env.production`, `deploy/prod/app.yaml`. */
export function environmentOf(path: string): string | undefined {
  const parts = path.toLowerCase().split(/[/._-]/);
  return parts.map((part) => environments.get(part)).findLast((found) => found !== undefined);
}

/** Sentences on keys that stand in several places, and on those that several environments share. */
export function sharedKeyNotices(sightings: readonly KeySighting[]): readonly string[] {
  const byKey = new Map<string, KeySighting[]>();
  for (const sighting of sightings) {
    const places = byKey.get(sighting.fingerprint) ?? [];
    places.push(sighting);
    byKey.set(sighting.fingerprint, places);
  }
  return [...byKey.values()].flatMap(noticesOf);
}

function noticesOf(places: readonly KeySighting[]): readonly string[] {
  const [first] = places;
  if (first === undefined || places.length === 1) return [];
  const { prefix } = first.found.key;
  const shared = new Set(places.flatMap(({ place }) => environmentOf(place.path ?? "") ?? []));
  return [
    `${prefix} is in ${places.length} places: one leak, one key to revoke.`,
    ...(shared.size > 1
      ? [
          `${prefix} is shared between ${[...shared].join(" and ")}: give each environment a key of its own, so that one can be revoked without the other.`,
        ]
      : []),
  ];
}
