import type { Rule } from "eslint";
import { findKeys, keyLength } from "../detector/index.ts";
import { calledName, isConcatenation, isWrapper } from "./util/ast.ts";
import type { Literal, Node, Visitor } from "./util/ast.ts";
import { createRule } from "./util/create-rule.ts";
import { HardcodedKeyReport, type HardcodedKeyOptions } from "./util/hardcoded-key-report.ts";
import { isJavaScript } from "./util/is-javascript.ts";
import { foldableNames } from "./util/static-value.ts";
import { staticTextOf } from "./util/static-text.ts";

export const noHardcodedKey = createRule<HardcodedKeyOptions>({
  name: "no-hardcoded-key",
  // A key may be spelled so that its text names nothing: in base64, or letter by letter.
  readsEveryFile: true,
  meta: {
    type: "problem",
    description: "disallow PlexMCP API keys in files",
    languages: ["*"],
    hasSuggestions: true,
    options: {
      envVar: {
        type: "string",
        pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
        description: "The environment variable that suggestions read the key from.",
      },
      allowKeys: {
        type: "array",
        items: { type: "string", pattern: "^(?:pmcp_01[0-9a-f]{10}|[0-9a-f]{32}|[0-9a-f]{64})$" },
        uniqueItems: true,
        description: "Keys that may stand, as shown in messages or by their SHA-256.",
      },
      strict: {
        type: "boolean",
        description: "Also report what looks like a key that is cut off, altered or too long.",
      },
    },
    defaultOptions: { envVar: "PLEXMCP_API_KEY", allowKeys: [], strict: false },
    messages: {
      hardcodedKey:
        "PlexMCP key {{prefix}} is in the source. Revoke it, then read it from the environment.",
      encodedKey:
        "PlexMCP key {{prefix}} is in the source, written {{encoding}}, which hides nothing: revoke it, then read it from the environment.",
      joinedKey:
        "PlexMCP key {{prefix}} is put together here. Revoke it, then read it from the environment.",
      likelyKey:
        "{{prefix}} looks like a PlexMCP key that was cut off or altered. If it ever was one, revoke it; then remove it.",
      readEnvironment: "Read the key from {{expression}}.",
      emptyValue: "Leave the value empty.",
    },
  },
  create(context, options) {
    const report = new HardcodedKeyReport(context, options);
    for (const finding of findKeys(context.sourceCode.text)) report.written(finding);
    return isJavaScript(context.sourceCode) ? joinedKeys(context, report) : {};
  },
});

/** Looks at the outermost expressions that may put a key together from pieces. */
function joinedKeys({ sourceCode }: Rule.RuleContext, report: HardcodedKeyReport): Visitor {
  const staticText = staticTextOf(sourceCode);
  const check = (node: Node, expression = node): void => {
    if (isPiece(node)) return;
    const text = staticText.read(expression);
    if (text === undefined || text.length < keyLength) return;
    for (const finding of findKeys(text)) report.joined(finding, { node, text });
  };
  return {
    BinaryExpression: (node) => {
      if (isConcatenation(node)) check(node);
    },
    TemplateLiteral: (node) => {
      if (node.expressions.length > 0) check(node);
    },
    CallExpression: (node) => {
      if (foldableNames.has(calledName(node) ?? "")) check(node);
    },
    AssignmentExpression: (node) => {
      if (node.operator === "+=") check(node, node.left);
    },
    Literal: (node) => {
      if (isEscaped(node)) check(node);
    },
  };
}

/** Is the node part of a concatenation, which is looked at as a whole? */
function isPiece({ parent }: Node): boolean {
  let whole = parent;
  while (whole !== null && isWrapper(whole)) whole = whole.parent;
  return whole !== null && isConcatenation(whole);
}

/** Long enough for a key, and written otherwise than it reads. */
function isEscaped({ value, raw }: Literal): boolean {
  return raw.length > keyLength && typeof value === "string" && /[\\&]/.test(raw);
}
