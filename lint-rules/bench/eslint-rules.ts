import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ESLint, type Linter } from "eslint";
import noSecrets from "eslint-plugin-no-secrets";
// It brings no types.
// @ts-expect-error -- a plugin object with configs, as its documentation says
import untypedSecurity from "eslint-plugin-security";
import tseslint from "typescript-eslint";
import type plexmcp from "../src/index.ts";
import { sourceFiles } from "../src/testing/source-files.ts";
import type { Contender, Cost, SourceFile } from "./contender.ts";
import { secretlintContenders } from "./secretlint.ts";

/** What a set of rules costs on all files that it was measured on. */
export interface RuleSetCost extends Cost {
  readonly ruleSet: string;
  readonly files: number;
}

const security = untypedSecurity as { readonly configs: { readonly recommended: Linter.Config } };
const dependencies = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** Where type declarations are, there are hardly expressions: sources come first. */
const isSource = /(?<!\.d)\.ts$/;
const largestFile = 200_000;

/** TypeScript files that lie in node_modules: all sources, then declarations. */
function typescriptFiles(count: number): string[] {
  const paths = [...sourceFiles(dependencies)];
  return [...paths.filter((path) => isSource.test(path)), ...spread(paths, count)].slice(0, count);
}

function spread(paths: readonly string[], count: number): string[] {
  const declarations = paths.filter((path) => path.endsWith(".d.ts"));
  const step = Math.max(1, Math.floor(declarations.length / count));
  return declarations.filter((_, index) => index % step === 0);
}

const parsed: Linter.Config = {
  files: ["**/*.ts"],
  languageOptions: { parser: tseslint.parser },
  linterOptions: { reportUnusedDisableDirectives: "off" },
};

/** Built, since the loader that runs benches adds to the cost of every function. */
async function loadBuiltPlugin(): Promise<typeof plexmcp> {
  const module: unknown = await import(new URL("../dist/index.js", import.meta.url).href);
  // It is the module that this file's type import names.
  return (module as { default: typeof plexmcp }).default;
}

async function ruleSets(): Promise<[string, Linter.Config[]][]> {
  const plexmcp = await loadBuiltPlugin();
  const only: Linter.Config = { plugins: { plexmcp } };
  return [
    ["plexmcp, recommended", plexmcp.configs.recommended],
    ["plexmcp, strict", plexmcp.configs.strict],
    ["plexmcp, no-hardcoded-key", [{ ...only, rules: { "plexmcp/no-hardcoded-key": "error" } }]],
    ["security, recommended", [security.configs.recommended]],
    [
      "no-secrets",
      [{ plugins: { "no-secrets": noSecrets }, rules: { "no-secrets/no-secrets": "error" } }],
    ],
  ];
}

function eslintContender([ruleSet, config]: [string, Linter.Config[]]): Contender {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [parsed, ...config],
    stats: true,
    allowInlineConfig: false,
  });
  return { ruleSet, lint: (file) => leastCost(eslint, file) };
}

/**
 * Lints each file once a round with each set of rules, in turns, and counts the least time for a file:
 * what other programs of a busy machine add is not the rules' own.
 */
export async function measureRules({ count = 2_400, rounds = 3 } = {}): Promise<RuleSetCost[]> {
  const files = typescriptFiles(count).map((path) => readFileSync(path, "utf8"));
  const eslintContenders = (await ruleSets()).map(eslintContender);
  const contenders = [...eslintContenders, ...secretlintContenders].map(({ ruleSet, lint }) => ({
    lint,
    costs: { ruleSet, files: 0, parseMs: 0, rulesMs: 0, messages: 0 },
  }));
  for (const [index, text] of files.entries()) {
    if (text.length > largestFile) continue;
    for (const { lint, costs } of contenders) {
      const cost = await lint({ text, name: `file-${index}.ts`, rounds });
      // ESLint comes first: what it cannot parse, nobody is measured on.
      if (cost === undefined) break;
      costs.files += 1;
      costs.parseMs += cost.parseMs;
      costs.rulesMs += cost.rulesMs;
      costs.messages += cost.messages;
    }
  }
  return contenders.map(({ costs }) => costs);
}

async function leastCost(
  eslint: ESLint,
  { text, name, rounds }: SourceFile,
): Promise<Cost | undefined> {
  let parseMs = Infinity;
  let rulesMs = Infinity;
  let messages = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [result] = await eslint.lintText(text, { filePath: name });
    if (result === undefined || result.fatalErrorCount > 0) return undefined;
    messages = result.messages.filter(({ ruleId }) => ruleId !== null).length;
    const passes = result.stats?.times.passes ?? [];
    parseMs = Math.min(parseMs, sum(passes.map(({ parse }) => parse?.total ?? 0)));
    const timed = passes.flatMap(({ rules }) => Object.values(rules ?? {}));
    rulesMs = Math.min(rulesMs, sum(timed.map(({ total }) => total)));
  }
  return { parseMs, rulesMs, messages };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** One line a set of rules: what it costs as a share of what the first one's files take to parse. */
export function formatRuleSetCosts(costs: readonly RuleSetCost[]): string {
  const parseMs = costs[0]?.parseMs ?? Number.NaN;
  return costs
    .map(({ ruleSet, files, rulesMs, messages }) => {
      const share = `${((100 * rulesMs) / parseMs).toFixed(2).padStart(6)} % of parse`;
      const each = `${(rulesMs / files).toFixed(3)} ms a file`;
      return `${ruleSet.padEnd(28)}${share}  ${each}  ${messages} messages in ${files} files`;
    })
    .join("\n");
}
