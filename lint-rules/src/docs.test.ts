import { readdirSync, readFileSync } from "node:fs";
import { Linter, type ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import plexmcp from "./index.ts";
import { rules, type RuleName } from "./rules/index.ts";
import { makeKey } from "./testing/make-key.ts";

const folder = new URL("../docs/rules/", import.meta.url);
const names = Object.keys(rules) as RuleName[];

const sections = ["Why", "Wrong", "Right", "Options", "Limits", "When not to use it"];

interface Example {
  readonly section: string;
  readonly filename: string;
  /** As it is printed: without a key. */
  readonly title: string;
  readonly code: string;
}

/** The fenced blocks of a page; `pmcp_…` in them stands for a key. */
function examplesOf(page: string): Example[] {
  return page.split(/^## /m).flatMap((part) => {
    const section = part.slice(0, part.indexOf("\n"));
    return [...part.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)].map(
      ([, language = "", filename, code = ""]) => ({
        section,
        filename: filename ?? `example.${language}`,
        title: code,
        code: code.replaceAll("pmcp_…", makeKey(61)),
      }),
    );
  });
}

const plugins: Record<string, ESLint.Plugin> = { plexmcp };
const languages: Linter.Config[] = [
  { files: ["**/*.env*", "**/.env*"], language: "plexmcp/env" },
  { files: ["**/*.json"], language: "plexmcp/text" },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
  },
];

function lint(name: RuleName, { code, filename }: Example) {
  const config = [
    { plugins, rules: { [`plexmcp/${name}`]: "error" } } as Linter.Config,
    ...languages,
  ];
  const linterOptions = { reportUnusedDisableDirectives: "off" } as const;
  return new Linter().verify(code, [...config, { linterOptions }], filename);
}

test("every rule has a page, and every page a rule", () => {
  expect(readdirSync(folder).toSorted()).toEqual(names.map((name) => `${name}.md`).toSorted());
});

describe.each(names)("the page of %s", (name) => {
  const page = readFileSync(new URL(`${name}.md`, folder), "utf8");
  const examples = examplesOf(page);

  test("says what, why, wrong, right, options, limits and when not to, in this order", () => {
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);
    expect(headings.filter((heading) => sections.includes(heading))).toEqual(sections);
  });

  test("describes each option as its schema does", () => {
    const { options } = rules[name].meta?.docs as {
      options: Record<string, { description: string }>;
    };
    expect(Object.keys(options)).toEqual(
      Object.keys((rules[name].meta?.defaultOptions?.[0] ?? {}) as object),
    );
    const flat = page.replace(/\s+/g, " ").replaceAll("\\", "");
    for (const [option, { description }] of Object.entries(options)) {
      expect(flat).toContain(`- \`${option}\`: ${description}`);
    }
  });

  test.each(examples.filter(({ section }) => section === "Wrong"))("wrong is $title", (example) => {
    const found = lint(name, example).map(({ ruleId }) => ruleId);
    expect(new Set(found)).toEqual(new Set([`plexmcp/${name}`]));
  });

  test.each(examples.filter(({ section }) => section === "Right"))("right is $title", (example) => {
    expect(lint(name, example)).toEqual([]);
  });
});
