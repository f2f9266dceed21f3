import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CheckedObject } from "./store/checked-json.ts";
import { startEchoUpstream } from "./replay/echo-upstream.ts";
import { readRecords } from "./replay/recorded-exchange.ts";
import { replayRecord } from "./replay/replay.ts";
import { ReplayWorld } from "./replay/replay-world.ts";
import { startEmulator } from "./start-emulator.ts";

const contract = new URL("../test/contract/", import.meta.url);
const listed: unknown = JSON.parse(readFileSync(new URL("differences.json", contract), "utf8"));
const allowed = new CheckedObject(listed, "differences.json");
const excludedGroups = allowed.object("excludedGroups").names();
const allowedNames = allowed.object("differences").names();
const records = readRecords(new URL("records.jsonl", contract)).filter(
  (record) => !excludedGroups.includes(record.group),
);
const groups = [...new Set(records.map((record) => record.group))];

const differences = new Map<string, string[]>();
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const upstream = await startEchoUpstream();
  const selfHosted = await startEmulator();
  const withQuota = await startEmulator({ selfHosted: false });
  selfHosted.clock.set(new Date("2026-11-23T13:14:57Z"));
  withQuota.clock.set(new Date("2026-11-23T13:16:40Z"));
  closing.push(upstream.close, selfHosted.close, withQuota.close);
  const mainWorld = new ReplayWorld(selfHosted, upstream.url);
  const quotaWorld = new ReplayWorld(withQuota, upstream.url);
  for (const record of records) {
    const world = record.group === "quota" ? quotaWorld : mainWorld;
    const found = await replayRecord(record, world).catch((error: unknown) => [
      `replay: ${String(error)}`,
    ]);
    if (found.length > 0) differences.set(record.name, found);
  }
});

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
});

describe("the recorded answers of the real server", () => {
  test.each(groups)("are given again in the group %s", (group) => {
    const unexpected = [...differences].filter(
      ([name]) => name.startsWith(`${group}.`) && !allowedNames.includes(name),
    );
    expect(unexpected).toEqual([]);
  });

  test("differ wherever a difference is listed", () => {
    expect(allowedNames.filter((name) => !differences.has(name))).toEqual([]);
  });

  test("are all there, each under a name of its own", () => {
    expect(new Set(records.map((record) => record.name)).size).toBe(530);
  });
});
