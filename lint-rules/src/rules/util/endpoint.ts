import type { Rule } from "eslint";
import { isWrapper, unwrap, type Node, type ObjectExpression } from "./ast.ts";
import { findProperty } from "./names.ts";
import { staticTextOf } from "./static-text.ts";

/** PlexMCP's two kinds of endpoints, which read a key from different headers. */
export type Endpoint = "mcp" | "management";

/**
 * Which endpoint a request with these options goes to: by the first argument of the call, as in
 * `fetch(url, { headers })`, or by a `url` beside the headers. Undefined if its path is not known.
 */
export function findEndpoint(
  { sourceCode }: Rule.RuleContext,
  headersOwner: ObjectExpression,
  mcpPath: string,
): Endpoint | undefined {
  const url = findUrl(headersOwner);
  const text = url === undefined ? undefined : staticTextOf(sourceCode).read(url);
  if (text === undefined) return undefined;
  const [path = ""] = text.replace(/^https?:\/\/[^/]*/, "").split(/[?#]/);
  if (/(?:^|\/)v1(?:\/|$)/.test(path)) return "management";
  return path === mcpPath || path.endsWith(mcpPath) || path.includes(`${mcpPath}/`)
    ? "mcp"
    : undefined;
}

function findUrl(owner: ObjectExpression): Node | undefined {
  let node: Node = owner;
  while (node.parent !== null) {
    if (node.type === "ObjectExpression") {
      const url = findProperty(node, "url") ?? findProperty(node, "endpoint");
      if (url !== undefined) return urlText(url.value);
    }
    const { parent }: Node = node;
    if (parent.type === "CallExpression" || parent.type === "NewExpression") {
      const [first] = parent.arguments;
      return first === undefined || first === node ? undefined : urlText(first);
    }
    const isOption = parent.type === "Property" || parent.type === "ObjectExpression";
    if (!isOption && !isWrapper(parent)) return undefined;
    node = parent;
  }
  return undefined;
}

/** `new URL(path, base)` is the base and the path; all else is itself. */
function urlText(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type !== "NewExpression" || inner.callee.type !== "Identifier") return inner;
  return inner.callee.name === "URL" ? (inner.arguments[0] ?? inner) : inner;
}
