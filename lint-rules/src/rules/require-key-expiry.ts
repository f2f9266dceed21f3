import type { CallExpression } from "./syntax/ast.ts";
import {
  findConfig,
  findDuration,
  findEnvironment,
  isFactoryCall,
  isL1ApiKey,
  literalNumber,
} from "./key-uses/constructs.ts";
import { createRule } from "./kit/create-rule.ts";
import { findProperty } from "./syntax/names.ts";
import { report } from "./kit/report.ts";

interface Options {
  readonly maxDays: number;
}

const dayMs = 86_400_000;

export const requireKeyExpiry = createRule<Options>({
  name: "require-key-expiry",
  meta: {
    type: "problem",
    description: "require PlexMCP API keys to expire",
    languages: ["js/js"],
    hasSuggestions: true,
    options: {
      maxDays: {
        type: "integer",
        minimum: 1,
        maximum: 3650,
        description: "The longest life time, in days.",
      },
    },
    defaultOptions: { maxDays: 365 },
    messages: {
      neverExpires:
        "A leaked key that never expires works until somebody notices. Let it expire, and rotation replace it.",
      neverInProduction:
        "A key for {{environment}} that never expires works, once leaked, until somebody notices. Let it expire, and rotation replace it.",
      expiresLate: "This key lives for {{days}} days; at most {{maxDays}} are allowed.",
      noExpiry: "This key never expires. Set expiresIn or expiresAt, or use ApiKey, which does.",
      expireAfter: "Let it expire after {{days}} days.",
    },
  },
  create(context, { maxDays }) {
    const { sourceCode } = context;
    const suggestedDays = String(Math.min(90, maxDays));
    const suggest = (node: CallExpression) => {
      const text = `${sourceCode.text.slice(...expirationName(node))}.afterDays(${suggestedDays})`;
      return [
        {
          messageId: "expireAfter",
          data: { days: suggestedDays },
          edits: [{ range: node.range, text }],
        },
      ];
    };
    return {
      CallExpression: (node) => {
        if (isFactoryCall(sourceCode, node, ["Expiration", "never"])) {
          const environment = findEnvironment(node);
          report(context, node, {
            messageId: environment === "production" ? "neverInProduction" : "neverExpires",
            data: { environment: environment ?? "" },
            suggestions: suggest(node),
          });
          return;
        }
        const [lifetime] = node.arguments;
        let days: number | undefined;
        if (isFactoryCall(sourceCode, node, ["Expiration", "afterDays"])) {
          days = literalNumber(lifetime);
        } else if (isFactoryCall(sourceCode, node, ["Expiration", "after"])) {
          days = (findDuration(sourceCode, lifetime) ?? 0) / dayMs;
        }
        if (days === undefined || days <= maxDays) return;
        report(context, node, {
          messageId: "expiresLate",
          data: { days: String(days), maxDays: String(maxDays) },
          suggestions: suggest(node),
        });
      },
      NewExpression: (node) => {
        if (!isL1ApiKey(sourceCode, node)) return;
        const config = findConfig(node);
        if (config === undefined) return;
        const names = ["expiresIn", "expiresAt"];
        if (names.some((name) => findProperty(config, name) !== undefined)) return;
        report(context, node, { messageId: "noExpiry" });
      },
    };
  },
});

/** Where `Expiration`, or what it is imported as, is written. */
function expirationName({ callee }: CallExpression): readonly [number, number] {
  return callee.type === "MemberExpression" ? callee.object.range : callee.range;
}
