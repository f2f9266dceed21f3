import type { Rule } from "eslint";
import { unwrap, type Node, type ObjectExpression, type Property } from "./syntax/ast.ts";
import { createRule } from "./kit/create-rule.ts";
import {
  defaultPaths,
  findEndpoint,
  type Endpoint,
  type EndpointPaths,
} from "./key-uses/endpoint.ts";
import { isThrown } from "./key-uses/guard.ts";
import { hostsSchema } from "./kit/hosts.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { propertyName } from "./syntax/names.ts";
import { report, sourceOf, type Problem, type Suggestion } from "./kit/report.ts";
import { staticTextOf } from "./folding/static-text.ts";
import {
  findDeclarator,
  findInitializer,
  findVariable,
  isExported,
  referencesTo,
} from "./syntax/variables.ts";

/** The scheme by which each kind of endpoint reads a key from `Authorization`. */
const schemes: Readonly<Record<Endpoint, string>> = { management: "ApiKey", mcp: "Bearer" };

export const validAuthHeader = createRule<EndpointPaths>({
  name: "valid-auth-header",
  meta: {
    type: "problem",
    description: "require the header that a PlexMCP endpoint reads its key from",
    languages: ["js/js"],
    hasSuggestions: true,
    options: {
      mcpPath: {
        type: "string",
        pattern: "^/",
        description: "The path under which the MCP endpoint is served.",
      },
      hosts: hostsSchema,
    },
    defaultOptions: defaultPaths,
    messages: {
      mcpScheme:
        'The MCP endpoint answers 401 to the scheme {{scheme}}. It reads "X-API-Key: <key>" or "Authorization: Bearer <key>".',
      managementScheme:
        'The management API takes {{scheme}} for a login token and answers 401 to a key. It reads "Authorization: ApiKey <key>".',
      managementHeader:
        'The management API does not read X-API-Key. It reads "Authorization: ApiKey <key>".',
      noScheme:
        'This header lacks the scheme before the key: "ApiKey <key>" for the management API, "Bearer <key>" for the MCP endpoint.',
      wrongCase: "PlexMCP compares schemes letter by letter: write {{expected}}, not {{scheme}}.",
      useHeader: "Send {{header}}.",
    },
  },
  create(context, paths) {
    const keyUses = new KeyUses(context);
    const reported = new Set<Property>();
    /** Headers in a constant are sent in many places: each is looked at once for an endpoint. */
    const checked = new Map<ObjectExpression, Set<Endpoint | undefined>>();
    return {
      Property: (node) => {
        if (propertyName(node) !== "headers" || node.parent?.type !== "ObjectExpression") return;
        const headers = headersOf(context, node.value);
        if (headers === undefined) return;
        const endpoint = findEndpoint(context, node.parent, paths);
        const endpoints = checked.get(headers) ?? new Set();
        if (endpoints.has(endpoint)) return;
        checked.set(headers, endpoints.add(endpoint));
        const isChangeable = !isShared(context, node.value);
        for (const header of headers.properties) {
          if (header.type !== "Property" || reported.has(header)) continue;
          const found = findMistake(context, keyUses, { header, headers, endpoint });
          if (found === undefined) continue;
          reported.add(header);
          const { place, suggestions = [], ...problem } = found;
          report(context, place, { ...problem, suggestions: isChangeable ? suggestions : [] });
        }
      },
    };
  },
});

/** The headers of `headers: { … }`, `headers: new Headers({ … })`, and of a constant that is one of these. */
function headersOf({ sourceCode }: Rule.RuleContext, node: Node): ObjectExpression | undefined {
  const written = unwrap(node);
  const value = findInitializer(sourceCode, written) ?? written;
  const [list] = value.type === "NewExpression" ? value.arguments : [value];
  const headers = list === undefined ? undefined : unwrap(list);
  return headers?.type === "ObjectExpression" ? headers : undefined;
}

/** Is a constant used in more places than this one, for which its change may be wrong? */
function isShared({ sourceCode }: Rule.RuleContext, node: Node): boolean {
  const written = unwrap(node);
  const variable = written.type === "Identifier" ? findVariable(sourceCode, written) : undefined;
  const declarator = findDeclarator(sourceCode, written);
  if (declarator !== undefined && isExported(declarator)) return true;
  return variable !== undefined && referencesTo(variable).length > 1;
}

interface SentHeader {
  readonly header: Property;
  readonly headers: ObjectExpression;
  readonly endpoint: Endpoint | undefined;
}

type Mistake = Problem & { readonly place: Node };

function findMistake(
  context: Rule.RuleContext,
  keyUses: KeyUses,
  sent: SentHeader,
): Mistake | undefined {
  const { header, headers, endpoint } = sent;
  if (!keyUses.holdsKey(header.value)) return undefined;
  if (isNamed(header, "x-api-key") && endpoint === "management") {
    // What is sent twice, once in the right place, is read there.
    const others = headers.properties.filter((other) => isNamed(other, "authorization"));
    if (others.some(({ value }) => keyUses.holdsKey(value))) return undefined;
    const suggestions = authorizations(context, keyUses, sent);
    return { place: header, messageId: "managementHeader", suggestions };
  }
  if (!isNamed(header, "authorization")) return undefined;
  const text = staticTextOf(context.sourceCode).read(header.value) ?? "";
  if (text.startsWith("pmcp_") || choicesOf(header.value).some((one) => keyUses.isBareKey(one))) {
    const suggestions = authorizations(context, keyUses, sent);
    return { place: header.value, messageId: "noScheme", suggestions };
  }
  const [, scheme = ""] = /^([A-Za-z-]+)\s/.exec(text) ?? [];
  return findWrongScheme(context, scheme, sent);
}

function isNamed(header: ObjectExpression["properties"][number], name: string): header is Property {
  return header.type === "Property" && propertyName(header)?.toLowerCase() === name;
}

/** What `a ? b : c` and `a && b` may be. */
function choicesOf(node: Node): Node[] {
  const value = unwrap(node);
  if (value.type === "ConditionalExpression") return [value.consequent, value.alternate];
  return value.type === "LogicalExpression" && value.operator === "&&" ? [value.right] : [value];
}

function findWrongScheme(
  context: Rule.RuleContext,
  scheme: string,
  { header, endpoint }: SentHeader,
): Mistake | undefined {
  const known = canonicalScheme(scheme);
  const expected = endpoint === undefined ? known : schemes[endpoint];
  if (known === undefined || expected === undefined || scheme === expected) return undefined;
  const messageId =
    known === expected ? "wrongCase" : endpoint === "mcp" ? "mcpScheme" : "managementScheme";
  const value = unwrap(header.value);
  const data = { scheme, expected };
  const at = sourceOf(context, value).indexOf(scheme);
  if (at === -1) return { place: value, messageId, data };
  const start = value.range[0] + at;
  const suggestion: Suggestion = {
    messageId: "useHeader",
    data: { header: `${expected} <key>` },
    edits: [{ range: [start, start + scheme.length], text: expected }],
  };
  return { place: value, messageId, data, suggestions: [suggestion] };
}

function canonicalScheme(scheme: string): string | undefined {
  switch (scheme.toLowerCase().replace("-", "")) {
    case "apikey":
      return "ApiKey";
    case "bearer":
      return "Bearer";
    default:
      return undefined;
  }
}

/** The header written anew, with the key as it is written now: only where nothing is lost or doubled by it. */
function authorizations(
  context: Rule.RuleContext,
  keyUses: KeyUses,
  { header, headers, endpoint }: SentHeader,
): Suggestion[] {
  const isAlone = headers.properties.every(
    (other) =>
      other === header || !(other.type === "SpreadElement" || isNamed(other, "authorization")),
  );
  const value = unwrap(header.value);
  if (!isAlone || hasComment(context, header) || !isSurelyText(context, keyUses, value)) return [];
  const candidates = endpoint === undefined ? Object.values(schemes) : [schemes[endpoint]];
  return candidates.map((scheme) => ({
    messageId: "useHeader",
    data: { header: `Authorization: ${scheme} <key>` },
    edits: [
      {
        range: header.range,
        text: `Authorization: \`${scheme} \${${sourceOf(context, value)}}\``,
      },
    ],
  }));
}

function hasComment({ sourceCode }: Rule.RuleContext, { range: [start, end] }: Node): boolean {
  return sourceCode.ast.comments.some(
    ({ range }) => range !== undefined && start <= range[0] && range[1] <= end,
  );
}

/** Is this the key, and not `undefined` or `false` by a choice, which a template would write out? */
function isSurelyText({ sourceCode }: Rule.RuleContext, keyUses: KeyUses, node: Node): boolean {
  const value = findInitializer(sourceCode, node) ?? node;
  if (value.type !== "LogicalExpression") return keyUses.isBareKey(node);
  const right = unwrap(value.right);
  const isText = right.type === "Literal" && typeof right.value === "string";
  return value.operator !== "&&" && (isText || isThrown(right));
}
