import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { Mcp, requireMcpId, type IMcp } from "./mcp.ts";

/** Names become look-ups in the stack of the key, so they wait for it. */
type FindMcp = (scope: Construct, provider: TerraformProvider | undefined) => IMcp;

/** What a key may reach. */
export class McpAccess {
  /** Every MCP of the organisation, also those that are added to it later. */
  static all(): McpAccess {
    return new McpAccess("all", []);
  }

  /** No MCP, until `ApiKey.addMcp` grants one. */
  static none(): McpAccess {
    return new McpAccess("none", []);
  }

  /** These MCPs. A text is an id, a UUID; for names there is `named`. */
  static only(...mcps: readonly (IMcp | string)[]): McpAccess {
    return McpAccess.#selected("only", mcps.map(toFinder));
  }

  /** The MCPs of these names, looked up by each plan. */
  static named(...names: readonly string[]): McpAccess {
    const finders = names.map(
      (name): FindMcp =>
        (scope, provider) =>
          Mcp.fromName(scope, name, { provider }),
    );
    return McpAccess.#selected("named", finders);
  }

  static #selected(factory: string, finders: readonly FindMcp[]): McpAccess {
    if (finders.length > 0) return new McpAccess("selected", finders);
    throw new Error(
      `McpAccess.${factory}() names no MCP. Name at least one, or write McpAccess.none().`,
    );
  }

  /** As the provider takes it. */
  readonly mode: "all" | "selected" | "none";
  readonly #finders: readonly FindMcp[];

  private constructor(mode: McpAccess["mode"], finders: readonly FindMcp[]) {
    this.mode = mode;
    this.#finders = finders;
  }

  /** This access and these MCPs as well: an MCP's own construct, or an id. */
  with(...mcps: readonly (IMcp | string)[]): McpAccess {
    if (mcps.length === 0 || this.mode === "all") return this;
    return new McpAccess("selected", [...this.#finders, ...mcps.map(toFinder)]);
  }

  /** The ids, each once; undefined unless the mode is `selected`. */
  findMcpIds(scope: Construct, provider?: TerraformProvider): readonly string[] | undefined {
    if (this.mode !== "selected") return undefined;
    return [...new Set(this.#finders.map((find) => find(scope, provider).mcpId))];
  }
}

function toFinder(mcp: IMcp | string): FindMcp {
  const found = typeof mcp === "string" ? { mcpId: requireMcpId(mcp) } : mcp;
  return () => found;
}
