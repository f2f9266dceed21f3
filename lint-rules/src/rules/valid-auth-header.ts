import type { Rule } from "eslint";
import { unwrap, type ObjectExpression, type Property } from "./util/ast.ts";
import { createRule } from "./util/create-rule.ts";
import { findEndpoint, type Endpoint } from "./util/endpoint.ts";
import { KeyUses } from "./util/key-uses.ts";
import { propertyName } from "./util/names.ts";
import { report, sourceOf, type Suggestion } from "./util/report.ts";
import { staticTextOf } from "./util/static-text.ts";

interface Options {
  readonly mcpPath: string;
}

/** The scheme by which each kind of endpoint reads a key from `Authorization`. */
const schemes: Readonly<Record<Endpoint, string>> = { mcp: "Bearer", management: "ApiKey" };

export const validAuthHeader = createRule<Options>({
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
    },
    defaultOptions: { mcpPath: "/mcp" },
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
  create(context, { mcpPath }) {
    const keyUses = new KeyUses(context);
    return {
      Property: (node) => {
        const headers = headersOf(node);
        if (headers === undefined || node.parent?.type !== "ObjectExpression") return;
        const endpoint = findEndpoint(context, node.parent, mcpPath);
        for (const header of headers.properties) {
          if (header.type !== "Property" || !keyUses.holdsKey(header.value)) continue;
          const name = propertyName(header)?.toLowerCase();
          if (name === "authorization") checkScheme(context, keyUses, { header, endpoint });
          else if (name === "x-api-key" && endpoint === "management") {
            reportHeader(context, header, { messageId: "managementHeader", scheme: "ApiKey" });
          }
        }
      },
    };
  },
});

/** The headers of `headers: { … }` and `headers: new Headers({ … })`. */
function headersOf(property: Property): ObjectExpression | undefined {
  if (propertyName(property) !== "headers") return undefined;
  const value = unwrap(property.value);
  const [list] = value.type === "NewExpression" ? value.arguments : [value];
  const headers = list === undefined ? undefined : unwrap(list);
  return headers?.type === "ObjectExpression" ? headers : undefined;
}

interface SentHeader {
  readonly header: Property;
  readonly endpoint: Endpoint | undefined;
}

function checkScheme(
  context: Rule.RuleContext,
  keyUses: KeyUses,
  { header, endpoint }: SentHeader,
): void {
  const value = unwrap(header.value);
  if (keyUses.isKeyReference(value)) {
    reportMissingScheme(context, { header, endpoint });
    return;
  }
  const text = staticTextOf(context.sourceCode).read(value) ?? "";
  const [, scheme] = /^([A-Za-z-]+)\s/.exec(text) ?? [];
  const known = scheme === undefined ? undefined : canonicalScheme(scheme);
  if (scheme === undefined || known === undefined) return;
  const expected = endpoint === undefined ? known : schemes[endpoint];
  if (scheme === expected) return;
  const messageId =
    known === expected ? "wrongCase" : endpoint === "mcp" ? "mcpScheme" : "managementScheme";
  const written = sourceOf(context, value);
  const at = value.range[0] + written.indexOf(scheme);
  report(context, value, {
    messageId,
    data: { scheme, expected },
    suggestions: written.includes(scheme)
      ? [
          {
            messageId: "useHeader",
            data: { header: `${expected} <key>` },
            edits: [{ range: [at, at + scheme.length], text: expected }],
          },
        ]
      : [],
  });
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

function reportMissingScheme(context: Rule.RuleContext, { header, endpoint }: SentHeader): void {
  const candidates = endpoint === undefined ? ["ApiKey", "Bearer"] : [schemes[endpoint]];
  report(context, header.value, {
    messageId: "noScheme",
    suggestions: candidates.map((scheme) => authorization(context, header, scheme)),
  });
}

function reportHeader(
  context: Rule.RuleContext,
  header: Property,
  { messageId, scheme }: { readonly messageId: string; readonly scheme: string },
): void {
  report(context, header, {
    messageId,
    suggestions: [authorization(context, header, scheme)],
  });
}

/** Writes the header anew, with the key as it is written now. */
function authorization(context: Rule.RuleContext, header: Property, scheme: string): Suggestion {
  const value = unwrap(header.value);
  const text = `Authorization: \`${scheme} \${${sourceOf(context, value)}}\``;
  return {
    messageId: "useHeader",
    data: { header: `Authorization: ${scheme} <key>` },
    edits: [{ range: header.range, text }],
  };
}
