import { unwrap, type CallExpression, type Node } from "./util/ast.ts";
import { createRule } from "./util/create-rule.ts";
import { KeyUses } from "./util/key-uses.ts";
import { calledName } from "./util/names.ts";
import { report } from "./util/report.ts";

/** How much of a key the dashboard shows, and so may be cut off for display. */
const prefixLength = 17;

const parsers = /^(?:split|slice|substring|substr|charAt|charCodeAt|at|match|matchAll)$/;

export const noKeyParsing = createRule<object>({
  name: "no-key-parsing",
  meta: {
    type: "suggestion",
    description: "disallow taking PlexMCP API keys apart",
    languages: ["js/js"],
    options: {},
    defaultOptions: {},
    messages: {
      parsedKey:
        'PlexMCP calls keys opaque: their parts may change. Ask the API about a key; for display there are startsWith("pmcp_") and slice(0, 17).',
    },
  },
  create(context) {
    const keyUses = new KeyUses(context);
    const check = (key: Node | undefined, place: Node): void => {
      if (key === undefined || !keyUses.isKeyReference(key)) return;
      report(context, place, { messageId: "parsedKey" });
    };
    return {
      CallExpression: (node) => {
        const callee = unwrap(node.callee);
        if (callee.type !== "MemberExpression") return;
        const name = calledName(node) ?? "";
        if (name === "exec") check(isGrouping(callee.object) ? node.arguments[0] : undefined, node);
        if (!parsers.test(name) || isDisplay(name, node)) return;
        if (name.startsWith("match") && !isGrouping(node.arguments[0])) return;
        check(callee.object, node);
      },
      MemberExpression: (node) => {
        const isIndex = node.property.type === "Literal" && typeof node.property.value === "number";
        if (isIndex) check(node.object, node);
      },
    };
  },
});

/** `slice(0, n)` shows the beginning; up to 17 characters of it are no secret. */
function isDisplay(name: string, { arguments: [start, end] }: CallExpression): boolean {
  if (!/^(?:slice|substring|substr)$/.test(name)) return false;
  const from = start?.type === "Literal" ? start.value : undefined;
  const to = end?.type === "Literal" ? end.value : undefined;
  return from === 0 && typeof to === "number" && to >= 0 && to <= prefixLength;
}

/** Is this a pattern that takes parts out, not one that tests the whole? */
function isGrouping(node: Node | undefined): boolean {
  return node?.type === "Literal" && /\((?!\?:|\?=|\?!)/.test(node.raw);
}
