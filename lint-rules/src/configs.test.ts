import css from "@eslint/css";
import js from "@eslint/js";
import json from "@eslint/json";
import markdown from "@eslint/markdown";
import { Linter, type ESLint } from "eslint";
import { builtinRules } from "eslint/use-at-your-own-risk";
import { defineConfig } from "eslint/config";
import { Linter as Linter9 } from "eslint-9";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import jsonc from "eslint-plugin-jsonc";
import nodePlugin from "eslint-plugin-n";
import unicorn from "eslint-plugin-unicorn";
import vue from "eslint-plugin-vue";
import yml from "eslint-plugin-yml";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import vueParser from "vue-eslint-parser";
import type { ConfigName } from "./configs.ts";
import plexmcp from "./index.ts";
import { makeKey } from "./testing/make-key.ts";

const key = makeKey(41);

// Plugins are typed for one version of ESLint each; what they hold is what ESLint takes.
const plugin = (value: unknown) => value as ESLint.Plugin;
const configs = (value: unknown) => [value].flat(2) as Linter.Config[];

/** What people have in their configuration, as its documentation says to write it. */
const neighbours: Readonly<Record<string, Linter.Config[]>> = {
  "@eslint/js": configs(js.configs.recommended),
  "typescript-eslint": configs(tseslint.configs.recommended),
  "@eslint/json": configs([
    { files: ["**/*.json"], plugins: { json: plugin(json) }, language: "json/json" },
    { files: ["**/*.jsonc"], plugins: { json: plugin(json) }, language: "json/jsonc" },
    {
      files: ["**/*.json"],
      rules: Object.fromEntries(Object.keys(json.rules).map((name) => [`json/${name}`, "error"])),
    },
  ]),
  "@eslint/markdown": configs(markdown.configs.recommended),
  "@eslint/css": configs([
    {
      files: ["**/*.css"],
      ...css.configs.recommended,
      plugins: { css: plugin(css) },
      language: "css/css",
    },
  ]),
  jsonc: configs(jsonc.configs["recommended-with-json"]),
  yml: configs(yml.configs.recommended),
  unicorn: configs(unicorn.configs.recommended),
  vue: configs(vue.configs["flat/recommended"]),
  n: configs(nodePlugin.configs["flat/recommended"]),
};

const files: Readonly<Record<string, string>> = {
  "src/a.js": `export const apiKey = "${key}";\n`,
  "src/a.ts": `export const apiKey = "${key}";\n`,
  "src/a.vue": `<template><p>${key}</p></template>\n`,
  ".env.example": `PLEXMCP_API_KEY=${key}\n`,
  ".env": `PLEXMCP_API_KEY=${key}\n`,
  ".mcp.json": `{ "headers": { "X-API-Key": "${key}" } }\n`,
  "a.jsonc": `{ "key": "${key}" }\n`,
  "README.md": `# Use\n\n\`\`\`js\nconst key = "${key}";\n\`\`\`\n`,
  "a.css": `a { content: "${key}"; }\n`,
  "a.yml": `key: ${key}\n`,
  "env.schema.json": `{ "key": "${key}" }\n`,
  "env.template.md": `# Key\n\n${key}\n`,
  ".env.yaml": `key: ${key}\n`,
  Dockerfile: `ENV KEY=${key}\n`,
  "web.Dockerfile": `ENV KEY=${key}\n`,
  "deploy.bash": `KEY=${key}\n`,
  "main.hcl": `key = "${key}"\n`,
  ".npmrc": `//host/:_authToken=${key}\n`,
};

const configNames = Object.keys(plexmcp.configs) as ConfigName[];
const linters: readonly [string, typeof Linter][] = [
  ["ESLint 9.38", Linter9 as unknown as typeof Linter],
  ["ESLint 10", Linter],
];

describe.each(linters)("%s", (_, LinterClass) => {
  describe.each(Object.entries(neighbours))("beside %s", (__, theirs) => {
    test.each(configNames)("%s breaks no run, before or after", (name) => {
      const ours = plexmcp.configs[name];
      const orders = [
        [ours, theirs],
        [theirs, ours],
      ];
      for (const list of orders) {
        for (const [filename, text] of Object.entries(files)) {
          const lint = () => new LinterClass().verify(text, defineConfig(list), filename);
          expect(lint, filename).not.toThrow();
          const parsing = lint().filter(({ fatal }) => fatal === true);
          const alone = new LinterClass().verify(text, theirs, filename);
          expect(parsing.length, filename).toBe(alone.filter(({ fatal }) => fatal === true).length);
        }
      }
    });
  });
});

describe("each configuration looks at", () => {
  const parsers: Linter.Config[] = [
    { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser } },
    { files: ["**/*.vue"], languageOptions: { parser: vueParser } },
    ...(neighbours["@eslint/json"] ?? []),
    ...(neighbours["yml"] ?? []),
    ...(neighbours["@eslint/markdown"] ?? []),
    ...(neighbours["@eslint/css"] ?? []),
  ];

  const inOtherLanguages = [
    ...[".mcp.json", "a.jsonc", "README.md", "a.css", "a.yml"],
    ...["env.schema.json", "env.template.md", ".env.yaml"],
  ];
  const inTextFiles = [
    ...inOtherLanguages.filter((filename) => filename !== "a.css"),
    ...["Dockerfile", "web.Dockerfile", "deploy.bash", "main.hcl", ".npmrc"],
  ];

  function findIn(name: ConfigName, others: Linter.Config[]): string[] {
    return Object.entries(files)
      .filter(([filename, text]) => {
        const messages = new Linter().verify(text, [...plexmcp.configs[name], ...others], filename);
        return messages.some(({ ruleId }) => ruleId === "plexmcp/no-hardcoded-key");
      })
      .map(([filename]) => filename);
  }

  test.each<[ConfigName, string[]]>([
    ["recommended", ["src/a.js", "src/a.ts", "src/a.vue", ".env.example"]],
    ["strict", ["src/a.js", "src/a.ts", "src/a.vue", ".env.example"]],
    ["cdktf", []],
    ["env-files", [".env.example", ".env"]],
    ["any-language", inOtherLanguages],
  ])("%s: %j", (name, found) => {
    expect(findIn(name, parsers)).toEqual(found);
  });

  test("text-files: what nothing else lints", () => {
    expect(findIn("text-files", [])).toEqual(inTextFiles);
  });

  test("any-language: nothing, where no language is set", () => {
    expect(findIn("any-language", [])).toEqual([]);
  });
});

test("text-files knows the rules of @eslint/json, and leaves them on where it is listed first", () => {
  const off = Object.fromEntries(Object.keys(json.rules).map((name) => [`json/${name}`, "off"]));
  expect(plexmcp.configs["text-files"][0]?.rules).toMatchObject(off);
  const config = [...plexmcp.configs["text-files"], ...(neighbours["@eslint/json"] ?? [])];
  const messages = new Linter().verify(`{ "a": 1, "a": 2 }`, config, "a.json");
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(["json/no-duplicate-keys"]);
});

describe("strict", () => {
  const [scripts, env] = plexmcp.configs.strict;

  test("has every rule as an error, and in .env files every rule that reads any text", () => {
    const all = Object.keys(plexmcp.rules) as (keyof typeof plexmcp.rules)[];
    const forText = all.filter((name) => plexmcp.rules[name].meta?.languages?.[0] === "*");
    const levels = (names: string[]) =>
      Object.fromEntries(names.map((name) => [`plexmcp/${name}`, "error"]));
    const withoutOptions = (rules: Linter.Config["rules"] = {}) =>
      Object.fromEntries(Object.entries(rules).map(([name, entry]) => [name, [entry].flat()[0]]));
    expect(withoutOptions(scripts?.rules)).toEqual(levels(all));
    expect(withoutOptions(env?.rules)).toEqual(levels(forText));
    expect(scripts?.rules).toMatchObject(env?.rules ?? {});
  });

  test("finds in .env files a key that is cut off, and comments that allow any", () => {
    const text = `# eslint-disable-next-line\nA=${key}\nPLEXMCP_API_KEY=${key.slice(0, 60)}\n`;
    const messages = new Linter().verify(text, plexmcp.configs.strict, ".env.example");
    expect(messages.map(({ line, ruleId }) => `${String(line)} ${String(ruleId)}`)).toEqual([
      "1 plexmcp/no-unsafe-disable",
      "3 plexmcp/no-hardcoded-key",
    ]);
  });
});

test.each(["plexmcp", "keys"])("extends finds the configuration under the name %s", (alias) => {
  const config = defineConfig([
    { plugins: { [alias]: plexmcp }, extends: [`${alias}/recommended`] },
  ]);
  for (const filename of ["src/a.js", ".env.example"]) {
    const messages = new Linter().verify(files[filename] ?? "", config, filename);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([`${alias}/no-hardcoded-key`]);
  }
});

describe("a rule for JavaScript that is on for all files starts on ours", () => {
  const everything: Readonly<Record<string, ESLint.Plugin>> = {
    // The list is for plugins that test themselves against ESLint, as this one does.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other
    js: { rules: Object.fromEntries(builtinRules) },
    "@typescript-eslint": plugin(tseslint.plugin),
    n: plugin(nodePlugin),
    unicorn: plugin(unicorn),
    vue: plugin(vue),
    plugin: plugin(eslintPlugin),
  };

  test.each(Object.entries(everything))("all of %s", (prefix, { rules = {} }) => {
    const names = Object.keys(rules).filter(
      (name) => !(rules[name]?.meta?.languages ?? []).includes("js/js"),
    );
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const config: Linter.Config = {
        plugins: { [prefix]: { rules } },
        rules: { [`${prefix}/${name}`]: "error" },
      };
      for (const [, LinterClass] of linters) {
        const lint = () =>
          new LinterClass().verify("A=1", [config, ...plexmcp.configs["env-files"]], ".env");
        expect(lint, name).not.toThrow();
      }
    }
  });
});
