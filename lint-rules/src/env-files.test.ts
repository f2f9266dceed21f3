import { ESLint } from "eslint";
import { ESLint as ESLint9 } from "eslint-9";
import { describe, expect, test } from "vitest";
import type { ConfigName } from "./configs.ts";
import { classifyDotenv, type DotenvClass } from "./detector/dotenv-name.ts";
import plexmcp from "./index.ts";
import { envLanguage } from "./languages/languages.ts";

const parts = [
  ...["", "env", "ENV", "flaskenv", "dev", "vars", "vars-old", "app", "local", "production"],
  ...["example", "SAMPLE", "template", "tpl", "dist", "default", "defaults", "schema", "examples"],
  ...["test", "ci", "vault", "keys", "d", "ts", "mjs", "json", "md", "envx"],
];

/** Every name of up to three parts, and some of more. */
const names = [
  ...parts.flatMap((a) =>
    parts.flatMap((b) => [`${a}.${b}`, ...parts.map((c) => `${a}.${b}.${c}`)]),
  ),
  ...[".env.local.example", ".env.example.local", ".env.production.example", "app.env.example"],
  ...[".env.a.b.example.c.d", "a.b.env.example.sample", "sample.a.b.env", ".dev.vars.a.example"],
  ...[
    ".env.a.example.ts",
    ".env.a.example.yaml",
    "env.a.b.example",
    "a.example.env.b",
    "a.env.b.example",
    "env",
    "example",
  ],
].filter((name) => !/^\.*$/.test(name));

/** The engine calls `.env.json` a .env file; ESLint must read it as JSON. */
const isOfOtherLanguage = /\.(?:json|md|yaml)$/;

const eslints = [
  ["ESLint 9.38", ESLint9 as unknown as typeof ESLint],
  ["ESLint 10", ESLint],
] as const;

describe.each(eslints)("%s", (_, ESLintClass) => {
  async function namesReadAsEnv(name: ConfigName): Promise<string[]> {
    const overrideConfig = plexmcp.configs[name];
    const eslint = new ESLintClass({ overrideConfigFile: true, overrideConfig });
    const languages = await Promise.all(
      names.map(async (file) => {
        const config: unknown = await eslint.calculateConfigForFile(`packages/api/${file}`);
        return typeof config === "object" && config !== null && "language" in config
          ? config.language
          : undefined;
      }),
    );
    return names.filter((__, index) => languages[index] === envLanguage);
  }

  const classified = (...kinds: DotenvClass[]) =>
    names.filter((name) => kinds.includes(classifyDotenv(name)) && !isOfOtherLanguage.test(name));

  test.each(["recommended", "strict"] as const)(
    "%s reads as .env files what the engine calls templates, and two that are shared",
    async (name) => {
      const shared = names.filter((file) => /^\.env\.(?:test|ci)$/i.test(file));
      const expected = new Set([...classified("template"), ...shared]);
      expect(await namesReadAsEnv(name)).toEqual(names.filter((file) => expected.has(file)));
    },
  );

  test("env-files reads all that the engine calls .env files", async () => {
    expect(await namesReadAsEnv("env-files")).toEqual(
      classified("dotenv", "by-design", "private-keys", "template", "vault"),
    );
  });
});
