import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { l1Folder, renderL1Files } from "../scripts/l1-files.ts";

test("the generated classes are those of the provider's schema (else: npm run generate)", () => {
  const checkedIn = new Map(
    readdirSync(l1Folder).map((name) => [name, readFileSync(join(l1Folder, name), "utf8")]),
  );
  expect(checkedIn).toEqual(renderL1Files());
});
