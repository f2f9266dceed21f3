import type { Node } from "./syntax/ast.ts";
import { findConfig, findEnvironment, isFactoryCall, isL1ApiKey } from "./key-uses/constructs.ts";
import { createRule } from "./kit/create-rule.ts";
import { findProperty, literalText } from "./syntax/names.ts";
import { report, type Suggestion } from "./kit/report.ts";

interface Options {
  readonly environments: readonly string[];
}

export const noAllMcps = createRule<Options>({
  name: "no-all-mcps",
  meta: {
    type: "problem",
    description: "disallow PlexMCP API keys that reach every MCP",
    languages: ["js/js"],
    hasSuggestions: true,
    options: {
      environments: {
        type: "array",
        items: { type: "string", minLength: 1 },
        uniqueItems: true,
        description: 'Environments that the rule applies to; "*" stands for all of them.',
      },
    },
    defaultOptions: { environments: ["production"] },
    messages: {
      allMcps:
        "This key reaches every MCP of the organisation, also those that are added later. Name the MCPs that it needs: McpAccess.named(…).",
      reachNone: "Reach nothing until addMcp() grants it.",
    },
  },
  create(context, { environments }) {
    const { sourceCode } = context;
    const applies = (environment: string | undefined): boolean =>
      environments.includes("*") ||
      (environment !== undefined && environments.includes(environment));
    return {
      CallExpression: (node) => {
        if (!isFactoryCall(sourceCode, node, ["McpAccess", "all"])) return;
        if (!applies(findEnvironment(node))) return;
        const written = sourceCode.text.slice(...node.range);
        const none = written.replace(/\ball\s*\(\s*\)$/, "none()");
        const suggestions = none === written ? [] : [replaceBy(node, none)];
        report(context, node, { messageId: "allMcps", suggestions });
      },
      NewExpression: (node) => {
        if (!isL1ApiKey(sourceCode, node)) return;
        const config = findConfig(node);
        const mode = config === undefined ? undefined : findProperty(config, "mcpAccessMode");
        if (mode === undefined || literalText(mode.value) !== "all") return;
        if (!applies(findEnvironment(mode.value))) return;
        const suggestion = replaceBy(mode.value, '"none"');
        report(context, mode, { messageId: "allMcps", suggestions: [suggestion] });
      },
    };
  },
});

function replaceBy({ range }: Node, text: string): Suggestion {
  return { messageId: "reachNone", edits: [{ range, text }] };
}
