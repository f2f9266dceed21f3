import type { Rule, Scope } from "eslint";
import { unwrap, type CallExpression, type Node, type ObjectExpression } from "./syntax/ast.ts";
import { isApiKey } from "./key-uses/constructs.ts";
import { createRule } from "./kit/create-rule.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { calledName, literalText, propertyName } from "./syntax/names.ts";
import { report } from "./kit/report.ts";
import { findInitializer, findVariable } from "./syntax/variables.ts";

interface Options {
  readonly environments: readonly string[];
}

/** Where a key is used for an environment. */
interface Use {
  readonly environment: string;
  readonly place: Node;
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

    const check = <Key>(owners: Map<Key, string>, key: Key, { environment, place }: Use): void => {
      const first = owners.get(key);
      if (first === undefined) owners.set(key, environment);
      if (first === undefined || first === environment) return;
      report(context, place, { messageId: "sharedKey", data: { first, second: environment } });
    };
    const delivered = new Map<Scope.Variable, string>();

    return {
      ObjectExpression: (node) => {
        const owners = new Map<string, string>();
        const isOneKey = isDestinations(context, node);
        for (const property of node.properties) {
          if (property.type !== "Property") continue;
          const environment = propertyName(property);
          if (environment === undefined || !environments.includes(environment)) continue;
          const key = isOneKey ? "destinations" : identify(keyOf(property.value));
          if (key !== undefined) check(owners, key, { environment, place: property });
        }
      },
      CallExpression: (node) => {
        const [id] = calledName(node) === "deliverTo" ? node.arguments : [];
        const environment = id === undefined ? undefined : literalText(id);
        if (environment === undefined || !environments.includes(environment)) return;
        const key = findDeliveredKey(context, node);
        if (key !== undefined) check(delivered, key, { environment, place: node });
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

/** Are these the places that one key of the constructs is delivered to, by name? */
function isDestinations({ sourceCode }: Rule.RuleContext, { parent }: ObjectExpression): boolean {
  if (parent?.type !== "Property" || propertyName(parent) !== "destinations") return false;
  const construct = parent.parent?.parent;
  return construct !== null && construct !== undefined && isApiKey(sourceCode, construct);
}

/** The constant `key` of `key.deliverTo(…)`, if it is a key of the constructs. */
function findDeliveredKey(
  { sourceCode }: Rule.RuleContext,
  { callee }: CallExpression,
): Scope.Variable | undefined {
  const method = unwrap(callee);
  const key = method.type === "MemberExpression" ? unwrap(method.object) : undefined;
  if (key?.type !== "Identifier") return undefined;
  const made = findInitializer(sourceCode, key);
  return made !== undefined && isApiKey(sourceCode, made)
    ? findVariable(sourceCode, key)
    : undefined;
}

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
