import type { Rule } from "eslint";
import { isWrapper, unwrap, type Node, type ObjectExpression } from "../syntax/ast.ts";
import { isHostOf } from "../kit/hosts.ts";
import { findProperty } from "../syntax/names.ts";
import { readSettings } from "../kit/settings.ts";
import { staticTextOf } from "../folding/static-text.ts";
import { unknownPart } from "../folding/static-value.ts";
import { findVariable, referencesTo } from "../syntax/variables.ts";

type SourceCode = Rule.RuleContext["sourceCode"];

/** PlexMCP's two kinds of endpoints, which read a key from different headers. */
export type Endpoint = "mcp" | "management";

/** Where a server has its endpoints. */
export interface EndpointPaths {
  readonly mcpPath: string;
  /** Hosts of PlexMCP besides those of the settings. */
  readonly hosts: readonly string[];
}

export const defaultPaths: EndpointPaths = { mcpPath: "/mcp", hosts: [] };

/**
 * Which endpoint a request with these options goes to: by the first argument of the call, as in
 * `fetch(url, { headers })`, or by a `url`, `baseURL` or `hostname` beside the headers. Undefined if its path is not known.
 */
export function findEndpoint(
  context: Rule.RuleContext,
  headersOwner: ObjectExpression,
  paths: EndpointPaths,
): Endpoint | undefined {
  const text = readAddress(context, findAddress(context.sourceCode, headersOwner));
  return endpointAt(context, text, paths);
}

/** The same by the URL, in which parts may be unknown. */
export function endpointAt(
  context: Rule.RuleContext,
  text: string,
  { mcpPath, hosts }: EndpointPaths,
): Endpoint | undefined {
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

/** Where a request goes to: a URL, and what it is relative to. */
interface Address {
  url?: Node | undefined;
  base?: Node | undefined;
}

/** Names of options, by what they say: those of axios, got, undici and Node's `https`. */
const urlNames: readonly string[] = ["url", "endpoint", "path"];
const baseNames: readonly string[] = [
  "baseURL",
  "baseUrl",
  "prefixUrl",
  "origin",
  "hostname",
  "host",
];

function findAddress(sourceCode: SourceCode, owner: ObjectExpression): Address {
  const address: Address = {};
  let node: Node = owner;
  // Of the names of options, one: options may hold themselves.
  let isNameOpen = true;
  while (node.parent !== null) {
    if (node.type === "ObjectExpression") {
      address.url ??= findOption(node, urlNames);
      address.base ??= findOption(node, baseNames);
      if (address.url !== undefined) return address;
    }
    const { parent }: Node = node;
    if (parent.type === "CallExpression" || parent.type === "NewExpression") {
      const [first] = parent.arguments;
      return first === node ? address : { ...address, url: first };
    }
    const isOption = parent.type === "Property" || parent.type === "ObjectExpression";
    if (isOption || isWrapper(parent)) {
      node = parent;
      continue;
    }
    const use: Node | undefined = isNameOpen ? onlyUseOf(sourceCode, node) : undefined;
    if (use === undefined) return address;
    isNameOpen = false;
    node = use;
  }
  return address;
}

function findOption(owner: ObjectExpression, names: readonly string[]): Node | undefined {
  for (const name of names) {
    const option = findProperty(owner, name);
    if (option !== undefined) return option.value;
  }
  return undefined;
}

/** The place where options in a constant are used, if there is no other. */
function onlyUseOf(sourceCode: SourceCode, { parent }: Node): Node | undefined {
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return undefined;
  const variable = findVariable(sourceCode, parent.id);
  const [use, another] = variable === undefined ? [] : referencesTo(variable);
  return another === undefined ? use : undefined;
}

function readAddress(context: Rule.RuleContext, { url, base }: Address): string {
  const start = base === undefined ? "" : readUrl(context, base);
  const text = url === undefined ? "" : readUrl(context, url);
  if (start === "" || /^\w+:\/\//.test(text)) return text;
  return text === "" ? start : `${start.replace(/\/$/, "")}/${text.replace(/^\//, "")}`;
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
