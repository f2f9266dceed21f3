import type { Rule } from "eslint";
import { unwrap, type CallExpression, type Node, type TemplateLiteral } from "./syntax/ast.ts";
import { isConcatenation, isPartOfConcatenation } from "./folding/concatenation.ts";
import { createRule } from "./kit/create-rule.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { calledName, findProperty, memberName } from "./syntax/names.ts";
import { report, sourceOf, type Edit, type Suggestion } from "./kit/report.ts";
import { staticTextOf } from "./folding/static-text.ts";
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
        "A URL ends up in logs, histories and referrers, and the key with it; PlexMCP reads no key from there. Send it in the X-API-Key header.",
      sendHeader: "Send the key in the X-API-Key header.",
    },
  },
  create(context) {
    const keyUses = new KeyUses(context);
    const staticText = staticTextOf(context.sourceCode);
    const check = (node: Node): void => {
      if (!keyUses.holdsKey(node)) return;
      report(context, node, {
        messageId: "keyInUrl",
        suggestions: suggestHeader(context, keyUses, node),
      });
    };
    const isUrlText = (node: Node): boolean =>
      !isPartOfConcatenation(node) && /https?:\/\//i.test(staticText.read(node) ?? "");

    return {
      Literal: (node) => {
        if (typeof node.value === "string" && isUrlText(node)) check(node);
      },
      TemplateLiteral: (node) => {
        if (isUrlText(node)) check(node);
      },
      BinaryExpression: (node) => {
        if (isConcatenation(node) && isUrlText(node)) check(node);
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

/** For a template that ends in `?name=${key}` and is the first argument of `fetch`. */
function suggestHeader(context: Rule.RuleContext, keyUses: KeyUses, url: Node): Suggestion[] {
  const call = url.parent;
  if (call?.type !== "CallExpression" || calledName(call) !== "fetch") return [];
  if (url.type !== "TemplateLiteral" || call.arguments[0] !== url) return [];
  const [before, after] = url.quasis.slice(-2);
  const key = url.expressions.at(-1);
  if (before === undefined || after?.value.raw !== "" || key === undefined) return [];
  const parameter = /[?&][\w-]+=$/.exec(before.value.raw)?.[0];
  if (parameter === undefined || !keyUses.isKeyReference(key)) return [];
  const header = headerEdit(call, `"X-API-Key": ${sourceOf(context, key)}`);
  if (header === undefined) return [];
  return [{ messageId: "sendHeader", edits: [withoutParameter(context, url, parameter), header] }];
}

function withoutParameter(
  context: Rule.RuleContext,
  { range: [, end], expressions }: TemplateLiteral,
  parameter: string,
): Edit {
  // From the parameter's first character, which stands before `${`, to the closing back quote.
  const key = expressions.at(-1);
  const opening = context.sourceCode.text.lastIndexOf("${", key?.range[0] ?? end);
  return { range: [opening - parameter.length, end], text: "`" };
}

/** Where the header goes: into the headers that there are, or into options of its own. */
function headerEdit({ arguments: args, range }: CallExpression, header: string): Edit | undefined {
  const [, options] = args;
  if (options === undefined) {
    return { range: [range[1] - 1, range[1] - 1], text: `, { headers: { ${header} } }` };
  }
  if (options.type !== "ObjectExpression") return undefined;
  const headers = findProperty(options, "headers")?.value ?? options;
  if (headers.type !== "ObjectExpression") return undefined;
  const at = headers.range[0] + 1;
  const text = headers === options ? ` headers: { ${header} },` : ` ${header},`;
  return { range: [at, at], text };
}
