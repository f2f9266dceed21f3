import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, afterAll, expect, test } from "vitest";
import { programOf, runNode } from "./programs.ts";

const packageFolder = join(import.meta.dirname, "..");
let folder = "";

/** Below the package, so that the example finds ESLint and the plugin, whose sources are run. */
beforeAll(() => {
  mkdirSync(join(packageFolder, "dist"), { recursive: true });
  folder = mkdtempSync(join(packageFolder, "dist/example-"));
  cpSync(join(packageFolder, "../examples/eslint"), folder, {
    recursive: true,
    filter: (path) => !path.endsWith("/app") && !path.endsWith("/node_modules"),
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: string[]) =>
  runNode(["--conditions=source", "--import", "tsx", ...args], { cwd: folder });
const eslint = (...args: string[]) => run([programOf("eslint", "bin/eslint.js"), ...args]);

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

/** How often each rule reports in each file. */
function countsIn(stdout: string): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { filePath, messages } of JSON.parse(stdout) as FileResult[]) {
    if (messages.length === 0) continue;
    const rules: Record<string, number> = {};
    for (const { ruleId } of messages) {
      const rule = String(ruleId).replace("plexmcp/", "");
      rules[rule] = (rules[rule] ?? 0) + 1;
    }
    counts[filePath.slice(join(folder, "app/").length)] = rules;
  }
  return counts;
}

test("the example's mistakes are found, fixed and cured by suggestions", async () => {
  await run(["setup.js"]);

  const before = await eslint("--format", "json", ".");
  expect(countsIn(before.stdout)).toEqual({
    ".env.example": { "no-client-exposed-key": 1, "no-hardcoded-key": 1, "require-https": 1 },
    ".mcp.json": { "no-hardcoded-key": 1 },
    "infrastructure/keys.js": { "no-all-mcps": 1, "no-plain-output": 1, "require-key-expiry": 1 },
    "scripts/smoke-test.js": { "no-hardcoded-key": 1 },
    "src/main.js": { "no-logged-key": 2 },
    "src/plexmcp.js": { "no-hardcoded-key": 1 },
    "src/requests.js": {
      "no-hardcoded-key": 1,
      "no-key-fallback": 1,
      "no-key-in-url": 1,
      "require-https": 1,
      "valid-auth-header": 2,
    },
    "src/status.jsx": { "no-client-exposed-key": 1, "no-hardcoded-key": 1 },
  });
  expect(before.exitCode).toBe(1);
  expect(before.stdout).not.toMatch(/"message":"[^"]*pmcp_01[0-9a-f]{11}/);

  const fixed = await eslint("--fix", "--format", "json", ".");
  const left = Object.values(countsIn(fixed.stdout)).flatMap((rules) => Object.keys(rules));
  expect(left).not.toContain("require-https");
  expect(left).not.toContain("no-plain-output");

  const { stdout } = await run(["apply-suggestions.js"]);
  expect(stdout).toContain("15 suggestions applied");

  const after = await eslint(".");
  expect(after).toEqual({ stdout: "", stderr: "", exitCode: 0 });

  const variables = readFileSync(join(folder, "app/.env.example"), "utf8").match(/^\w+=.*$/gm);
  expect(variables).toEqual([
    "PLEXMCP_URL=https://api.plexmcp.com",
    "PLEXMCP_API_KEY=",
    "STATUS_PLEXMCP_API_KEY=",
  ]);
  expect(
    readFileSync(join(folder, "app/src/status.jsx"), "utf8").match(/process\.env\.\w+/g),
  ).toEqual(["process.env.PLEXMCP_API_KEY", "process.env.STATUS_PLEXMCP_API_KEY"]);
});

test("the suggestions lead to a clean run without --fix before", async () => {
  await run(["setup.js"]);
  const { stdout } = await run(["apply-suggestions.js"]);
  expect(stdout).toContain("15 suggestions applied");
  expect(await eslint(".")).toEqual({ stdout: "", stderr: "", exitCode: 0 });
});
