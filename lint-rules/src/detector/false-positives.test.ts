import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sourceFiles } from "../testing/source-files.ts";
import { findKeys } from "./find-keys.ts";

const dependencies = fileURLToPath(new URL("../../../node_modules", import.meta.url));

test("nothing is found in 6,000 source files of our dependencies, nor in them as UTF-16 or base64 of it", () => {
  const withFindings: string[] = [];
  let count = 0;
  for (const path of sourceFiles(dependencies)) {
    const source = readFileSync(path);
    const inUtf16 = Buffer.from(source.toString("latin1"), "utf16le");
    const forms = [source, inUtf16, Buffer.from(inUtf16.toString("base64"))];
    if (forms.some((bytes) => findKeys(bytes).next().done !== true)) withFindings.push(path);
    count += 1;
    if (count === 6000) break;
  }
  expect(withFindings).toEqual([]);
  expect(count).toBeGreaterThan(5000);
});
