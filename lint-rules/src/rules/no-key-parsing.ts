import { unwrap, type Node } from "./syntax/ast.ts";
import { createRule } from "./kit/create-rule.ts";
import { showsOnlyAnEnd } from "./key-uses/key-slice.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { calledName } from "./syntax/names.ts";
import { report } from "./kit/report.ts";

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
        if (!parsers.test(name) || showsOnlyAnEnd(node) === true) return;
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

/** Is this a pattern that takes parts out, not one that tests the whole? */
function isGrouping(node: Node | undefined): boolean {
  return node?.type === "Literal" && /\((?!\?:|\?=|\?!)/.test(node.raw);
}
