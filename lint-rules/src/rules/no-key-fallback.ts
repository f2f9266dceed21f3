import type { Rule } from "eslint";
import { unwrap, type AssignmentPattern, type CallExpression, type Node } from "./util/ast.ts";
import { createRule } from "./util/create-rule.ts";
import { KeyUses } from "./util/key-uses.ts";
import { calledName, memberName, propertyName } from "./util/names.ts";
import { report, type Edit } from "./util/report.ts";
import { staticTextOf } from "./util/static-text.ts";
import { unknownPart } from "./util/static-value.ts";

interface Options {
  readonly allow: readonly string[];
}

const testFile = /(?:^|[\\/])__tests__[\\/]|\.(?:test|spec)\.\w+$/;

export const noKeyFallback = createRule<Options>({
  name: "no-key-fallback",
  meta: {
    type: "problem",
    description: "disallow literal fallbacks for a PlexMCP API key that is not set",
    languages: ["js/js"],
    hasSuggestions: true,
    options: {
      allow: {
        type: "array",
        items: { type: "string" },
        uniqueItems: true,
        description: "Fallbacks that may stand. The empty text always may.",
      },
    },
    defaultOptions: { allow: [] },
    messages: {
      literalFallback:
        "When {{name}} is not set, the program goes on with this text instead of a key. Fail at start instead.",
      throwWhenMissing: "Throw when {{name}} is not set.",
      removeDefault: "Remove the default.",
    },
  },
  create(context, { allow }) {
    const keyUses = new KeyUses(context);
    const staticText = staticTextOf(context.sourceCode);
    const isTest = testFile.test(context.filename);

    /** A whole, non-empty text; in tests, where made-up keys are in place, only a real one. */
    const isRefused = (node: Node): boolean => {
      if (keyUses.isKeyReference(node)) return false;
      if (keyUses.findWrittenKey(node) !== undefined) return true;
      const text = staticText.read(node) ?? "";
      return !isTest && text !== "" && !text.includes(unknownPart) && !allow.includes(text);
    };
    const check = (name: string | undefined, fallback: Node): void => {
      if (name !== undefined && isRefused(fallback)) reportFallback(context, name, fallback);
    };

    return {
      LogicalExpression: ({ operator, left, right }) => {
        if (operator !== "&&") check(keyUses.findKeyVariable(left), right);
      },
      AssignmentExpression: ({ operator, left, right }) => {
        if (operator === "??=" || operator === "||=") check(keyUses.findKeyVariable(left), right);
      },
      ConditionalExpression: ({ consequent, alternate }) => {
        check(keyUses.findKeyVariable(consequent), alternate);
        check(keyUses.findKeyVariable(alternate), consequent);
      },
      AssignmentPattern: (node) => {
        const name = destructuredVariable(node);
        if (name !== undefined && keyUses.isKeyVariable(name)) check(name, node.right);
      },
      CallExpression: (node) => {
        const [fallback] = node.arguments;
        if (fallback === undefined || calledName(node) !== "default") return;
        const name = schemaEntryOf(node);
        if (name === undefined || !keyUses.isKeyVariable(name) || !isRefused(fallback)) return;
        report(context, fallback, {
          messageId: "literalFallback",
          data: { name },
          suggestions: [{ messageId: "removeDefault", edits: removeCall(node) }],
        });
      },
    };
  },
});

function reportFallback(context: Rule.RuleContext, name: string, fallback: Node): void {
  const text = `(() => { throw new Error("${name} is not set"); })()`;
  report(context, fallback, {
    messageId: "literalFallback",
    data: { name },
    suggestions: [
      {
        messageId: "throwWhenMissing",
        data: { name },
        edits: [{ range: fallback.range, text }],
      },
    ],
  });
}

/** The property that `{ NAME = "…" }` or `{ NAME: local = "…" }` takes. */
function destructuredVariable({ parent }: AssignmentPattern): string | undefined {
  return parent?.type === "Property" ? propertyName(parent) : undefined;
}

/** The name of the property that a chain such as `z.string().min(1).default("…")` is the value of. */
function schemaEntryOf(call: Node): string | undefined {
  let node = call;
  while (node.parent?.type === "CallExpression" || node.parent?.type === "MemberExpression") {
    node = node.parent;
  }
  return node.parent?.type === "Property" ? propertyName(node.parent) : undefined;
}

/** Takes `.default("…")` off the end of a chain. */
function removeCall(call: CallExpression): Edit[] {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || memberName(callee) === undefined) return [];
  return [{ range: [callee.object.range[1], call.range[1]], text: "" }];
}
