import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { expect, test, vi } from "vitest";
import plexmcp from "../src/index.ts";
import { sourceFiles } from "../src/testing/source-files.ts";

vi.setConfig({ testTimeout: 600_000 });

const root = join(import.meta.dirname, "../..");
const wanted = 5_000;
/** Larger ones are bundles of the others. */
const largestFile = 30_000;

const config: Linter.Config[] = [
  {
    files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    linterOptions: { noInlineConfig: true },
  },
  ...plexmcp.configs.strict,
  // Some of the files do turn all rules off.
  { rules: { "plexmcp/no-unsafe-disable": "off" } },
];

test("no rule reports anything in 5,000 files of other people", () => {
  let linted = 0;
  for (const path of sourceFiles(join(root, "node_modules"))) {
    const text = readFileSync(path, "utf8");
    if (text.length > largestFile) continue;
    // Most rules pass over a file that does not name PlexMCP.
    const code = `${text}\n// plexmcp`;
    // ESLint passes over what lies in node_modules, by its name.
    const filename = path.slice(root.length + 1).replaceAll("node_modules", "packages");
    const messages = new Linter().verify(code, config, filename);
    const found = messages.filter(({ ruleId }) => ruleId?.startsWith("plexmcp/"));
    expect(found, filename).toEqual([]);
    linted += 1;
    if (linted === wanted) break;
  }
  expect(linted).toBe(wanted);
});
