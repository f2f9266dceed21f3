import type { ApiKey } from "../../client/api-types.ts";
import { unknown } from "../../framework/schema.ts";
import { isSameExpiry } from "./api-key-expiry.ts";
import { defaultRateLimitRpm, type ApiKeyPlan, type ApiKeyState } from "./api-key-schema.ts";
import { splitScopes } from "./api-key-tags.ts";

/**
 * What an apply works from: the plan with its unknowns (only computed attributes, at that point)
 * as null.
 */
export function settledPlan(planned: ApiKeyPlan): ApiKeyState {
  const known = <Data>(data: Data | typeof unknown): Data | null =>
    data === unknown ? null : data;
  const rotation = known(planned.rotation);
  return {
    name: known(planned.name),
    environment: known(planned.environment),
    description: known(planned.description),
    scopes: knownItems(planned.scopes),
    mcp_access_mode: known(planned.mcp_access_mode),
    allowed_mcp_ids: knownItems(planned.allowed_mcp_ids),
    rate_limit_rpm: known(planned.rate_limit_rpm),
    expires_in: known(planned.expires_in),
    expires_at: known(planned.expires_at),
    rotation:
      rotation === null
        ? null
        : {
            every: known(rotation.every),
            before_expiry: known(rotation.before_expiry),
            trigger: known(rotation.trigger),
          },
    overlap: known(planned.overlap),
    on_removal: known(planned.on_removal),
    verify: known(planned.verify),
    verify_timeout: known(planned.verify_timeout),
    id: known(planned.id),
    key: known(planned.key),
    key_prefix: known(planned.key_prefix),
    key_sha256: known(planned.key_sha256),
    created_at: known(planned.created_at),
    rotation_due: known(planned.rotation_due),
    rotation_reason: known(planned.rotation_reason),
  };
}

function knownItems(
  items: readonly (string | typeof unknown)[] | null | typeof unknown,
): readonly string[] | null {
  return items === null || items === unknown ? null : items.filter((item) => item !== unknown);
}

/**
 * The state after an answer of the server. What means the same as before keeps its spelling (times
 * within 60 s, sets, ids in capitals), and what the server does not keep stays as it was.
 */
export function mergeServerState(before: ApiKeyState, server: ApiKey): ApiKeyState {
  return {
    ...before,
    id: server.id,
    name: server.name,
    ...mergeScopes(before, server.scopes),
    mcp_access_mode: server.mcpAccessMode,
    allowed_mcp_ids:
      server.mcpAccessMode === "selected"
        ? keepSpelling(before.allowed_mcp_ids, server.allowedMcpIds ?? [])
        : null,
    rate_limit_rpm: server.rateLimitRpm ?? before.rate_limit_rpm ?? defaultRateLimitRpm,
    expires_at: isSameExpiry(before.expires_at, server.expiresAt)
      ? before.expires_at
      : server.expiresAt,
    key_prefix: server.keyPrefix,
    created_at: isSameInstant(before.created_at, server.createdAt)
      ? before.created_at
      : server.createdAt,
    overlap: before.overlap ?? "0s",
    on_removal: before.on_removal ?? "revoke",
    verify: before.verify ?? true,
    verify_timeout: before.verify_timeout ?? "30s",
  };
}

function mergeScopes(
  before: ApiKeyState,
  stored: readonly string[] | null,
): Pick<ApiKeyState, "environment" | "scopes"> {
  if (stored === null) return { environment: before.environment, scopes: before.scopes };
  const { own, tags } = splitScopes(stored);
  return { environment: tags.environment, scopes: keepSpelling(before.scopes, own) };
}

function keepSpelling(
  before: readonly string[] | null,
  now: readonly string[],
): readonly string[] | null {
  const normalise = (texts: readonly string[]): string =>
    [...new Set(texts.map((text) => text.toLowerCase()))].sort().join("\n");
  if (normalise(before ?? []) === normalise(now)) return before;
  return [...new Set(now)];
}

function isSameInstant(one: string | null, other: string): boolean {
  return one !== null && Date.parse(one) === Date.parse(other);
}

/** Of a key of which nothing is known yet but, after an import, its id. */
export const emptyApiKeyState: ApiKeyState = {
  name: null,
  environment: null,
  description: null,
  scopes: null,
  mcp_access_mode: null,
  allowed_mcp_ids: null,
  rate_limit_rpm: null,
  expires_in: null,
  expires_at: null,
  rotation: null,
  overlap: null,
  on_removal: null,
  verify: null,
  verify_timeout: null,
  id: null,
  key: null,
  key_prefix: null,
  key_sha256: null,
  created_at: null,
  rotation_due: false,
  rotation_reason: null,
};
