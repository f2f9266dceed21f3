import type { TerraformProvider } from "cdktf";
import type { Expiration } from "./expiration.ts";
import type { IKeyDestination } from "./key-destination.ts";
import type { McpAccess } from "./mcp-access.ts";
import type { Rotation } from "./rotation.ts";

/** The environments that have defaults of their own. */
export type EnvironmentName = "production" | "staging" | "development" | "ci";

/** What keys of several environments can share. */
export interface ApiKeyOptions {
  /**
   * What the key may reach.
   * @default - McpAccess.none(): nothing until granted
   */
  readonly mcps?: McpAccess;
  /**
   * When the key stops to work by itself.
   * @default - production 90 days, staging 60 days, development and ci 30 days; others as production
   */
  readonly expiration?: Expiration;
  /**
   * When the key is replaced by a new one.
   * @default - after 2/3 of its life time, with an overlap of 24 hours; Rotation.manual() where the
   * expiration has no life time
   */
  readonly rotation?: Rotation;
  /**
   * What the key is for.
   * @default - none
   */
  readonly description?: string;
  /**
   * Requests a minute that the key may make, 1 to 10,000.
   * @default 60
   */
  readonly rateLimitRpm?: number;
  /**
   * Free-text marks. PlexMCP enforces none of them.
   * @default - none
   */
  readonly scopes?: readonly string[];
  /**
   * What happens to the key when it leaves the code or the stack is destroyed: `revoke` at once,
   * `expire` after the rotation's overlap, or `keep` it, unmanaged.
   * @default "revoke"
   */
  readonly onRemoval?: "revoke" | "expire" | "keep";
  /**
   * Where the key is delivered to, by construct id: the same as `deliverTo` for each.
   * @default - nowhere
   */
  readonly destinations?: Readonly<Record<string, IKeyDestination>>;
  /**
   * The connection that manages the key, where a stack has several.
   * @default - the stack's default provider
   */
  readonly provider?: TerraformProvider;
}

export interface ApiKeyProps extends ApiKeyOptions {
  /** Such as `production`: a lower-case letter, then up to 31 of `a-z`, `0-9` and `-`. */
  readonly environment: EnvironmentName | (string & Record<never, never>);
  /**
   * Name shown in PlexMCP, 1 to 100 bytes.
   * @default - the construct's path, in kebab case: `quickstart-production`
   */
  readonly keyName?: string;
}
