import { basename, dirname } from "node:path";
import type { Finding } from "../../detector/index.ts";
import { isEnvFile } from "../../languages/env-ast.ts";
import { itemAt } from "../syntax/node-at.ts";
import type { Edit } from "../kit/report.ts";

interface TextPlace {
  readonly filename: string;
  /** The tree of whatever language the file is read in; only our own is looked into. */
  readonly ast: unknown;
  readonly finding: Finding;
  readonly envVar: string;
}

/**
 * The edit that takes a key out of a file that is not JavaScript: an empty value in a .env file, a
 * reference in the configuration of an MCP client. Undefined where a file has no such means.
 */
export function findTextReplacement(place: TextPlace): Edit | undefined {
  const { filename, ast, finding, envVar } = place;
  const { start, end, encoding } = finding;
  if (isEnvFile(ast)) {
    const holder = itemAt(ast.body, start, ({ valueRange }) => valueRange);
    const isWhole = holder !== undefined && end <= holder.valueRange[1];
    return isWhole ? { range: holder.valueRange, text: "" } : undefined;
  }
  const text = clientReference(filename, envVar);
  return text === undefined || encoding !== "plain" ? undefined : { range: [start, end], text };
}

/**
 * How an MCP client's configuration names a variable of the environment: `${NAME}` for Claude Code,
 * `${env:NAME}` for Cursor, VS Code and Windsurf. Claude Desktop expands nothing.
 */
function clientReference(filename: string, envVar: string): string | undefined {
  const folder = basename(dirname(filename));
  const name = basename(filename);
  if (name === ".mcp.json") return `\${${envVar}}`;
  const isClient =
    (name === "mcp.json" && (folder === ".cursor" || folder === ".vscode")) ||
    name === "mcp_config.json";
  return isClient ? `\${env:${envVar}}` : undefined;
}
