import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import { expect, onTestFinished, test } from "vitest";
import plexmcp from "./index.ts";
import { makeKey } from "./testing/make-key.ts";

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

/** Loads each configuration file that is shown, from below the package, where it finds what it imports. */
async function shownConfigs(): Promise<Linter.Config[][]> {
  const dist = join(import.meta.dirname, "../dist");
  mkdirSync(dist, { recursive: true });
  const folder = mkdtempSync(join(dist, "readme-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const shown = [...readme.matchAll(/```js\n(\/\/ eslint\.config\.js\n[^]*?)```/g)];
  return Promise.all(
    shown.map(async ([, code = ""], index) => {
      const path = join(folder, `eslint.config-${String(index)}.js`);
      writeFileSync(path, code);
      const module = (await import(path)) as { readonly default: Linter.Config[] };
      return module.default;
    }),
  );
}

test("its configurations look at the files that it says", async () => {
  const key = makeKey(71);
  const scripts = ["a.js", "a.mjs", "a.cjs"];
  const others = ["a.ts", "a.mts", "a.cts", "a.tsx", "a.jsx", "a.vue"];
  const texts = [".env.example", ".mcp.json", "a.yml", "README.md", "Dockerfile", "main.tf"];
  const codeOf = (file: string): string => {
    if (file.endsWith(".vue")) return `<script lang="ts">\nconst a: string = "${key}";\n</script>`;
    if (/\.[cm]?ts$/.test(file)) return `const a: string = "${key}";`;
    if (file.endsWith("x")) return `const a = <p title="${key}" />;`;
    return scripts.includes(file) ? `const a = "${key}";` : `KEY=${key}`;
  };
  const lookedAt = (config: Linter.Config[]) =>
    [...scripts, ...others, ...texts].filter((file) => {
      const messages = new Linter().verify(codeOf(file), config, file);
      return messages.some(({ ruleId }) => ruleId === "plexmcp/no-hardcoded-key");
    });
  expect((await shownConfigs()).map(lookedAt)).toEqual([
    [...scripts, ...texts],
    [...scripts, ...others, ...texts],
  ]);
});
