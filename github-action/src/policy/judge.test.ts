import { SecretKey } from "eslint-plugin-plexmcp/detector";
import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { unreadDotenv } from "../screening/dotenv-reader.ts";
import type { Sightings } from "../sources/sightings.ts";
import { judge } from "./judge.ts";
import type { Policy } from "./parse-policy.ts";
import { defaultConfig } from "./scan-config.ts";

const key = makeKey(61);

/** A key that stands in the path of a likely key, which its author allows, and in that of a .env file. */
const sightings: Sightings = {
  keys: [
    {
      found: {
        start: 0,
        end: 80,
        confidence: "likely",
        level: "warning",
        encoding: "plain",
        key: new SecretKey(makeKey(62)),
      },
      fingerprint: "0".repeat(32),
      place: { part: "content", path: `src/${key}.ts` },
      allowedBecause: `like ${key}`,
    },
  ],
  dotenv: [{ path: `.dev.vars.${key}`, state: "changed", content: unreadDotenv }],
  extent: { bytes: 0, documents: 2, commits: 0, unreadGzip: { overLimit: 0, damaged: 0 } },
};

const reason = `as ${key}`;
const acceptance = { fingerprint: "0".repeat(32), reason, file: "baseline", line: 1 };
const excludingConfig = { ...defaultConfig, exclude: [{ path: "**", reason }] };

test.each<[string, Policy, number]>([
  ["the author", { config: defaultConfig, acceptances: [] }, 1],
  ["an entry", { config: defaultConfig, acceptances: [acceptance] }, 1],
  ["the configuration", { config: excludingConfig, acceptances: [] }, 2],
])("no text of a report holds a key, silenced by %s", (_, policy, count) => {
  const now = new Date(0);
  const report = judge({ sightings, policy, verifications: new Map(), now, isWhole: true });
  expect(report.silenced).toHaveLength(count);
  expect(report.findings).toHaveLength(2 - count);
  expect(JSON.stringify(report)).not.toContain(key);
});
