import type { Rule } from "eslint";
import { asksForKey } from "./key-uses/asks-for-key.ts";
import { unwrap, type CallExpression, type Node } from "./syntax/ast.ts";
import { createRule } from "./kit/create-rule.ts";
import { fallbacksIn, type Fallback } from "./key-uses/fallback.ts";
import { callAround, showsOnlyAnEnd } from "./key-uses/key-slice.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { report, type Edit, type Suggestion } from "./kit/report.ts";
import { staticTextOf } from "./folding/static-text.ts";
import { unknownPart } from "./folding/static-value.ts";

type SourceCode = Rule.RuleContext["sourceCode"];

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
    const check = (node: Node): void => {
      const call = callAround(node);
      // What stands in for a key that is only shown is no key.
      if (call !== undefined && showsOnlyAnEnd(call) === true) return;
      if (node.type === "ConditionalExpression" && !asksForKey(node.test, keyUses)) return;
      for (const fallback of fallbacksIn(node, keyUses)) {
        if (isRefused(fallback.value)) reportFallback(context, fallback, node);
      }
    };
    return {
      LogicalExpression: check,
      AssignmentExpression: check,
      ConditionalExpression: check,
      AssignmentPattern: check,
      CallExpression: check,
      Property: check,
    };
  },
});

function reportFallback(context: Rule.RuleContext, { name, value }: Fallback, owner: Node): void {
  report(context, value, {
    messageId: "literalFallback",
    data: { name },
    suggestions: suggestionsFor(context.sourceCode, { name, value }, owner),
  });
}

/** A schema fails without its default; to take a property out of one is left to the user. */
function suggestionsFor(
  sourceCode: SourceCode,
  { name, value }: Fallback,
  owner: Node,
): Suggestion[] {
  if (owner.type === "Property") return [];
  if (owner.type === "CallExpression") {
    const edits = removeCall(sourceCode, owner);
    return edits.length === 0 ? [] : [{ messageId: "removeDefault", edits }];
  }
  const text = `(() => { throw new Error("${name} is not set"); })()`;
  return [{ messageId: "throwWhenMissing", data: { name }, edits: [{ range: value.range, text }] }];
}

/** Takes `.default("…")` off a chain; what stands before the dot may be in parentheses. */
function removeCall({ text }: SourceCode, call: CallExpression): Edit[] {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || callee.computed) return [];
  const dot = /\??\.\s*$/.exec(text.slice(callee.object.range[1], callee.property.range[0]));
  if (dot === null) return [];
  return [{ range: [callee.object.range[1] + dot.index, call.range[1]], text: "" }];
}
