import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sourceFiles } from "../testing/source-files.ts";
import { findKeys } from "./find-keys.ts";

const dependencies = fileURLToPath(new URL("../../../node_modules", import.meta.url));

test("nothing is found in 6,000 source files of our dependencies", () => {
  const withFindings: string[] = [];
  let count = 0;
  for (const path of sourceFiles(dependencies)) {
    if (findKeys(readFileSync(path)).next().done !== true) withFindings.push(path);
    count += 1;
    if (count === 6000) break;
  }
  expect(withFindings).toEqual([]);
  expect(count).toBeGreaterThan(5000);
});
