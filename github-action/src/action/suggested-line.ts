import { findKeys } from "eslint-plugin-plexmcp/detector";
import type { Span } from "../screening/document-scan.ts";

/** How a language reads the environment, and whether the key's quotes go with it. */
interface Reading {
  readonly expression: string;
  readonly needsQuotes: boolean;
}

const javascript: Reading = { expression: "process.env.PLEXMCP_API_KEY", needsQuotes: true };
const workflow: Reading = { expression: "${{ secrets.PLEXMCP_API_KEY }}", needsQuotes: false };
const shell: Reading = { expression: "${PLEXMCP_API_KEY}", needsQuotes: false };

const readings: ReadonlyMap<string, Reading> = new Map([
  ...["js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx"].map(
    (extension) => [extension, javascript] as const,
  ),
  ["py", { expression: 'os.environ["PLEXMCP_API_KEY"]', needsQuotes: true }],
  ["go", { expression: 'os.Getenv("PLEXMCP_API_KEY")', needsQuotes: true }],
  ["rb", { expression: 'ENV.fetch("PLEXMCP_API_KEY")', needsQuotes: true }],
  ["tf", { expression: "var.plexmcp_api_key", needsQuotes: true }],
  ["sh", shell],
  ["bash", shell],
]);

/** A longer line is nobody's to rewrite. */
const longestLine = 400;

/**
 * The line of a file with its key read from the environment instead; undefined where we do not know
 * how, or where any key would be left in it.
 */
export function suggestLine(line: string, span: Span, file: string): string | undefined {
  const isWorkflow = /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file);
  const extension = /\.([^./]+)$/.exec(file)?.[1] ?? "";
  const reading = isWorkflow ? workflow : readings.get(extension);
  if (reading === undefined || span.line !== span.endLine || line.length > longestLine) {
    return undefined;
  }
  const before = line.slice(0, span.column - 1);
  const after = line.slice(span.endColumn - 1);
  const suggested = reading.needsQuotes
    ? withoutQuotes(before, after, reading.expression)
    : `${before}${reading.expression}${after}`;
  if (suggested === undefined || findKeys(suggested).next().done !== true) return undefined;
  return suggested;
}

/** Only a literal that is nothing but the key can become an expression. */
function withoutQuotes(before: string, after: string, expression: string): string | undefined {
  const quote = before.at(-1);
  const isLiteral = (quote === '"' || quote === "'" || quote === "`") && after.startsWith(quote);
  return isLiteral ? `${before.slice(0, -1)}${expression}${after.slice(1)}` : undefined;
}
