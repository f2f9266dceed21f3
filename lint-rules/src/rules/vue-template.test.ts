import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import tseslint from "typescript-eslint";
import vueParser from "vue-eslint-parser";
import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";
import type { RuleName } from "./index.ts";

const key = makeKey(97);
const head = `'${key.slice(0, 30)}'`;
const tail = `'${key.slice(30)}'`;

function lint(code: string, ...rules: RuleName[]): Linter.LintMessage[] {
  const config: Linter.Config = {
    files: ["**/*.vue"],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    plugins: { plexmcp },
    rules: Object.fromEntries(rules.map((name) => [`plexmcp/${name}`, "error"])),
  };
  return new Linter().verify(code, [config], "a.vue");
}

const inTemplate = (markup: string) => `<template>${markup}</template>\n`;
const inSetup = (script: string) => `<script setup lang="ts">\n${script}\n</script>\n`;
const ids = (messages: readonly Linter.LintMessage[]) => messages.map(({ messageId }) => messageId);

describe("no-hardcoded-key", () => {
  test.each([
    ["joined in braces", inTemplate(`<p>{{ ${head} + ${tail} }}</p>`)],
    ["joined in an attribute", inTemplate(`<a :k="[${head}, ${tail}].join('')" />`)],
    ["joined in a handler", inTemplate(`<a @click="send(\`\${${head}}${key.slice(30)}\`)" />`)],
    [
      "joined from the script",
      inTemplate(`<p>{{ a + ${tail} }}</p>`) + inSetup(`const a = ${head};`),
    ],
    ["joined where there is no script", inTemplate(`<p v-if="f(${head} + ${tail})" />`)],
  ])("reports a key %s", (_, code) => {
    expect(lint(code, "no-hardcoded-key")).toMatchObject([{ messageId: "joinedKey", line: 1 }]);
  });

  test.each([
    ["in text", inTemplate(`<p>${key}</p>`)],
    ["in an attribute", inTemplate(`<a k="${key}" />`)],
    ["in an expression", inTemplate(`<a :k="f('${key}' + a)">{{ 1 + 1 }}</a>`)],
    ["in the script", inTemplate(`<p>{{ k }}</p>`) + inSetup(`const k = "${key}";`)],
  ])("reports a key that is written %s once", (_, code) => {
    expect(ids(lint(code, "no-hardcoded-key"))).toEqual(["hardcodedKey"]);
  });

  test("reports a key once that template and script join", () => {
    const code =
      inTemplate(`<p>{{ ${head} + ${tail} }}</p>`) + inSetup(`const k = ${head} + ${tail};`);
    expect(ids(lint(code, "no-hardcoded-key", "no-key-in-url"))).toEqual(["joinedKey"]);
  });

  test("judges what looks like a key after the template is read", () => {
    const config = (code: string) =>
      new Linter().verify(
        code,
        [
          ...plexmcp.configs.strict,
          { files: ["**/*.vue"], languageOptions: { parser: vueParser } },
        ],
        "a.vue",
      );
    const piece = key.slice(0, 60);
    expect(ids(config(inTemplate(`<p>{{ '${piece}' + '${key.slice(60)}' }}</p>`)))).toEqual([
      "joinedKey",
    ]);
    expect(ids(config(inTemplate(`<p>{{ '${piece}' }}</p>`)))).toEqual(["likelyKey"]);
    expect(ids(config(inSetup(`f("${piece}");`)))).toEqual(["likelyKey"]);
  });
});

const env = "import.meta.env.PLEXMCP_API_KEY";
const url = "https://api.plexmcp.com/mcp?api_key=";

test.each<[RuleName, string]>([
  ["no-key-in-url", `<a :href="\`${url}\${k}\`" />`],
  ["no-key-in-storage", `<a @click="localStorage.setItem('k', k)" />`],
  ["no-logged-key", `<a @click="console.log(k)" />`],
  ["no-client-exposed-key", `<p>{{ import.meta.env.VITE_PLEXMCP_API_KEY }}</p>`],
  ["valid-auth-header", `<a @click="fetch('${url}', { headers: { Authorization: k } })" />`],
])("%s sees an expression in a template", (rule, markup) => {
  const script = inSetup(`const k = ${env};`);
  expect(lint(inTemplate(markup) + script, rule)).toMatchObject([
    { ruleId: `plexmcp/${rule}`, line: 1 },
  ]);
  expect(lint(inTemplate("<p>{{ k.length }}</p>") + script, rule)).toEqual([]);
});

test("offers nothing in a template that writes a quote, which may end an attribute", () => {
  const code = inTemplate(`<a @click="fetch(\`${url}\${k}\`)" />`) + inSetup(`const k = ${env};`);
  expect(lint(code, "no-key-in-url")[0]).not.toHaveProperty("suggestions");
  const inScript = inTemplate("<p />") + inSetup(`const k = ${env}; fetch(\`${url}\${k}\`);`);
  expect(lint(inScript, "no-key-in-url")[0]?.suggestions).toHaveLength(1);
});
