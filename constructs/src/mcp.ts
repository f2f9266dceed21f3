import { TerraformStack, Token, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { requireOwnEngine } from "./engine-guard.ts";
import { DataPlexmcpMcp } from "./l1/data-plexmcp-mcp.ts";

/** An MCP of the organisation. */
export interface IMcp {
  /** A UUID, or a token that stands for it. */
  readonly mcpId: string;
}

export interface McpLookupOptions {
  /**
   * The connection that looks the name up, where a stack has several.
   * @default - the stack's default provider
   */
  readonly provider?: TerraformProvider | undefined;
}

/** An MCP by name or id. MCPs are made in PlexMCP, not here. */
export class Mcp extends Construct implements IMcp {
  /**
   * The MCP of that name, to the letter, looked up by each plan. A stack has one look-up for a name,
   * however often it is asked for. Two MCPs of one name fail the plan: use `fromId` then.
   */
  static fromName(scope: Construct, name: string, options: McpLookupOptions = {}): IMcp {
    const stack = TerraformStack.of(requireOwnEngine(scope));
    if (name === "" || Token.isUnresolved(name)) {
      throw new Error(
        `${scope.node.path}: the name of an MCP is ${name === "" ? "empty" : "a token"}, and has to be known at synth. Write it out, or use DataPlexmcpMcp from "@plexmcp/constructs/l1" and pass its id to Mcp.fromId.`,
      );
    }
    const home = options.provider ?? stack;
    const lookups = home.node.tryFindChild("McpLookups") ?? new Construct(home, "McpLookups");
    const known = lookups.node.tryFindChild(name);
    return known instanceof Mcp && known.#name === name
      ? known
      : new Mcp(lookups, name, { name, ...options });
  }

  /** The MCP with that id, a UUID or a token. */
  static fromId(scope: Construct, id: string, mcpId: string): IMcp {
    return new Mcp(requireOwnEngine(scope), id, { mcpId: requireMcpId(mcpId) });
  }

  readonly mcpId: string;
  readonly #name: string | undefined;

  private constructor(
    scope: Construct,
    id: string,
    target: { readonly mcpId: string } | ({ readonly name: string } & McpLookupOptions),
  ) {
    super(scope, id);
    if ("mcpId" in target) {
      this.mcpId = target.mcpId;
      return;
    }
    const { name, provider } = target;
    this.#name = name;
    this.mcpId = new DataPlexmcpMcp(this, "Resource", {
      name,
      ...(provider === undefined ? {} : { provider }),
    }).id;
  }
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws where the text is no id: PlexMCP would store a name, and grant nothing by it. */
export function requireMcpId(mcpId: string): string {
  if (Token.isUnresolved(mcpId) || idShape.test(mcpId)) return mcpId;
  const quoted = JSON.stringify(mcpId);
  throw new Error(
    `${quoted} is not the id of an MCP, a UUID. Where it is a name, write McpAccess.named(${quoted}) or Mcp.fromName(scope, ${quoted}).`,
  );
}
