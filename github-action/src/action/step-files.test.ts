import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SecretKey } from "eslint-plugin-plexmcp/detector";
import { afterAll, beforeEach, expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { makeFolder, removeFolders } from "../../test/repositories.ts";
import { StepFiles } from "./step-files.ts";

afterAll(removeFolders);

const key = makeKey(64);
const { prefix } = new SecretKey(key);

let summary: string;
let output: string;
let files: StepFiles;
beforeEach(() => {
  const folder = makeFolder();
  summary = join(folder, "summary.md");
  output = join(folder, "output.txt");
  files = new StepFiles({ GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output });
});

const read = (file: string): string => readFileSync(file, "utf8");

test("no file of a step holds a key", async () => {
  const sarif = join(makeFolder(), "scan.sarif");
  await files.appendSummary(() => key);
  await files.setOutputs({ "sarif-file": key });
  await files.writeSarif(sarif, key);
  expect(read(summary)).toBe(prefix);
  expect(read(output).split("\n")[1]).toBe(prefix);
  expect(read(sarif)).toBe(prefix);
});

test("no value of an output can end it: the delimiter is another each time", async () => {
  await files.setOutputs({ a: 1 });
  const [first = ""] = read(output).split("\n");
  await files.setOutputs({ a: `1\n${first.replace("a<<", "")}\nb=2` });
  const [, , , second = ""] = read(output).split("\n");
  expect(first).toMatch(/^a<<./);
  expect(second).toMatch(/^a<<./);
  expect(second).not.toBe(first);
});

test("a summary that GitHub would refuse for its bytes is not written", async () => {
  await files.appendSummary(() => "first");
  await files.appendSummary((mostBytes) => "é".repeat(mostBytes / 2 + 1));
  expect(read(summary)).toBe("first");
});
