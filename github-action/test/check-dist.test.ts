import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildBundles, packageDirectory } from "../scripts/build-bundles.ts";

const bundles = await buildBundles();

describe.each(bundles)("$path", ({ path, bytes }) => {
  test("is what the sources give: run `npm run bundle --workspace github-action`", async () => {
    const committed = await readFile(join(packageDirectory, path));
    // Compared as a whole: a difference of a megabyte helps nobody.
    expect(Buffer.from(bytes).equals(committed)).toBe(true);
  });

  test("has at most 1.5 MB", () => {
    expect(bytes.length).toBeLessThanOrEqual(1_500_000);
  });

  test("names no path of the machine that made it", () => {
    expect(Buffer.from(bytes).includes(packageDirectory)).toBe(false);
  });
});
