import type { Rule } from "eslint";
import { findKeys } from "../detector/index.ts";
import { unwrap, type CallExpression, type Node } from "./syntax/ast.ts";
import {
  concatenatedParts,
  isConcatenation,
  isPartOfConcatenation,
} from "./folding/concatenation.ts";
import { createRule } from "./kit/create-rule.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { suggestHeader } from "./key-uses/send-header.ts";
import { calledName, memberName } from "./syntax/names.ts";
import { report } from "./kit/report.ts";
import { staticTextOf } from "./folding/static-text.ts";
import { unknownPart } from "./folding/static-value.ts";
import { findInitializer } from "./syntax/variables.ts";

export const noKeyInUrl = createRule<object>({
  name: "no-key-in-url",
  meta: {
    type: "problem",
    description: "disallow PlexMCP API keys in URLs",
    languages: ["js/js"],
    hasSuggestions: true,
    options: {},
    defaultOptions: {},
    messages: {
      keyInUrl:
        "A URL ends up in logs, histories and referrers, and the key with it; PlexMCP reads no key from there. Send it in a header.",
      sendHeader: "Send the key in the {{header}} header.",
    },
  },
  create(context) {
    const keyUses = new KeyUses(context);
    const staticText = staticTextOf(context.sourceCode);
    const reportKey = (node: Node): void => {
      const suggestions = suggestHeader(context, keyUses, node);
      report(context, node, { messageId: "keyInUrl", suggestions });
    };
    const check = (node: Node): void => {
      if (keyUses.holdsKey(node)) reportKey(node);
    };
    const checkText = (node: Node): void => {
      if (isUrlText(node) && isKeyInUrl(context, keyUses, node)) reportKey(node);
    };
    const isUrlText = (node: Node): boolean =>
      !isPartOfConcatenation(node) && /https?:\/\//i.test(staticText.read(node) ?? "");

    return {
      Literal: (node) => {
        if (typeof node.value === "string") checkText(node);
      },
      TemplateLiteral: checkText,
      BinaryExpression: (node) => {
        if (isConcatenation(node)) checkText(node);
      },
      NewExpression: (node) => {
        const [first] = node.arguments;
        if (first === undefined) return;
        const name = calledName(node);
        if (name === "URL" && !isUrlText(unwrap(first))) check(first);
        if (name === "URLSearchParams") for (const value of parametersOf(first)) check(value);
      },
      CallExpression: (node) => {
        const name = calledName(node);
        const value = node.arguments[1];
        if (value === undefined || (name !== "set" && name !== "append")) return;
        if (isSearchParams(context, node)) check(value);
      },
    };
  },
});

/** URLs are looked at from their ends as far as this. */
const longestUrl = 2048;

/** Does the key stand in a URL of a text, and not beside it, as in `curl -H "X-API-Key: …" https://…`? */
function isKeyInUrl({ sourceCode }: Rule.RuleContext, keyUses: KeyUses, node: Node): boolean {
  const staticText = staticTextOf(sourceCode);
  let before = "";
  for (const part of concatenatedParts(node)) {
    if (keyUses.holdsKeyReference(part) && endsInUrl(before)) return true;
    const text = part.type === "TemplateElement" ? part.value.cooked : staticText.read(part);
    before = (before + (text ?? unknownPart)).slice(-longestUrl);
  }
  const text = staticText.read(node) ?? "";
  for (const { start, confidence } of findKeys(text)) {
    const head = text.slice(Math.max(0, start - longestUrl), start);
    if (confidence === "certain" && endsInUrl(head)) return true;
  }
  return false;
}

function endsInUrl(text: string): boolean {
  return /https?:\/\/[^\s"'`<>]*$/i.test(text);
}

function parametersOf(node: Node): Node[] {
  const inner = unwrap(node);
  if (inner.type !== "ObjectExpression") return [inner];
  return inner.properties.flatMap((property) =>
    property.type === "Property" ? [property.value] : [],
  );
}

/** `url.searchParams.set(…)`, or `set` of a constant `new URLSearchParams()`. */
function isSearchParams({ sourceCode }: Rule.RuleContext, { callee }: CallExpression): boolean {
  const member = unwrap(callee);
  if (member.type !== "MemberExpression") return false;
  let owner = unwrap(member.object);
  if (owner.type === "Identifier") {
    const init = findInitializer(sourceCode, owner);
    if (init === undefined) return false;
    owner = init;
  }
  if (owner.type === "MemberExpression") return memberName(owner) === "searchParams";
  return owner.type === "NewExpression" && calledName(owner) === "URLSearchParams";
}
