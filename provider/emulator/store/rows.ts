/** What a member of an organisation may do. `viewer` may not even list keys. */
export const roles = ["owner", "admin", "member", "viewer"] as const;
export type Role = (typeof roles)[number];

export const accessModes = ["all", "selected", "none"] as const;
export type AccessMode = (typeof accessModes)[number];

export const keyStatuses = ["active", "revoked"] as const;
export type KeyStatus = (typeof keyStatuses)[number];

export interface OrganizationRow {
  readonly id: string;
  name: string;
  readonly slug: string;
  readonly auto_subdomain: string;
  readonly created_at: string;
  updated_at: string;
}

/** Four digits, salted and hashed, and how often they were missed. */
export interface PinRow {
  readonly salt: string;
  readonly hash: string;
  readonly set_at: string;
  failed_attempts: number;
  locked_until: string | null;
}

export interface UserRow {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly password_salt: string;
  readonly password_hash: string;
  readonly org_id: string;
  role: Role;
  pin: PinRow | null;
  readonly created_at: string;
}

export interface McpRow {
  readonly id: string;
  readonly org_id: string;
  name: string;
  mcp_type: string;
  description: string | null;
  config: Record<string, unknown>;
  is_active: boolean;
  request_timeout_ms: number;
  /** Tools that answer inside the emulator; null when the tools are those of an upstream server. */
  readonly local_tools: readonly string[] | null;
  readonly created_at: string;
  updated_at: string;
}

/** A key as the gateway holds it. Times are RFC 3339, UTC, cut to the microsecond. */
export interface ApiKeyRow {
  readonly id: string;
  readonly org_id: string;
  name: string;
  key_sha256: string;
  /** 17 characters and three dots. */
  key_prefix: string;
  scopes: readonly string[];
  rate_limit_rpm: number;
  expires_at: string | null;
  last_used_at: string | null;
  request_count: number;
  /** A user's id; null for a key made by a key. */
  readonly created_by: string | null;
  readonly created_at: string;
  mcp_access_mode: AccessMode;
  allowed_mcp_ids: readonly string[] | null;
  /** Set by a platform administrator; only `/mcp` looks at it. */
  status: KeyStatus;
  /** The key under its owner's PIN, for reveal; null when it was made without one. */
  sealed_key: string | null;
  /** Only the documented dialect has it. */
  description: string | null;
  /** When the documented dialect revoked it. */
  revoked_at: string | null;
}
