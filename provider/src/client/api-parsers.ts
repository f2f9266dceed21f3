import { isKey, SecretKey } from "eslint-plugin-plexmcp/key-format";
import type { ApiKey, CreatedApiKey, CurrentUser, Mcp, Subscription } from "./api-types.ts";
import {
  orNull,
  readArray,
  readInteger,
  readObject,
  readText,
  readTexts,
  readTime,
  UnexpectedShapeError,
  type JsonObject,
} from "./json-fields.ts";

/** A stored key; more fields than ours are fine. Throws `UnexpectedShapeError`. */
export function parseApiKey(json: unknown): ApiKey {
  const key = readObject(json, "the key");
  return {
    id: readText(key, "id"),
    name: readText(key, "name"),
    keyPrefix: readPrefix(key),
    scopes: orNull(readTexts, key, "scopes"),
    rateLimitRpm: orNull(readInteger, key, "rate_limit_rpm"),
    expiresAt: orNull(readTime, key, "expires_at"),
    lastUsedAt: orNull(readTime, key, "last_used_at" in key ? "last_used_at" : "last_used"),
    createdAt: readTime(key, "created_at"),
    ...parseMcpAccess(key),
  };
}

/** The published documentation has another name for it. */
function readPrefix(key: JsonObject): string {
  return readText(key, "key_prefix" in key ? "key_prefix" : "prefix");
}

function parseMcpAccess(key: JsonObject): Pick<ApiKey, "mcpAccessMode" | "allowedMcpIds"> {
  if ("mcp_access_mode" in key) {
    const allowedMcpIds = orNull(readTexts, key, "allowed_mcp_ids");
    return { mcpAccessMode: readText(key, "mcp_access_mode"), allowedMcpIds };
  }
  const permissions = orNull(
    (object, field) => readObject(object[field], field),
    key,
    "permissions",
  );
  if (permissions === null || permissions["mcps"] === "*") {
    return { mcpAccessMode: "all", allowedMcpIds: null };
  }
  const allowedMcpIds = readTexts(permissions, "mcps");
  return allowedMcpIds.length === 0
    ? { mcpAccessMode: "none", allowedMcpIds: null }
    : { mcpAccessMode: "selected", allowedMcpIds };
}

/** The published documentation keeps revoked keys readable; for PlexMCP's server they are gone. */
export function isRevoked(json: unknown): boolean {
  return readObject(json, "the key")["status"] === "revoked";
}

/** Does a change answer with the stored key? The published documentation's does not. */
export function isWholeKey(json: unknown): boolean {
  return "created_at" in readObject(json, "the changed key");
}

/** The keys of a page, whatever it wraps them in, without revoked ones. */
export function parseApiKeys(json: unknown): readonly ApiKey[] {
  const list = Array.isArray(json) ? json : readObject(json, "the list")["api_keys"];
  return readArray(list, '"api_keys"')
    .filter((item) => !isRevoked(item))
    .map(parseApiKey);
}

/** Is it a list of keys at all, and not the page of some other server? */
export function isKeyList(json: unknown): boolean {
  if (Array.isArray(json)) return true;
  return (
    typeof json === "object" && json !== null && "api_keys" in json && Array.isArray(json.api_keys)
  );
}

/** How many pages a list has; one where it says nothing, as PlexMCP's server does. */
export function countPages(envelope: unknown): number {
  if (typeof envelope !== "object" || envelope === null || !("pagination" in envelope)) return 1;
  const pages = readObject(envelope.pagination, '"pagination"')["total_pages"];
  return typeof pages === "number" && Number.isInteger(pages) ? pages : 1;
}

/**
 * A create's answer. Only what is needed to keep or to revoke the key must be right: a key is not
 * lost over a time stamp.
 */
export function parseCreatedApiKey(
  json: unknown,
  sent: { readonly name: string; readonly expiresAt: string | null; readonly gatewayTime: Date },
): CreatedApiKey {
  const created = readObject(json, "the new key");
  const id = readText(created, "id");
  const text = readText(created, "key");
  if (id === "") throw new UnexpectedShapeError('"id" is empty');
  // What the client could not send as a header is no key, whatever the format's version.
  if (!/^[\x21-\x7e]+$/.test(text)) throw new UnexpectedShapeError('"key" is not a key');
  const key = new SecretKey(text);
  const { name, expiresAt, gatewayTime } = sent;
  return {
    id,
    name: lenient(() => readText(created, "name"), name),
    key,
    keyPrefix: lenient(() => readPrefix(created), isKey(text) ? key.prefix : ""),
    createdAt: lenient(() => readTime(created, "created_at"), gatewayTime.toISOString()),
    expiresAt: lenient(() => orNull(readTime, created, "expires_at"), expiresAt),
    gatewayTime,
  };
}

function lenient<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

export function parseMcp(json: unknown): Mcp {
  const mcp = readObject(json, "the MCP");
  return {
    id: readText(mcp, "id"),
    name: readText(mcp, "name"),
    mcpType: orNull(readText, mcp, "mcp_type") ?? "",
    status: orNull(readText, mcp, "status") ?? "active",
  };
}

export function parseMcps(json: unknown): readonly Mcp[] {
  return readArray(json, "the list of MCPs").map(parseMcp);
}

export function parseSubscription(json: unknown): Subscription {
  const subscription = readObject(json, "the subscription");
  const limits = readObject(subscription["limits"], '"limits"');
  const usage = readObject(subscription["usage"], '"usage"');
  const maxApiKeys = orNull(readInteger, limits, "max_api_keys");
  return {
    // Plans without a limit are written as -1 by some services and as null by others.
    maxApiKeys: maxApiKeys === null || maxApiKeys < 0 ? null : maxApiKeys,
    apiKeyCount: readInteger(usage, "api_keys"),
  };
}

export function parseCurrentUser(json: unknown): CurrentUser {
  const user = readObject(json, "the user");
  return { id: readText(user, "id"), email: readText(user, "email"), role: readText(user, "role") };
}
