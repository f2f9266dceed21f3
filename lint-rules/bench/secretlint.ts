import { lintSource } from "@secretlint/core";
import { creator as pattern } from "@secretlint/secretlint-rule-pattern";
import { creator as recommended } from "@secretlint/secretlint-rule-preset-recommend";
import type { Contender, Cost, SourceFile } from "./contender.ts";

type Config = Parameters<typeof lintSource>[0]["options"]["config"];

const keyPattern = { name: "PlexMCP key", pattern: "/pmcp_01[0-9a-f]{80}/" };

/** secretlint with the rules that it recommends, and with one for the plain shape of a key. */
export const secretlintContenders: readonly Contender[] = [
  contender("secretlint, recommended", {
    rules: [{ id: "recommend", rule: recommended, rules: [] }],
  }),
  contender("secretlint, pattern", {
    rules: [{ id: "pattern", rule: pattern, options: { patterns: [keyPattern] } }],
  }),
];

function contender(ruleSet: string, config: Config): Contender {
  return { ruleSet, lint: (file) => leastCost(config, file) };
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
