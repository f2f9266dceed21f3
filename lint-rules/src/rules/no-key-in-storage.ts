import type { Rule } from "eslint";
import { unwrap, type Node } from "./syntax/ast.ts";
import { createRule } from "./kit/create-rule.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { calledName, memberName } from "./syntax/names.ts";
import { report } from "./kit/report.ts";
import { findVariable } from "./syntax/variables.ts";

const stores: ReadonlySet<string> = new Set(["localStorage", "sessionStorage"]);
const globals: ReadonlySet<string> = new Set(["window", "globalThis", "self"]);

export const noKeyInStorage = createRule<object>({
  name: "no-key-in-storage",
  meta: {
    type: "problem",
    description: "disallow PlexMCP API keys in the storage of browsers",
    languages: ["js/js"],
    options: {},
    defaultOptions: {},
    messages: {
      keyInStorage:
        "Every script on the page can read {{store}}, and the key with it. Keep the key on a server, and call that.",
    },
  },
  create(context) {
    const keyUses = new KeyUses(context);
    const check = (store: string | undefined, value: Node | undefined): void => {
      if (store === undefined || value === undefined) return;
      const values = value.type === "ObjectExpression" ? valuesOf(value) : [value];
      if (!values.some((part) => keyUses.holdsKey(part))) return;
      report(context, value, { messageId: "keyInStorage", data: { store } });
    };
    return {
      CallExpression: (node) => {
        const callee = unwrap(node.callee);
        if (callee.type !== "MemberExpression") return;
        const name = calledName(node);
        const store = findStore(context, callee.object);
        if (name === "setItem") check(store, node.arguments[1]);
        if (name === "put" || name === "add") {
          check(isObjectStore(callee.object) ? "IndexedDB" : undefined, node.arguments[0]);
        }
      },
      AssignmentExpression: ({ left, right }) => {
        if (left.type !== "MemberExpression") return;
        const isCookie =
          memberName(left) === "cookie" && isGlobal(context, left.object, "document");
        check(isCookie ? "document.cookie" : findStore(context, left.object), right);
      },
    };
  },
});

function valuesOf({ properties }: Extract<Node, { type: "ObjectExpression" }>): Node[] {
  return properties.map((property) =>
    property.type === "Property" ? property.value : property.argument,
  );
}

/** `localStorage`, `window.sessionStorage`, if no scope declares that name itself. */
function findStore(context: Rule.RuleContext, node: Node): string | undefined {
  const inner = unwrap(node);
  const name = inner.type === "MemberExpression" ? memberName(inner) : nameOf(inner);
  return name !== undefined && stores.has(name) && isGlobal(context, inner, name)
    ? name
    : undefined;
}

function isGlobal({ sourceCode }: Rule.RuleContext, node: Node, name: string): boolean {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression") {
    const owner = nameOf(unwrap(inner.object));
    return memberName(inner) === name && owner !== undefined && globals.has(owner);
  }
  return (
    inner.type === "Identifier" &&
    inner.name === name &&
    findVariable(sourceCode, inner) === undefined
  );
}

/** `transaction.objectStore("…")`, as IndexedDB hands it out. */
function isObjectStore(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === "CallExpression" && calledName(inner) === "objectStore";
}

function nameOf(node: Node): string | undefined {
  return node.type === "Identifier" ? node.name : undefined;
}
