import type { Rule } from "eslint";
import { findKeys, keyLength } from "../detector/index.ts";
import { allowedKeysOf } from "./hardcoded-key/allowed-keys.ts";
import type { Identifier, Node, Visitor } from "./syntax/ast.ts";
import {
  concatenatedParts,
  isConcatenation,
  isPartOfConcatenation,
} from "./folding/concatenation.ts";
import { createRule } from "./kit/create-rule.ts";
import {
  HardcodedKeyReport,
  type HardcodedKeyOptions,
} from "./hardcoded-key/hardcoded-key-report.ts";
import { isJavaScript } from "./kit/is-javascript.ts";
import { calledName } from "./syntax/names.ts";
import { staticTextOf } from "./folding/static-text.ts";
import { foldableNames } from "./folding/static-value.ts";

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
        // What they look like is checked in allowed-keys.ts, for those of the settings too.
        items: { type: "string" },
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
    const allowedKeys = allowedKeysOf(context, options);
    let report: HardcodedKeyReport | undefined;
    const reportOfFile = () => (report ??= new HardcodedKeyReport(context, options, allowedKeys));
    for (const finding of findKeys(context.sourceCode.text)) reportOfFile().written(finding);
    if (!isJavaScript(context.sourceCode)) {
      report?.likely();
      return {};
    }
    const visitor = joinedKeys(context, reportOfFile);
    return report === undefined ? visitor : { ...visitor, "Program:exit": () => report?.likely() };
  },
});

/**
 * Looks at the outermost expressions that may put a key together from pieces. A literal is none: it
 * was read as it is written, escapes and all.
 */
function joinedKeys(
  { sourceCode }: Rule.RuleContext,
  reportOfFile: () => HardcodedKeyReport,
): Visitor {
  const staticText = staticTextOf(sourceCode);
  const check = (node: Node, text: string | undefined): void => {
    if (text === undefined || text.length < keyLength) return;
    for (const finding of findKeys(text)) reportOfFile().joined(finding, { node, text });
  };
  const checkWhole = (node: Node): void => {
    if (!isPartOfConcatenation(node)) check(node, staticText.read(node));
  };
  return {
    BinaryExpression: (node) => {
      if (isConcatenation(node) && !isNumber(node.left) && !isNumber(node.right)) checkWhole(node);
    },
    TemplateLiteral: (node) => {
      if (node.expressions.length > 0) checkWhole(node);
    },
    CallExpression: (node) => {
      if (foldableNames.has(calledName(node) ?? "")) checkWhole(node);
    },
    AssignmentExpression: (node) => {
      const { operator, left, right } = node;
      if (left.type !== "Identifier") return;
      const isSum = operator === "+=" ? !isNumber(right) : operator === "=" && joins(right, left);
      if (isSum) check(node, staticText.readSum(left));
    },
  };
}

/** Is a name joined with more of itself: `name = name + "…"`, `name = name.concat("…")`? */
function joins(right: Node, { name }: Identifier): boolean {
  let parts: readonly Node[] = [];
  if (isConcatenation(right)) parts = concatenatedParts(right);
  else if (right.type === "CallExpression" && right.callee.type === "MemberExpression") {
    parts = [right.callee.object, ...right.arguments];
  }
  return parts.some((part) => part.type === "Identifier" && part.name === name);
}

/** `index + 1` joins no texts. */
function isNumber(node: Node): boolean {
  return node.type === "Literal" && typeof node.value === "number";
}
