import { readFileSync } from "node:fs";
import type { Linter } from "eslint";
import { expect, test } from "vitest";
import plexmcp from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

function cellsOf(row: string): string[] {
  return row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const rows = readme.split("\n").filter((line) => line.startsWith("|"));

function levelOf(rule: string): Linter.RuleEntry | "" {
  const levels = plexmcp.configs.recommended.map(({ rules }) => rules?.[`plexmcp/${rule}`]);
  return levels.find((level) => level !== undefined) ?? "";
}

test("its table of rules is that of the plugin", () => {
  const expected = Object.entries(plexmcp.rules).map(([name, { meta = {} }]) => [
    `[${name}](docs/rules/${name}.md)`,
    meta.docs?.description,
    levelOf(name),
    meta.fixable === undefined ? (meta.hasSuggestions === true ? "suggestion" : "") : "fix",
  ]);
  expect(rows.map(cellsOf).filter(([first]) => first?.startsWith("["))).toEqual(expected);
});

test("its table of configurations names them all", () => {
  const names = rows.map((row) => /^\| `([\w-]+)`/.exec(row)?.[1]).filter(Boolean);
  expect(names).toEqual(Object.keys(plexmcp.configs));
});

test("its first example is the configuration of an MCP client", () => {
  expect(/```(\w+)\n([^]*?)```/.exec(readme)?.slice(1, 3)).toEqual([
    "json",
    expect.stringContaining('"X-API-Key": "pmcp_…"') as unknown,
  ]);
});
