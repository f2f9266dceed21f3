import type { ESLint, Linter } from "eslint";
import { envFiles, envTemplates } from "./env-files.ts";
import { rules, type RuleName } from "./rules/index.ts";

type Rules = { readonly [Name in RuleName as `plexmcp/${Name}`]?: Linter.RuleEntry };

/**
 * The ready-made configurations: `configs.recommended`, or `extends: ["plexmcp/recommended"]`.
 *
 * - `recommended`: JavaScript and TypeScript that is linted anyway, and templates of .env files.
 * - `strict`: the same with every rule, as an error.
 * - `cdktf`: only the rules on keys that are defined with the constructs.
 * - `env-files`: every .env file, also those that are not committed.
 * - `any-language`: JSON, YAML, Markdown and CSS, for those who lint them already.
 * - `text-files`: JSON, YAML, Markdown and more kinds of text, for those who do not. List it first.
 */
export type Configs = Readonly<Record<ConfigName, Linter.Config[]>>;

export type ConfigName =
  "recommended" | "strict" | "cdktf" | "env-files" | "any-language" | "text-files";

const javascript = endingIn("js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue");
const dataAndProse = endingIn("json", "jsonc", "json5", "yml", "yaml", "md");
const otherLanguages = [...dataAndProse, ...endingIn("css")];
/** Not CSS, which hardly ever holds a key: in our language the rules of `@eslint/css` end the run. */
const textFiles = [
  ...dataAndProse,
  ...endingIn("sh", "bash", "zsh", "ps1", "tf", "tfvars", "tofu", "hcl", "Dockerfile"),
  ...endingIn("code-workspace", "ini", "properties", "snap", "toml", "txt"),
  "**/{Dockerfile,Containerfile,.npmrc}",
  "**/Dockerfile.*",
];

/** One pattern an ending: ESLint takes longer to start with braces in them. */
function endingIn(...endings: readonly string[]): string[] {
  return endings.map((ending) => `**/*.${ending}`);
}

/**
 * Applies to files of some patterns only if something else in the configuration selects them. `files`
 * would select TypeScript for people who have no parser for it, and JSON for those without its
 * language, and end their run with parsing errors.
 */
function wherever(patterns: readonly string[]): Pick<Linter.Config, "ignores"> {
  return { ignores: ["**/*", ...patterns.map((pattern) => `!${pattern}`)] };
}

/** Rules that read any text, and so any language. */
const anyText: Rules = {
  "plexmcp/no-hardcoded-key": "error",
  "plexmcp/no-client-exposed-key": "error",
  "plexmcp/require-https": "error",
};

const anyLanguage: Rules = { ...anyText, "plexmcp/no-unsafe-disable": "warn" };

/**
 * The rules of `@eslint/json`, which end a run if their files are read in another language than its
 * own. They cannot run where `text-files` is listed behind them.
 */
const jsonRulesOff: Linter.RulesRecord = {
  "json/no-duplicate-keys": "off",
  "json/no-empty-keys": "off",
  "json/no-unnormalized-keys": "off",
  "json/no-unsafe-values": "off",
  "json/sort-keys": "off",
  "json/top-level-interop": "off",
};

/** A warning is what another layer decides: the server at hand, or the policies at synth. */
const constructs: Rules = {
  "plexmcp/no-plain-output": "error",
  "plexmcp/require-key-expiry": "warn",
  "plexmcp/no-all-mcps": "error",
};

const cdktf: Rules = { ...constructs, "plexmcp/safe-rotation": "warn" };

const recommended: Rules = {
  ...anyText,
  ...constructs,
  "plexmcp/no-logged-key": "error",
  "plexmcp/no-key-in-url": "error",
  "plexmcp/no-key-in-storage": "error",
  "plexmcp/no-key-fallback": "error",
  "plexmcp/valid-auth-header": "warn",
};

const strict: Rules = {
  ...everyRuleAsError(),
  "plexmcp/no-hardcoded-key": ["error", { strict: true }],
  "plexmcp/no-all-mcps": ["error", { environments: ["*"] }],
};

const strictText: Rules = Object.fromEntries(
  Object.entries(strict).filter(([name]) => name in anyLanguage),
);

function everyRuleAsError(): Rules {
  return Object.fromEntries(Object.keys(rules).map((name) => [`plexmcp/${name}`, "error"]));
}

/** Builds the configurations around the plugin that they name. */
export function configsOf(plugin: ESLint.Plugin): Configs {
  const plugins = { plexmcp: plugin };
  const block = (
    name: string,
    config: Linter.Config,
    ruleSet: Linter.RulesRecord,
  ): Linter.Config => ({
    name: `plexmcp/${name}`,
    plugins,
    ...config,
    rules: { ...ruleSet },
  });
  const env = { ...envTemplates, language: "plexmcp/env" };
  return {
    recommended: [
      block("recommended", wherever(javascript), recommended),
      block("recommended/env", env, anyText),
    ],
    strict: [block("strict", wherever(javascript), strict), block("strict/env", env, strictText)],
    cdktf: [block("cdktf", wherever(javascript), cdktf)],
    "env-files": [block("env-files", { ...envFiles, language: "plexmcp/env" }, anyText)],
    "any-language": [block("any-language", wherever(otherLanguages), anyLanguage)],
    "text-files": [
      block(
        "text-files",
        { files: textFiles, language: "plexmcp/text" },
        { ...jsonRulesOff, ...anyLanguage },
      ),
    ],
  };
}
