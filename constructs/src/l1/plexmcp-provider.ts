// Generated from the provider's schema by scripts/generate-l1.ts. Do not edit.
import { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { toHclAttributes, toTerraformAttributes, type AttributeTable } from "../attribute-table.ts";

/** Configuration of the provider `plexmcp`. */
export interface PlexmcpProviderConfig {
  /**
   * PlexMCP's address, without a path. Default: `PLEXMCP_ENDPOINT`, else `https://api.plexmcp.com`.
   * Plain http is taken for loopback hosts only.
   * @default - left to the provider
   */
  readonly endpoint?: string | undefined;
  /**
   * An API key to sign in with. Default: `PLEXMCP_API_KEY`. With a key PlexMCP gives no list of
   * keys, so that a create that was cut off is named, not found.
   * Sensitive: Terraform's output hides it.
   * @default - left to the provider
   */
  readonly apiKey?: string | undefined;
  /**
   * A JWT to sign in with, of an owner or admin. Default: `PLEXMCP_TOKEN`.
   * Sensitive: Terraform's output hides it.
   * @default - left to the provider
   */
  readonly token?: string | undefined;
  /**
   * Signs in with e-mail and password. Default: `PLEXMCP_EMAIL`.
   * @default - left to the provider
   */
  readonly email?: string | undefined;
  /**
   * The password of `email`. Default: `PLEXMCP_PASSWORD`.
   * Sensitive: Terraform's output hides it.
   * @default - left to the provider
   */
  readonly password?: string | undefined;
  /**
   * How many requests are under way at once, 1 to 64. Default: 3, the number of database
   * connections of PlexMCP's server.
   * @default - left to the provider
   */
  readonly maxRequestsInFlight?: number | undefined;
  /**
   * How long one request may take, such as `30s`. Default: `30s`.
   * @default - left to the provider
   */
  readonly requestTimeout?: string | undefined;
  /**
   * Tells this configuration from the default one.
   * @default - none
   */
  readonly alias?: string | undefined;
}

const attributes: AttributeTable = {
  endpoint: ["endpoint", "string"],
  apiKey: ["api_key", "string"],
  token: ["token", "string"],
  email: ["email", "string"],
  password: ["password", "string"],
  maxRequestsInFlight: ["max_requests_in_flight", "number"],
  requestTimeout: ["request_timeout", "string"],
};

/**
 * Declares PlexMCP's API keys as code: creates, rotates and revokes them, and delivers them to
 * dotenv files.
 */
export class PlexmcpProvider extends TerraformProvider {
  static readonly tfResourceType = "plexmcp";
  readonly #config: { -readonly [Name in keyof PlexmcpProviderConfig]: PlexmcpProviderConfig[Name] };

  constructor(scope: Construct, id: string, config: PlexmcpProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: PlexmcpProvider.tfResourceType,
      terraformGeneratorMetadata: { providerName: "plexmcp", providerVersionConstraint: "~> 0.1" },
      terraformProviderSource: "plexmcp/plexmcp",
    });
    this.#config = { ...config };
  }

  set endpoint(value: string | undefined) { this.#config.endpoint = value; }
  get endpoint(): string | undefined { return this.#config.endpoint; }
  set apiKey(value: string | undefined) { this.#config.apiKey = value; }
  get apiKey(): string | undefined { return this.#config.apiKey; }
  set token(value: string | undefined) { this.#config.token = value; }
  get token(): string | undefined { return this.#config.token; }
  set email(value: string | undefined) { this.#config.email = value; }
  get email(): string | undefined { return this.#config.email; }
  set password(value: string | undefined) { this.#config.password = value; }
  get password(): string | undefined { return this.#config.password; }
  set maxRequestsInFlight(value: number | undefined) { this.#config.maxRequestsInFlight = value; }
  get maxRequestsInFlight(): number | undefined { return this.#config.maxRequestsInFlight; }
  set requestTimeout(value: string | undefined) { this.#config.requestTimeout = value; }
  get requestTimeout(): string | undefined { return this.#config.requestTimeout; }
  override get alias(): string | undefined { return this.#config.alias; }
  override set alias(value: string | undefined) { this.#config.alias = value; }

  protected override synthesizeAttributes(): Record<string, unknown> { return toTerraformAttributes(attributes, this.#config); }
  protected override synthesizeHclAttributes(): Record<string, unknown> { return toHclAttributes(attributes, this.#config); }
}
