import type { Rule } from "eslint";
import { staticTextOf } from "../folding/static-text.ts";
import { sourceOf, type Edit, type Suggestion } from "../kit/report.ts";
import type { CallExpression, Node, ObjectExpression, TemplateLiteral } from "../syntax/ast.ts";
import { calledName, findProperty, propertyName } from "../syntax/names.ts";
import { defaultPaths, endpointAt } from "./endpoint.ts";
import type { KeyUses } from "./key-uses.ts";

/** For a template that ends in `?name=${key}` and is the first argument of `fetch`. */
export function suggestHeader(
  context: Rule.RuleContext,
  keyUses: KeyUses,
  url: Node,
): Suggestion[] {
  const call = url.parent;
  if (call?.type !== "CallExpression" || calledName(call) !== "fetch") return [];
  if (url.type !== "TemplateLiteral" || call.arguments[0] !== url) return [];
  const [before, after] = url.quasis.slice(-2);
  const key = url.expressions.at(-1);
  if (before === undefined || after?.value.raw !== "" || key === undefined) return [];
  const parameter = /[?&][\w-]+=$/.exec(before.value.raw)?.[0];
  if (parameter === undefined || !keyUses.isKeyReference(key)) return [];
  const text = staticTextOf(context.sourceCode).readFully(url) ?? "";
  const endpoint = endpointAt(context, text, defaultPaths);
  if (endpoint === undefined) return [];
  const source = sourceOf(context, key);
  const header: Header =
    endpoint === "mcp"
      ? { name: "X-API-Key", value: source }
      : { name: "Authorization", value: `\`ApiKey \${${source}}\`` };
  const edits = headerEdits(context, call, header);
  if (edits === undefined) return [];
  return [
    {
      messageId: "sendHeader",
      data: { header: header.name },
      edits: [withoutParameter(context, url, parameter), ...edits],
    },
  ];
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

interface Header {
  readonly name: string;
  readonly value: string;
}

/** Puts a header that is not there into the headers that there are, or into options of its own. */
function headerEdits(
  { sourceCode: { text: source } }: Rule.RuleContext,
  { arguments: [url, options], range: [, end] }: CallExpression,
  { name, value }: Header,
): Edit[] | undefined {
  const header = `"${name}": ${value}`;
  if (options === undefined) {
    // What stands behind the URL: nothing, a parenthesis or a comma; and perhaps a comment.
    const [, comma] = /^[\s)]*(,?)\s*$/.exec(source.slice(url?.range[1], end - 1)) ?? [];
    const text = `${comma === "" ? "," : ""} { headers: { ${header} } }`;
    return comma === undefined ? undefined : [{ range: [end - 1, end - 1], text }];
  }
  if (options.type !== "ObjectExpression") return undefined;
  const headers = findProperty(options, "headers")?.value ?? options;
  if (headers.type !== "ObjectExpression") return undefined;
  const isOpen = options.properties.some(({ type }) => type === "SpreadElement");
  if (headers === options && isOpen) return undefined;
  if (headers !== options && headers.properties.some((other) => isNamed(other, name))) return [];
  const at = headers.range[0] + 1;
  const text = headers === options ? ` headers: { ${header} },` : ` ${header},`;
  return [{ range: [at, at], text }];
}

function isNamed(property: ObjectExpression["properties"][number], name: string): boolean {
  return (
    property.type === "Property" && propertyName(property)?.toLowerCase() === name.toLowerCase()
  );
}
