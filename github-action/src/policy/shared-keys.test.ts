import { SecretKey, type Finding } from "eslint-plugin-plexmcp/detector";
import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import type { KeySighting } from "../sources/sightings.ts";
import { environmentOf, sharedKeyNotices } from "./shared-keys.ts";

test.each([
  [".env.production", "production"],
  ["deploy/prod/app.yaml", "production"],
  ["services/api/.env.local", "development"],
  ["staging-values.yml", "staging"],
  ["src/products/app.ts", undefined],
])("the path %j is for %s", (path, expected) => {
  expect(environmentOf(path)).toBe(expected);
});

function sightingIn(path: string, seed = 1): KeySighting {
  const found: Finding = {
    start: 0,
    end: 87,
    confidence: "certain",
    level: "error",
    encoding: "plain",
    key: new SecretKey(makeKey(seed)),
  };
  return { found, fingerprint: `f${seed}`, place: { part: "content", path } };
}

test("a key in several places is one leak, and told when environments share it", () => {
  const alone = sharedKeyNotices([sightingIn("a.ts"), sightingIn("b.ts", 2)]);
  expect(alone).toEqual([]);
  const [places, shared] = sharedKeyNotices([
    sightingIn(".env.production"),
    sightingIn("deploy/staging.yaml"),
  ]);
  expect(places).toContain("is in 2 places: one leak");
  expect(shared).toContain("is shared between production and staging");
});
