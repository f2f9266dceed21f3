import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Processor time of a start of ESLint, in milliseconds, by what its configuration holds. */
export interface StartupTimes {
  /** A few rules of ESLint's own, which every configuration has. */
  readonly ownRules: number;
  /** These, and the plugin imported but not used. */
  readonly imported: number;
  /** These, and the plugin's `recommended`. */
  readonly recommended: number;
  /** These, and as many rules of ESLint's own as `recommended` has. */
  readonly moreOwnRules: number;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

const ownRules = `{ rules: { "no-unused-vars": 2, eqeqeq: 2, "no-shadow": 2 } }`;
const moreOwnRules = `{ rules: { "no-restricted-globals": 2, "no-restricted-imports": 2, curly: 2,
  camelcase: 2, complexity: 2, "id-length": 2, "max-lines": 2, "prefer-const": 2, "no-undef": 2,
  "no-else-return": 2, "no-console": 2 } }`;

const program = (config: string) => `
  import { ESLint } from "eslint";
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: ${config} });
  await eslint.lintText("const a = 1;", { filePath: "a.js" });
  const { user, system } = process.cpuUsage();
  process.stdout.write(String((user + system) / 1000));
`;

/**
 * Starts ESLint with each configuration, in turns, and takes the medians. `plugin` is what a
 * configuration would import.
 */
export function measureStartup(plugin: string, { rounds = 15 } = {}): StartupTimes {
  const loaded = `(await import(${JSON.stringify(plugin)})).default`;
  const programs = [
    `[${ownRules}]`,
    `(${loaded}, [${ownRules}])`,
    `[${ownRules}, ...${loaded}.configs.recommended]`,
    `[${ownRules}, ${moreOwnRules}]`,
  ].map((config) => ({ code: program(config), times: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { code, times } of programs) times.push(startMs(code));
  }
  const [own = NaN, imported = NaN, recommended = NaN, more = NaN] = programs.map(({ times }) =>
    median(times),
  );
  return { ownRules: own, imported, recommended, moreOwnRules: more };
}

function startMs(code: string): number {
  const args = ["--input-type=module", "--eval", code];
  return Number(execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export function formatStartup(times: StartupTimes): string {
  const added = (value: number) => `+${(value - times.ownRules).toFixed(1)} ms`;
  return [
    `ESLint with three rules of its own: ${times.ownRules.toFixed(0)} ms of processor time`,
    `  and the plugin imported:          ${added(times.imported)}`,
    `  and its recommended:              ${added(times.recommended)}`,
    `  or eleven more rules of its own:  ${added(times.moreOwnRules)}`,
  ].join("\n");
}
