import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeKey } from "../src/testing/make-key.ts";
import { folderWith, programOf, runNode } from "./programs.ts";

const key = makeKey(71);
const config = `import plexmcp from "./plexmcp.mjs";
export default [
  { ignores: ["plexmcp.mjs"] },
  ...plexmcp.configs["text-files"],
  ...plexmcp.configs.recommended,
  ...plexmcp.configs["env-files"],
];
`;

const project = {
  "eslint.config.mjs": config,
  "src/bom.js": `\uFEFFexport const key = "${key}";\r\n`,
  "src/crlf.js": `// one\r\n// two\r\nexport const key = "${key}";\r\n`,
  "src/clean.js": `export const key = process.env.PLEXMCP_API_KEY;\n`,
  ".env": `\uFEFFA=1\r\nPLEXMCP_API_KEY="${key}"\r\n`,
  ".hidden/.env.local": `PLEXMCP_API_KEY=${key}\n`,
  ".mcp.json": `{ "headers": { "X-API-Key": "${key}" } }\n`,
  "deploy/Dockerfile": `FROM node\nENV PLEXMCP_API_KEY=${key}\n`,
  "main.tf": `variable "key" {\n  default = "${key}" # eslint-disable-line plexmcp/no-hardcoded-key -- revoked\n}\n`,
  "noise.txt": `\0\uFFFD\u2028${key}\n`,
};

const expected = [
  ".env:2:18",
  ".hidden/.env.local:1:17",
  ".mcp.json:1:30",
  "deploy/Dockerfile:2:21",
  "noise.txt:1:4",
  "src/bom.js:1:21",
  "src/crlf.js:3:21",
];

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { readonly line: number; readonly column: number }[];
}

function placesIn(folder: string, stdout: string): string[] {
  const results = JSON.parse(stdout) as FileResult[];
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ line, column }) => `${filePath.slice(folder.length + 1)}:${line}:${column}`),
    )
    .toSorted();
}

/** Everything an attacker could read who sees what a program wrote. */
function expectNoKeyIn(text: string): void {
  expect(text).not.toContain(key.slice(0, 18));
  expect(text).not.toContain(key.slice(40, 60));
}

describe.each(["eslint", "eslint-9"])("%s", (packageName) => {
  const eslint = (args: string[], options: { cwd: string; stdin?: string }) =>
    runNode([programOf(packageName, "bin/eslint.js"), ...args], options);

  test("finds the keys of a project, each in its place, and exits with 1", async () => {
    const cwd = await folderWith(project);
    const { stdout, stderr, exitCode } = await eslint(["--format", "json", "."], { cwd });
    expect(placesIn(cwd, stdout)).toEqual(expected);
    expect(exitCode).toBe(1);
    expectNoKeyIn(stderr);
  });

  test("keeps no key in its cache, and says the same from the cache", async () => {
    const cwd = await folderWith(project);
    const args = ["--cache", "--cache-location", "cache.json", "--format", "json", "."];
    const first = await eslint(args, { cwd });
    expectNoKeyIn(await readFile(join(cwd, "cache.json"), "utf8"));
    const second = await eslint(args, { cwd });
    expect(placesIn(cwd, second.stdout)).toEqual(placesIn(cwd, first.stdout));
    expect(placesIn(cwd, second.stdout)).toEqual(expected);
  });

  test("finds the same in two threads", async () => {
    const cwd = await folderWith(project);
    const { stdout } = await eslint(["--concurrency", "2", "--format", "json", "."], { cwd });
    expect(placesIn(cwd, stdout)).toEqual(expected);
  });

  test.each([
    ["src/a.ts.js", `const key = "${key}";`, "1:14"],
    [".env.example", `PLEXMCP_API_KEY=${key}`, "1:17"],
  ])("reads %s from stdin", async (name, stdin, place) => {
    const cwd = await folderWith({ "eslint.config.mjs": config });
    const args = ["--stdin", "--stdin-filename", name, "--format", "json"];
    const { stdout } = await eslint(args, { cwd, stdin });
    expect(placesIn(cwd, stdout)).toEqual([`${name}:${place}`]);
  });

  test("shows no key in any output for people or machines", async () => {
    const cwd = await folderWith({
      ...project,
      "eslint.config.mjs": `${config}export const rest = [];`,
    });
    for (const args of [["--format", "stylish"], ["--format", "html"], ["--debug"]]) {
      const { stdout, stderr } = await eslint([...args, "."], { cwd });
      expect(stdout).toContain(key.slice(0, 17));
      expectNoKeyIn(stdout + stderr);
    }
  });

  test.each([
    ["no-hardcoded-key", { strict: "yes" }, 'Value "yes" should be boolean'],
    ["no-hardcoded-key", { allow: [] }, "options.allow is unknown"],
    ["require-https", { hosts: ["plexmcp.com/mcp"] }, "should match pattern"],
    ["require-key-expiry", { maxDays: 0 }, "should be >= 1"],
    ["no-hardcoded-key", { allowKeys: [key] }, "should not be a whole key"],
  ])("refuses options of %s that do not fit", async (rule, options, problem) => {
    const rules = JSON.stringify({ [`plexmcp/${rule}`]: ["error", options] });
    const cwd = await folderWith({
      "a.js": "",
      "eslint.config.mjs": `import plexmcp from "./plexmcp.mjs"; export default [{ plugins: { plexmcp }, rules: ${rules} }];`,
    });
    const { stdout, stderr, exitCode } = await eslint(["a.js"], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`plexmcp/${rule}`);
    expect(stderr).toContain(problem);
    expectNoKeyIn(stdout + stderr);
  });

  test("names settings that do not fit", async () => {
    const cwd = await folderWith({
      "a.js": "plexmcp;",
      "eslint.config.mjs": `import plexmcp from "./plexmcp.mjs";
export default [...plexmcp.configs.recommended, { settings: { plexmcp: { envVar: "KEY" } } }];`,
    });
    const { stderr, exitCode } = await eslint(["a.js"], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("settings.plexmcp.envVar is unknown. Known: envVars, hosts");
  });
});
