import type { Rule } from "eslint";
import { isWrapper, unwrap, type Node, type ObjectExpression } from "../syntax/ast.ts";
import { isHostOf } from "../kit/hosts.ts";
import { findProperty } from "../syntax/names.ts";
import { readSettings } from "../kit/settings.ts";
import { staticTextOf } from "../folding/static-text.ts";
import { unknownPart } from "../folding/static-value.ts";

/** PlexMCP's two kinds of endpoints, which read a key from different headers. */
export type Endpoint = "mcp" | "management";

/** Where a server has its endpoints. */
export interface EndpointPaths {
  readonly mcpPath: string;
  /** Hosts of PlexMCP besides those of the settings. */
  readonly hosts: readonly string[];
}

/**
 * Which endpoint a request with these options goes to: by the first argument of the call, as in
 * `fetch(url, { headers })`, or by a `url` beside the headers. Undefined if its path is not known.
 */
export function findEndpoint(
  context: Rule.RuleContext,
  headersOwner: ObjectExpression,
  { mcpPath, hosts }: EndpointPaths,
): Endpoint | undefined {
  const url = findUrl(headersOwner);
  const text = url === undefined ? "" : readUrl(context, url);
  const { host, path } =
    /^(?:https?:\/\/)?(?<host>[^/\s]*)(?<path>\/\S*)$/.exec(text)?.groups ?? {};
  if (path === undefined) return undefined;
  const [route = ""] = path.split(/[?#]/);
  if (route.endsWith(mcpPath)) return "mcp";
  // The management API has paths with `/mcp/` in them, too.
  const [beforeMcp = "", ...within] = route.split(`${mcpPath}/`);
  // The documentation says /v1, which others have too; the server has /api/v1.
  const isOurs = isHostOf([...hosts, ...readSettings(context).hosts], host ?? "");
  const management = isOurs ? /\/v1(?:\/|$)/ : /\/api\/v1(?:\/|$)/;
  if (management.test(beforeMcp)) return "management";
  return within.length > 0 ? "mcp" : undefined;
}

function findUrl(owner: ObjectExpression): Node | undefined {
  let node: Node = owner;
  while (node.parent !== null) {
    if (node.type === "ObjectExpression") {
      const url = findProperty(node, "url") ?? findProperty(node, "endpoint");
      if (url !== undefined) return url.value;
    }
    const { parent }: Node = node;
    if (parent.type === "CallExpression" || parent.type === "NewExpression") {
      const [first] = parent.arguments;
      return first === node ? undefined : first;
    }
    const isOption = parent.type === "Property" || parent.type === "ObjectExpression";
    if (!isOption && !isWrapper(parent)) return undefined;
    node = parent;
  }
  return undefined;
}

/** `new URL(path, base)` is the base's host and the path; all else is itself. */
function readUrl({ sourceCode }: Rule.RuleContext, node: Node): string {
  const read = (part: Node | undefined): string =>
    part === undefined ? "" : (staticTextOf(sourceCode).readFully(part) ?? unknownPart);
  const inner = unwrap(node);
  const isUrl =
    inner.type === "NewExpression" &&
    inner.callee.type === "Identifier" &&
    inner.callee.name === "URL";
  if (!isUrl) return read(inner);
  const [path, base] = inner.arguments;
  const text = read(path);
  return text.startsWith("/") ? (/^\w+:\/\/[^/]*/.exec(read(base))?.[0] ?? "") + text : text;
}
