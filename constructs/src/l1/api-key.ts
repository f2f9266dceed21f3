// Generated from the provider's schema by scripts/generate-l1.ts. Do not edit.
import { ComplexObject, Fn, ImportableResource, TerraformProvider, TerraformResource, type IResolvable, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { toHclAttributes, toTerraformAttributes, type AttributeTable } from "../attribute-table.ts";

/** Configuration of the resource `plexmcp_api_key`. */
export interface ApiKeyConfig extends TerraformMetaArguments {
  /**
   * Name shown in PlexMCP, 1 to 100 bytes. PlexMCP does not ask for it, but give each key of a
   * configuration a name of its own: a replaced key is told from a removed one by it.
   */
  readonly name: string;
  /**
   * Environment that the key belongs to, such as `production`: a lower-case letter, then up to 31
   * of `a-z`, `0-9` and `-`. Kept on the server as the scope `env:NAME`.
   * @default - left to the provider
   */
  readonly environment?: string | undefined;
  /**
   * What the key is for. Sent to PlexMCP; servers that keep no description leave it in the state
   * only.
   * @default - left to the provider
   */
  readonly description?: string | undefined;
  /**
   * Free-text scopes. PlexMCP enforces none of them. The prefixes `managed-by:`, `env:`,
   * `tf-create:` and the scope `superseded` belong to the provider.
   * @default - left to the provider
   */
  readonly scopes?: readonly string[] | undefined;
  /**
   * Which MCPs the key reaches: `all`, `selected` (those of `allowed_mcp_ids`) or `none`. Left out:
   * `selected` where `allowed_mcp_ids` is set, else `none`.
   * @default - left to the provider
   */
  readonly mcpAccessMode?: string | undefined;
  /**
   * Ids of the MCPs in reach, with the mode `selected`. Look them up by name with the data source
   * `plexmcp_mcp`.
   * @default - left to the provider
   */
  readonly allowedMcpIds?: readonly string[] | undefined;
  /**
   * Requests a minute on `/mcp`, 1 to 10,000. Default: 60.
   * @default 60
   */
  readonly rateLimitRpm?: number | undefined;
  /**
   * How long the key lives from its creation, such as `90d` (at most 3,650 days), or `never`.
   * Changing it moves `expires_at` in place.
   * @default - left to the provider
   */
  readonly expiresIn?: string | undefined;
  /**
   * A fixed end, RFC 3339, such as `2027-01-31T12:00:00Z`. Computed from `expires_in` where that is
   * set.
   * @default - left to the provider
   */
  readonly expiresAt?: string | undefined;
  /**
   * When the key is replaced by a new one. Judged from the gateway's clock as the last refresh read
   * it. Use it with `lifecycle { create_before_destroy = true }`.
   * @default - left to the provider
   */
  readonly rotation?: ApiKeyRotation | IResolvable | undefined;
  /**
   * How long a replaced key stays valid, such as `24h`; `0s` (default) revokes it at once. Acts
   * only with `create_before_destroy`: without it the old key goes first.
   * @default "0s"
   */
  readonly overlap?: string | undefined;
  /**
   * What happens to the key when it is removed from the configuration or destroyed: `revoke`
   * (default, at once), `expire` (after `overlap`) or `keep` (it stays as it is, unmanaged).
   * Without `create_before_destroy` a replaced key counts as removed.
   * @default "revoke"
   */
  readonly onRemoval?: string | undefined;
  /**
   * Try a new key on `/mcp` before the old one goes (default `true`). A key that does not work is
   * revoked and the old one stays.
   * @default true
   */
  readonly verify?: boolean | IResolvable | undefined;
  /**
   * How long a new key may take to work (default `30s`). Answers that decide nothing (429, 5xx,
   * time-outs) are retried until then.
   * @default "30s"
   */
  readonly verifyTimeout?: string | undefined;
}

/**
 * When the key is replaced by a new one. Judged from the gateway's clock as the last refresh read
 * it. Use it with `lifecycle { create_before_destroy = true }`.
 */
export interface ApiKeyRotation {
  /**
   * Replace the key once it is this old, such as `60d`. `every` + `overlap` must be shorter than
   * `expires_in`.
   * @default - left to the provider
   */
  readonly every?: string | undefined;
  /**
   * Replace the key this long before it expires, such as `14d`. Needs `expires_in` and must be
   * shorter than it.
   * @default - left to the provider
   */
  readonly beforeExpiry?: string | undefined;
  /**
   * Any text. Changing it replaces the key in this apply; setting it for the first time does not.
   * @default - left to the provider
   */
  readonly trigger?: string | undefined;
}

export class ApiKeyRotationOutputReference extends ComplexObject {
  get every(): string { return this.getStringAttribute("every"); }
  get beforeExpiry(): string { return this.getStringAttribute("before_expiry"); }
  get trigger(): string { return this.getStringAttribute("trigger"); }
}

const attributes: AttributeTable = {
  name: ["name", "string"],
  environment: ["environment", "string"],
  description: ["description", "string"],
  scopes: ["scopes", "stringSet"],
  mcpAccessMode: ["mcp_access_mode", "string"],
  allowedMcpIds: ["allowed_mcp_ids", "stringSet"],
  rateLimitRpm: ["rate_limit_rpm", "number"],
  expiresIn: ["expires_in", "string"],
  expiresAt: ["expires_at", "string"],
  rotation: ["rotation", {
    every: ["every", "string"],
    beforeExpiry: ["before_expiry", "string"],
    trigger: ["trigger", "string"],
  }],
  overlap: ["overlap", "string"],
  onRemoval: ["on_removal", "string"],
  verify: ["verify", "boolean"],
  verifyTimeout: ["verify_timeout", "string"],
};

/**
 * An API key of PlexMCP. Any such key can manage every key of its organisation: a leaked key is a
 * leaked organisation.
 */
export class ApiKey extends TerraformResource {
  static readonly tfResourceType = "plexmcp_api_key";

  /** Declares the import of an object for which Terraform then writes the configuration. */
  static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: TerraformProvider): ImportableResource {
    return new ImportableResource(scope, importToId, {
      terraformResourceType: ApiKey.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  readonly #config: { -readonly [Name in keyof ApiKeyConfig]: ApiKeyConfig[Name] };

  constructor(scope: Construct, id: string, config: ApiKeyConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: ApiKey.tfResourceType,
      terraformGeneratorMetadata: { providerName: "plexmcp", providerVersionConstraint: "~> 0.1" },
    });
    this.#config = { ...config };
  }

  get name(): string { return this.getStringAttribute("name"); }
  get environment(): string { return this.getStringAttribute("environment"); }
  get description(): string { return this.getStringAttribute("description"); }
  get scopes(): string[] { return Fn.tolist(this.getListAttribute("scopes")); }
  get mcpAccessMode(): string { return this.getStringAttribute("mcp_access_mode"); }
  get allowedMcpIds(): string[] { return Fn.tolist(this.getListAttribute("allowed_mcp_ids")); }
  get rateLimitRpm(): number { return this.getNumberAttribute("rate_limit_rpm"); }
  get expiresIn(): string { return this.getStringAttribute("expires_in"); }
  get expiresAt(): string { return this.getStringAttribute("expires_at"); }
  get rotation(): ApiKeyRotationOutputReference { return new ApiKeyRotationOutputReference(this, "rotation", false); }
  get overlap(): string { return this.getStringAttribute("overlap"); }
  get onRemoval(): string { return this.getStringAttribute("on_removal"); }
  get verify(): IResolvable { return this.getBooleanAttribute("verify"); }
  get verifyTimeout(): string { return this.getStringAttribute("verify_timeout"); }
  /** The key's id, a UUID. `terraform import` takes it. */
  get id(): string { return this.getStringAttribute("id"); }
  /**
   * The key itself. It is in the state: protect the state like the key. Null after an import, until
   * a rotation.
   * Sensitive: Terraform's output hides it.
   */
  get key(): string { return this.getStringAttribute("key"); }
  /** The key's first 17 characters and `...`, as PlexMCP's dashboard shows it. */
  get keyPrefix(): string { return this.getStringAttribute("key_prefix"); }
  /** SHA-256 of the key, in hex: tells keys apart without showing them. */
  get keySha256(): string { return this.getStringAttribute("key_sha256"); }
  /** When the key was made, RFC 3339, by the gateway's clock. */
  get createdAt(): string { return this.getStringAttribute("created_at"); }
  /** Whether the last refresh found that the key is to be replaced. */
  get rotationDue(): IResolvable { return this.getBooleanAttribute("rotation_due"); }
  /** Why `rotation_due` is true, in words. */
  get rotationReason(): string { return this.getStringAttribute("rotation_reason"); }
  set name(value: string) { this.#config.name = value; }
  get nameInput(): string { return this.#config.name; }
  set environment(value: string | undefined) { this.#config.environment = value; }
  get environmentInput(): string | undefined { return this.#config.environment; }
  set description(value: string | undefined) { this.#config.description = value; }
  get descriptionInput(): string | undefined { return this.#config.description; }
  set scopes(value: readonly string[] | undefined) { this.#config.scopes = value; }
  get scopesInput(): readonly string[] | undefined { return this.#config.scopes; }
  set mcpAccessMode(value: string | undefined) { this.#config.mcpAccessMode = value; }
  get mcpAccessModeInput(): string | undefined { return this.#config.mcpAccessMode; }
  set allowedMcpIds(value: readonly string[] | undefined) { this.#config.allowedMcpIds = value; }
  get allowedMcpIdsInput(): readonly string[] | undefined { return this.#config.allowedMcpIds; }
  set rateLimitRpm(value: number | undefined) { this.#config.rateLimitRpm = value; }
  get rateLimitRpmInput(): number | undefined { return this.#config.rateLimitRpm; }
  set expiresIn(value: string | undefined) { this.#config.expiresIn = value; }
  get expiresInInput(): string | undefined { return this.#config.expiresIn; }
  set expiresAt(value: string | undefined) { this.#config.expiresAt = value; }
  get expiresAtInput(): string | undefined { return this.#config.expiresAt; }
  set rotation(value: ApiKeyRotation | IResolvable | undefined) { this.#config.rotation = value; }
  get rotationInput(): ApiKeyRotation | IResolvable | undefined { return this.#config.rotation; }
  set overlap(value: string | undefined) { this.#config.overlap = value; }
  get overlapInput(): string | undefined { return this.#config.overlap; }
  set onRemoval(value: string | undefined) { this.#config.onRemoval = value; }
  get onRemovalInput(): string | undefined { return this.#config.onRemoval; }
  set verify(value: boolean | IResolvable | undefined) { this.#config.verify = value; }
  get verifyInput(): boolean | IResolvable | undefined { return this.#config.verify; }
  set verifyTimeout(value: string | undefined) { this.#config.verifyTimeout = value; }
  get verifyTimeoutInput(): string | undefined { return this.#config.verifyTimeout; }

  protected override synthesizeAttributes(): Record<string, unknown> { return toTerraformAttributes(attributes, this.#config); }
  protected override synthesizeHclAttributes(): Record<string, unknown> { return toHclAttributes(attributes, this.#config); }
}
