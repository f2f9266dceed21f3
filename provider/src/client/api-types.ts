import type { SecretKey } from "eslint-plugin-plexmcp/key-format";

/** What an endpoint answered, with the gateway's clock at that moment. */
export interface Answer<Value> {
  readonly value: Value;
  /** The response's `Date` (whole seconds); this machine's clock where a proxy removed it. */
  readonly gatewayTime: Date;
}

/** A stored key. Times are RFC 3339 as the server wrote them (checked to be times): a `Date` would cut microseconds. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** The key's first characters and an ellipsis. */
  readonly keyPrefix: string;
  /** null: the server keeps none, as PlexMCP's published documentation has it. */
  readonly scopes: readonly string[] | null;
  /** null: the server does not tell. */
  readonly rateLimitRpm: number | null;
  /** null: never. An expired key stays readable. */
  readonly expiresAt: string | null;
  /** Volatile: a refresh as this key moves it. */
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
  /** `all`, `selected`, `none`, or what a newer server adds. */
  readonly mcpAccessMode: string;
  /** Means something only in mode `selected`. */
  readonly allowedMcpIds: readonly string[] | null;
}

/** The keys that the credential can see. */
export interface ApiKeyList {
  readonly apiKeys: readonly ApiKey[];
  /** True only for an owner's or admin's token: then a key that is not here does not exist. */
  readonly isComplete: boolean;
  readonly gatewayTime: Date;
}

/** What a create sends. */
export interface NewApiKey {
  readonly name: string;
  /** Kept by servers that follow the published documentation, ignored by others. */
  readonly description: string | null;
  readonly scopes: readonly string[];
  readonly rateLimitRpm: number;
  /** RFC 3339; null: never. Check it before: the server takes what it cannot read as "never". */
  readonly expiresAt: string | null;
  readonly mcpAccessMode: string;
  readonly allowedMcpIds: readonly string[] | null;
}

/** What a create answers: not the stored row, whose times differ by some milliseconds. */
export interface CreatedApiKey {
  readonly id: string;
  readonly name: string;
  /** Shown this once. */
  readonly key: SecretKey;
  readonly keyPrefix: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly gatewayTime: Date;
}

/** Fields to change; what is absent stays. */
export interface ApiKeyPatch {
  readonly name?: string;
  readonly description?: string | null;
  readonly scopes?: readonly string[];
  readonly rateLimitRpm?: number;
  /** RFC 3339 in the future; null clears the expiry. */
  readonly expiresAt?: string | null;
  readonly mcpAccessMode?: string;
  /** Can be emptied, never made null again. */
  readonly allowedMcpIds?: readonly string[];
}

export interface Mcp {
  readonly id: string;
  /** Not unique. */
  readonly name: string;
  readonly mcpType: string;
  /** `active`, or why calls to it are refused. */
  readonly status: string;
}

/** The plan's quota. A self-hosted server shows limits that it does not enforce. */
export interface Subscription {
  /** null: no limit. */
  readonly maxApiKeys: number | null;
  /** Expired keys count. */
  readonly apiKeyCount: number;
}

export interface CurrentUser {
  readonly id: string;
  readonly email: string;
  /** `owner` and `admin` see all keys of the organisation, `member` only own ones, `viewer` none. */
  readonly role: string;
}

/** What `/mcp` says of a key. */
export type Verification =
  | { readonly kind: "accepted" }
  /** The key is known and valid, and its mode is `none`. */
  | { readonly kind: "accessDisabled" }
  | { readonly kind: "refused"; readonly reason: string }
  /** No answer about the key: the gateway is busy, down, or not under this host name. */
  | { readonly kind: "undecided"; readonly reason: string };
