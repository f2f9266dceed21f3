// Generated from the provider's schema by scripts/generate-l1.ts. Do not edit.
import { ImportableResource, TerraformProvider, TerraformResource, type IResolvable, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { toHclAttributes, toTerraformAttributes, type AttributeTable } from "../attribute-table.ts";

/** Configuration of the resource `plexmcp_env_file`. */
export interface EnvFileConfig extends TerraformMetaArguments {
  /**
   * The dotenv file, such as `apps/web/.env`. A relative path starts at the folder of the root
   * module, Terraform's working directory. Missing folders are made; the file is made with mode
   * 0600, and a file that exists keeps its mode. Changing the path moves the line.
   */
  readonly path: string;
  /**
   * Name of the variable (default `PLEXMCP_API_KEY`): letters, digits and `_`, not beginning with a
   * digit. Every line that sets it gets the value; all other lines stay as they are, byte for byte.
   * @default "PLEXMCP_API_KEY"
   */
  readonly variable?: string | undefined;
  /**
   * The value, as a rule the `key` of a `plexmcp_api_key`. It is in the state: protect the state
   * like the key.
   * Sensitive: Terraform's output hides it.
   */
  readonly value: string;
  /**
   * Write the file even where git would commit it (default `false`), because it is encrypted or the
   * repository is meant to hold it.
   * @default false
   */
  readonly allowUnignored?: boolean | IResolvable | undefined;
}

const attributes: AttributeTable = {
  path: ["path", "string"],
  variable: ["variable", "string"],
  value: ["value", "string"],
  allowUnignored: ["allow_unignored", "boolean"],
};

/**
 * Writes a variable, as a rule an API key, into a dotenv file: in place, atomically, and never into
 * a file that git would commit.
 */
export class EnvFile extends TerraformResource {
  static readonly tfResourceType = "plexmcp_env_file";

  /** Declares the import of an object for which Terraform then writes the configuration. */
  static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: TerraformProvider): ImportableResource {
    return new ImportableResource(scope, importToId, {
      terraformResourceType: EnvFile.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  readonly #config: { -readonly [Name in keyof EnvFileConfig]: EnvFileConfig[Name] };

  constructor(scope: Construct, id: string, config: EnvFileConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: EnvFile.tfResourceType,
      terraformGeneratorMetadata: { providerName: "plexmcp", providerVersionConstraint: "~> 0.1" },
    });
    this.#config = { ...config };
  }

  get path(): string { return this.getStringAttribute("path"); }
  get variable(): string { return this.getStringAttribute("variable"); }
  get value(): string { return this.getStringAttribute("value"); }
  get allowUnignored(): IResolvable { return this.getBooleanAttribute("allow_unignored"); }
  /** `path` and `variable`, joined by `#`. */
  get id(): string { return this.getStringAttribute("id"); }
  /** The absolute path of the file on the machine that ran last. */
  get resolvedPath(): string { return this.getStringAttribute("resolved_path"); }
  /**
   * SHA-256, in hex, of the value that the last refresh found in the file: tells a changed line
   * without showing it. Null where the line is missing.
   */
  get valueSha256(): string { return this.getStringAttribute("value_sha256"); }
  set path(value: string) { this.#config.path = value; }
  get pathInput(): string { return this.#config.path; }
  set variable(value: string | undefined) { this.#config.variable = value; }
  get variableInput(): string | undefined { return this.#config.variable; }
  set value(value: string) { this.#config.value = value; }
  get valueInput(): string { return this.#config.value; }
  set allowUnignored(value: boolean | IResolvable | undefined) { this.#config.allowUnignored = value; }
  get allowUnignoredInput(): boolean | IResolvable | undefined { return this.#config.allowUnignored; }

  protected override synthesizeAttributes(): Record<string, unknown> { return toTerraformAttributes(attributes, this.#config); }
  protected override synthesizeHclAttributes(): Record<string, unknown> { return toHclAttributes(attributes, this.#config); }
}
