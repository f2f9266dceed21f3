import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { IntentJournal } from "./intent-journal.ts";

const scope = {
  name: "web",
  endpoint: "http://localhost:1",
  folder: "/stack",
  workspace: "default",
};
const time = new Date("2026-01-01T00:00:00Z");
const localNow = () => new Date();
let root = "";
let folder = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "intents-"));
  folder = join(root, "state", "intents");
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

test("an intent is a file that only its owner can read, in a folder of the same kind", async () => {
  const { tag } = await new IntentJournal(folder, localNow).begin(scope, time);
  expect((await stat(join(folder, `${tag}.json`))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(tag).toMatch(/^[0-9a-f]{32}$/);
});

test("another process finds what was intended, and its id once it was known", async () => {
  const journal = new IntentJournal(folder, localNow);
  const intent = await journal.begin(scope, time);
  await journal.amend({ ...intent, id: "id-1" });
  const later = await new IntentJournal(folder, localNow).listUnseen(scope);
  expect(later).toEqual([{ ...intent, id: "id-1" }]);
});

test("a key that a later run has read is seen, and still known", async () => {
  const journal = new IntentJournal(folder, localNow);
  const intent = await journal.begin(scope, time);
  await journal.amend({ ...intent, id: "id-1" });
  const later = new IntentJournal(folder, localNow);
  await later.markSeen("id-1");
  expect(await later.listUnseen(scope)).toEqual([]);
  expect(await new IntentJournal(folder, localNow).listUnseen(scope)).toEqual([]);
  expect((await later.listAll(scope)).map(({ id }) => id)).toEqual(["id-1"]);
});

test.each([
  ["name", { ...scope, name: "api" }],
  ["endpoint", { ...scope, endpoint: "http://localhost:2" }],
  ["folder", { ...scope, folder: "/other" }],
  ["workspace", { ...scope, workspace: "staging" }],
])("a create with another %s is another stack's business", async (_part, other) => {
  const journal = new IntentJournal(folder, localNow);
  await journal.begin(other, time);
  expect(await journal.listUnseen(scope)).toEqual([]);
});

test("files older than 30 days go with the first create of a process", async () => {
  const old = await new IntentJournal(folder, localNow).begin(scope, time);
  const longAgo = new Date(Date.now() - 31 * 86_400_000);
  await utimes(join(folder, `${old.tag}.json`), longAgo, longAgo);
  const { tag } = await new IntentJournal(folder, localNow).begin(scope, time);
  expect(await readdir(folder)).toEqual([`${tag}.json`]);
});

test("a file cut off by a crash is passed over", async () => {
  const journal = new IntentJournal(folder, localNow);
  const { tag } = await journal.begin(scope, time);
  const text = await readFile(join(folder, `${tag}.json`), "utf8");
  await writeFile(join(folder, `${"0".repeat(32)}.json`), text.slice(0, 20));
  expect(await new IntentJournal(folder, localNow).listUnseen(scope)).toHaveLength(1);
});

test("many creates at once leave one file each", async () => {
  const journal = new IntentJournal(folder, localNow);
  await Promise.all(Array.from({ length: 50 }, () => journal.begin(scope, time)));
  expect(await readdir(folder)).toHaveLength(50);
});
