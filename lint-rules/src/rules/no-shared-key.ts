import { unwrap, type Node } from "./util/ast.ts";
import { createRule } from "./util/create-rule.ts";
import { KeyUses } from "./util/key-uses.ts";
import { propertyName } from "./util/names.ts";
import { report } from "./util/report.ts";

interface Options {
  readonly environments: readonly string[];
}

export const noSharedKey = createRule<Options>({
  name: "no-shared-key",
  meta: {
    type: "problem",
    description: "disallow one PlexMCP API key for several environments",
    languages: ["js/js"],
    options: {
      environments: {
        type: "array",
        items: { type: "string", minLength: 1 },
        uniqueItems: true,
        description: "Names of environments that must not share a key.",
      },
    },
    defaultOptions: { environments: ["production", "staging", "development", "ci"] },
    messages: {
      sharedKey:
        "{{first}} and {{second}} share a key: whoever leaks it in one opens the other. Give each its own.",
      sharedBranches:
        "Both branches give the same key: whoever leaks it in one environment opens the other. Give each its own.",
    },
  },
  create(context, { environments }) {
    const keyUses = new KeyUses(context);
    /** A name for the key that an expression is, which is shown nowhere. */
    const identify = (node: Node): string | undefined =>
      keyUses.findKeyVariable(node) ?? keyUses.findWrittenKey(node)?.reveal();

    return {
      ObjectExpression: ({ properties }) => {
        const owners = new Map<string, string>();
        for (const property of properties) {
          if (property.type !== "Property") continue;
          const environment = propertyName(property);
          if (environment === undefined || !environments.includes(environment)) continue;
          const key = identify(keyOf(property.value));
          if (key === undefined) continue;
          const first = owners.get(key);
          if (first === undefined) owners.set(key, environment);
          else {
            report(context, property, {
              messageId: "sharedKey",
              data: { first, second: environment },
            });
          }
        }
      },
      ConditionalExpression: (node) => {
        if (!context.sourceCode.text.slice(...node.test.range).includes("NODE_ENV")) return;
        const key = identify(node.consequent);
        if (key === undefined || key !== identify(node.alternate)) return;
        report(context, node, { messageId: "sharedBranches" });
      },
    };
  },
});

/** The key itself, or the one property of its settings that is called so: `{ apiKey: … }`. */
function keyOf(node: Node): Node {
  const value = unwrap(node);
  if (value.type !== "ObjectExpression") return value;
  for (const property of value.properties) {
    if (property.type !== "Property") continue;
    if (/^(?:api)?key$/i.test(propertyName(property) ?? "")) return property.value;
  }
  return value;
}
