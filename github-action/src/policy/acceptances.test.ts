import { describe, expect, test } from "vitest";
import {
  baselineFile,
  formatBaseline,
  hasExpired,
  ignoreFile,
  parseAcceptances,
} from "./acceptances.ts";

const one = "1".repeat(32);
const two = "2".repeat(32);

describe("a file of fingerprints", () => {
  test("has an entry a line, with a date and a reason", () => {
    const text = `# heading\r\n\r\n${one} until=2027-01-31 # rotated\n  ${two} # a checksum\n`;
    expect(parseAcceptances(text, ignoreFile)).toEqual([
      { fingerprint: one, until: "2027-01-31", reason: "rotated", file: ignoreFile, line: 3 },
      { fingerprint: two, reason: "a checksum", file: ignoreFile, line: 4 },
    ]);
  });

  test.each([
    ["src/a.ts:3", "is not"],
    [`${one}ff # too long`, "is not"],
    [`${one.slice(1)} # too short`, "is not"],
    [`${one} reason without a mark`, "is not"],
    [`${one} until=31.01.2027 # x`, "is no day of the calendar"],
    [`${one} until=2027-02-31 # x`, "is no day of the calendar"],
    [`${one} until=2027-13-01 # x`, "is no day of the calendar"],
    [one, "gives no reason"],
  ])("is refused for the line %j, with its number", (line, why) => {
    const parse = (): unknown => parseAcceptances(`\n${line}\n`, ignoreFile);
    expect(parse).toThrow(why);
    expect(parse).toThrow(`${ignoreFile}, line 2`);
  });

  test("needs no reason in a baseline, which is read back as it was written", () => {
    const entries = [
      { fingerprint: two, reason: "plexmcp-api-key a.ts:1:1" },
      { fingerprint: one, reason: "old", until: "2027-01-31" },
    ];
    expect(parseAcceptances(one, baselineFile)).toHaveLength(1);
    const parsed = parseAcceptances(formatBaseline(entries), baselineFile);
    expect(parsed).toMatchObject(entries.toReversed());
  });
});

test.each([
  ["2027-01-30T23:59:59Z", false],
  ["2027-01-31T00:00:00Z", true],
])("an entry until 2027-01-31 at %s has expired: %s", (now, expected) => {
  const [entry] = parseAcceptances(`${one} until=2027-01-31 # x`, ignoreFile);
  expect(entry && hasExpired(entry, new Date(now))).toBe(expected);
});
