// Generated from the provider's schema by scripts/generate-l1.ts. Do not edit.
import { TerraformDataSource, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { toHclAttributes, toTerraformAttributes, type AttributeTable } from "../attribute-table.ts";

/** Configuration of the data source `plexmcp_mcp`. */
export interface DataPlexmcpMcpConfig extends TerraformMetaArguments {
  /**
   * The MCP's name, to the letter. Set this or `id`.
   * @default - left to the provider
   */
  readonly name?: string | undefined;
  /**
   * The MCP's id, a UUID. Set this or `name`.
   * @default - left to the provider
   */
  readonly id?: string | undefined;
}

const attributes: AttributeTable = {
  name: ["name", "string"],
  id: ["id", "string"],
};

/** Looks an MCP up by its name or its id. */
export class DataPlexmcpMcp extends TerraformDataSource {
  static readonly tfResourceType = "plexmcp_mcp";
  readonly #config: { -readonly [Name in keyof DataPlexmcpMcpConfig]: DataPlexmcpMcpConfig[Name] };

  constructor(scope: Construct, id: string, config: DataPlexmcpMcpConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataPlexmcpMcp.tfResourceType,
      terraformGeneratorMetadata: { providerName: "plexmcp", providerVersionConstraint: "~> 0.1" },
    });
    this.#config = { ...config };
  }

  get name(): string { return this.getStringAttribute("name"); }
  get id(): string { return this.getStringAttribute("id"); }
  /** How the MCP is reached. */
  get mcpType(): string { return this.getStringAttribute("mcp_type"); }
  /** `active`, or why calls to it are refused. */
  get status(): string { return this.getStringAttribute("status"); }
  set name(value: string | undefined) { this.#config.name = value; }
  get nameInput(): string | undefined { return this.#config.name; }
  set id(value: string | undefined) { this.#config.id = value; }
  get idInput(): string | undefined { return this.#config.id; }

  protected override synthesizeAttributes(): Record<string, unknown> { return toTerraformAttributes(attributes, this.#config); }
  protected override synthesizeHclAttributes(): Record<string, unknown> { return toHclAttributes(attributes, this.#config); }
}
