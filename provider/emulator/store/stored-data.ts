import { CheckedObject } from "./checked-json.ts";
import { accessModes, keyStatuses, roles } from "./rows.ts";
import type { ApiKeyRow, McpRow, OrganizationRow, PinRow, UserRow } from "./rows.ts";

/** Raised when a row changes in a way that an older emulator could not read. */
const dataVersion = 1;

/** All that outlives a restart. */
export interface StoredData {
  /** Signs keys and tokens; without it those handed out before would no longer be accepted. */
  readonly secret: string;
  readonly clockOffsetMs: number;
  readonly organizations: readonly OrganizationRow[];
  readonly users: readonly UserRow[];
  readonly mcps: readonly McpRow[];
  readonly apiKeys: readonly ApiKeyRow[];
}

export function serializeStoredData(data: StoredData): string {
  return `${JSON.stringify({ version: dataVersion, ...data }, undefined, 1)}\n`;
}

/** Reads what {@link serializeStoredData} wrote; throws with the place of what it did not write. */
export function parseStoredData(text: string): StoredData {
  const json: unknown = JSON.parse(text);
  const data = new CheckedObject(json, "data");
  if (data.number("version") !== dataVersion) {
    throw new TypeError(
      `data.version is ${data.number("version")}; this emulator reads ${dataVersion}.`,
    );
  }
  const rows = <Row>(name: string, parse: (row: CheckedObject) => Row): Row[] =>
    data.list(name).map((item, index) => parse(new CheckedObject(item, `data.${name}[${index}]`)));
  return {
    secret: data.string("secret"),
    clockOffsetMs: data.number("clockOffsetMs"),
    organizations: rows("organizations", parseOrganization),
    users: rows("users", parseUser),
    mcps: rows("mcps", parseMcp),
    apiKeys: rows("apiKeys", parseApiKey),
  };
}

function parseOrganization(row: CheckedObject): OrganizationRow {
  return {
    id: row.string("id"),
    name: row.string("name"),
    slug: row.string("slug"),
    auto_subdomain: row.string("auto_subdomain"),
    created_at: row.string("created_at"),
    updated_at: row.string("updated_at"),
  };
}

function parseUser(row: CheckedObject): UserRow {
  return {
    id: row.string("id"),
    email: row.string("email"),
    password_salt: row.string("password_salt"),
    password_hash: row.string("password_hash"),
    org_id: row.string("org_id"),
    role: row.oneOf("role", roles),
    pin: row.has("pin") ? parsePin(row.object("pin")) : null,
    created_at: row.string("created_at"),
  };
}

function parsePin(row: CheckedObject): PinRow {
  return {
    salt: row.string("salt"),
    hash: row.string("hash"),
    set_at: row.string("set_at"),
    failed_attempts: row.number("failed_attempts"),
    locked_until: row.stringOrNull("locked_until"),
  };
}

function parseMcp(row: CheckedObject): McpRow {
  return {
    id: row.string("id"),
    org_id: row.string("org_id"),
    name: row.string("name"),
    mcp_type: row.string("mcp_type"),
    description: row.stringOrNull("description"),
    config: row.record("config"),
    is_active: row.boolean("is_active"),
    request_timeout_ms: row.number("request_timeout_ms"),
    local_tools: row.has("local_tools") ? row.strings("local_tools") : null,
    created_at: row.string("created_at"),
    updated_at: row.string("updated_at"),
  };
}

function parseApiKey(row: CheckedObject): ApiKeyRow {
  return {
    id: row.string("id"),
    org_id: row.string("org_id"),
    name: row.string("name"),
    key_sha256: row.string("key_sha256"),
    key_prefix: row.string("key_prefix"),
    scopes: row.strings("scopes"),
    rate_limit_rpm: row.number("rate_limit_rpm"),
    expires_at: row.stringOrNull("expires_at"),
    last_used_at: row.stringOrNull("last_used_at"),
    request_count: row.number("request_count"),
    created_by: row.stringOrNull("created_by"),
    created_at: row.string("created_at"),
    mcp_access_mode: row.oneOf("mcp_access_mode", accessModes),
    allowed_mcp_ids: row.has("allowed_mcp_ids") ? row.strings("allowed_mcp_ids") : null,
    status: row.oneOf("status", keyStatuses),
    sealed_key: row.stringOrNull("sealed_key"),
    description: row.stringOrNull("description"),
    revoked_at: row.stringOrNull("revoked_at"),
  };
}
