import type { ApiKeyPatch, NewApiKey } from "./api-types.ts";

/**
 * The body of a create. Beside PlexMCP's own fields it has `description` and `permissions` of the
 * published documentation: PlexMCP's server ignores unknown fields, and one that follows the
 * documentation would otherwise give a key for two MCPs access to all of them.
 */
export function createBody(apiKey: NewApiKey): Readonly<Record<string, unknown>> {
  const { name, description, scopes, rateLimitRpm, expiresAt } = apiKey;
  const { mcpAccessMode, allowedMcpIds } = apiKey;
  return {
    name,
    scopes,
    rate_limit_rpm: rateLimitRpm,
    mcp_access_mode: mcpAccessMode,
    ...(description === null ? {} : { description }),
    ...(expiresAt === null ? {} : { expires_at: expiresAt }),
    ...(allowedMcpIds === null ? {} : { allowed_mcp_ids: allowedMcpIds }),
    permissions: { mcps: documentedMcps(mcpAccessMode, allowedMcpIds) },
  };
}

function documentedMcps(mode: string, ids: readonly string[] | null): "*" | readonly string[] {
  if (mode === "all") return "*";
  return mode === "selected" ? (ids ?? []) : [];
}

/** The body of a change. An empty `expires_at` clears the expiry; null would leave it. */
export function patchBody(patch: ApiKeyPatch): Readonly<Record<string, unknown>> {
  const { name, description, scopes, rateLimitRpm, expiresAt } = patch;
  const { mcpAccessMode, allowedMcpIds } = patch;
  return {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(rateLimitRpm === undefined ? {} : { rate_limit_rpm: rateLimitRpm }),
    ...(mcpAccessMode === undefined ? {} : { mcp_access_mode: mcpAccessMode }),
    ...(allowedMcpIds === undefined ? {} : { allowed_mcp_ids: allowedMcpIds }),
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt ?? "" }),
  };
}
