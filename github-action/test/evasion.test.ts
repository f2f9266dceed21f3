import { afterAll, describe, expect, test } from "vitest";
import { scanHistory } from "../src/sources/history.ts";
import { scanRange } from "../src/sources/range.ts";
import type { KeySighting } from "../src/sources/sightings.ts";
import { evasionKey, evasions, plantOnBase } from "./evasions.ts";
import { removeFolders } from "./repositories.ts";

afterAll(removeFolders);

function placesOf(sightings: readonly KeySighting[]): string[] {
  return sightings.map(({ place }) => place.path ?? place.part);
}

describe.each(["sha1", "sha256"] as const)("in a repository with %s names", (objectFormat) => {
  test.each(evasions)("scans of a range and of a history find a key in $name", async (evasion) => {
    const repository = plantOnBase(evasion, objectFormat);
    const range = {
      head: repository.run("rev-parse", "work"),
      bases: [repository.run("rev-parse", "main")],
    };
    const { keys } = await scanRange(repository.git, range, () => Promise.resolve([]));
    expect(placesOf(keys)).toContain(evasion.at);
    const found = keys.find(({ place }) => (place.path ?? place.part) === evasion.at);
    expect(found?.found.key.reveal()).toBe(evasionKey);
    if (evasion.line !== undefined) expect(found?.place.span?.line).toBe(evasion.line);
    if (evasion.column !== undefined) expect(found?.place.span?.column).toBe(evasion.column);
    const history = await scanHistory(repository.git, () => Promise.resolve([]));
    expect(placesOf(history.keys)).toEqual(expect.arrayContaining(placesOf(keys)));
  });
});
