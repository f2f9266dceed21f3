import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { Linter, type ESLint } from "eslint";
import { expect, onTestFinished, test } from "vitest";
import { createRuleFiles, registryOf, ruleNamesIn } from "../scripts/new-rule.ts";

const packageFolder = join(import.meta.dirname, "..");

/** A copy of the package's sources, below it, so that it resolves what they resolve. */
function copyOfPackage(): string {
  mkdirSync(join(packageFolder, "dist"), { recursive: true });
  const folder = mkdtempSync(join(packageFolder, "dist/new-rule-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(join(packageFolder, "src"), join(folder, "src"), { recursive: true });
  return folder;
}

test("the registry is what the generator would write", () => {
  const rulesFolder = join(packageFolder, "src/rules");
  expect(readFileSync(join(rulesFolder, "index.ts"), "utf8")).toBe(
    registryOf(ruleNamesIn(rulesFolder)),
  );
});

test("a new rule runs, and strict turns it on", async () => {
  const folder = copyOfPackage();
  const files = createRuleFiles("no-alerted-key", folder);
  expect(Object.keys(files)).toEqual([
    "src/rules/no-alerted-key.ts",
    "src/rules/no-alerted-key.test.ts",
    "docs/rules/no-alerted-key.md",
    "src/rules/index.ts",
  ]);
  const outfile = join(folder, "plexmcp.mjs");
  const entryPoints = [join(folder, "src/index.ts")];
  await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node" });
  const { default: plexmcp } = (await import(pathToFileURL(outfile).href)) as {
    default: ESLint.Plugin & { configs: { strict: Linter.Config[] } };
  };
  const messages = new Linter().verify(
    "alert(process.env.PLEXMCP_API_KEY)",
    plexmcp.configs.strict,
    "a.js",
  );
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(["plexmcp/no-alerted-key"]);
});

test.each([
  ["noAlertedKey", "is no name of a rule"],
  ["", "is no name of a rule"],
  ["../no-key", "is no name of a rule"],
  ["no-logged-key", "There is a rule no-logged-key already."],
])("the name %j is refused", (name, problem) => {
  expect(() => createRuleFiles(name, packageFolder)).toThrow(problem);
});
