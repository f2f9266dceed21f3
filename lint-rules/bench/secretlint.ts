import { lintSource } from "@secretlint/core";
import type { Contender, Cost, SourceFile } from "./contender.ts";

type Config = Parameters<typeof lintSource>[0]["options"]["config"];
type Rule = Config["rules"][number];

const preset = "@secretlint/secretlint-rule-preset-recommend";
const pattern = "@secretlint/secretlint-rule-pattern";
const keyPattern = { name: "PlexMCP key", pattern: "/pmcp_01[0-9a-f]{80}/" };

/** secretlint with the rules that it recommends, and with one for the plain shape of a key. */
export async function secretlintContenders(): Promise<Contender[]> {
  return [
    ...(await contender("secretlint, recommended", preset, {})),
    ...(await contender("secretlint, pattern", pattern, { patterns: [keyPattern] })),
  ];
}

/** None if the package of the rule is not installed, which is said. */
async function contender(ruleSet: string, id: string, options: object): Promise<Contender[]> {
  try {
    const { creator } = (await import(id)) as { readonly creator: Rule["rule"] };
    // Each creator goes with its options; the type of the two is a union that cannot say so.
    const config = { rules: [{ id, rule: creator, options } as Rule] };
    return [{ ruleSet, lint: (file) => leastCost(config, file) }];
  } catch {
    console.log(`${ruleSet}: skipped, since ${id} is not installed.`);
    return [];
  }
}

async function leastCost(config: Config, { text, name, rounds }: SourceFile): Promise<Cost> {
  let rulesMs = Infinity;
  let messages = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const result = await lintSource({
      source: { filePath: name, content: text, contentType: "text", ext: ".ts" },
      options: { config, noPhysicFilePath: true, maskSecrets: true },
    });
    rulesMs = Math.min(rulesMs, performance.now() - start);
    messages = result.messages.length;
  }
  return { parseMs: 0, rulesMs, messages };
}
