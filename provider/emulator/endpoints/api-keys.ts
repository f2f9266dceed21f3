import { checkedMode, checkedName, checkedRateLimit, requireStorable } from "./api-key-fields.ts";
import {
  idParam,
  listableKeys,
  newestFirst,
  requireApiKeyRow,
  requireKeyRole,
} from "./api-key-access.ts";
import { createdView, detailView, listItemView } from "./api-key-views.ts";
import { orgIdOf } from "../gateway.ts";
import type { Exchange } from "../gateway.ts";
import { i32, listOf, string, uuid } from "../http/json-decoder.ts";
import { newExpiry } from "./key-expiry.ts";
import { insertApiKey } from "./new-api-key.ts";
import { requireApiKeyQuota } from "./quota.ts";
import { emptyReply, jsonReply, validationError } from "../http/reply.ts";
import type { Outcome, Reply } from "../http/reply.ts";
import { readJsonBody } from "../http/request-body.ts";
import { defaulted, optional, required } from "../http/request-struct.ts";
import { sealKey } from "./sealed-key.ts";
import { formatStored, formatTimestamp, parseExpiry } from "../http/timestamp.ts";
import { requirePinForSealing } from "./user-pin.ts";

// The order is the server's: a body may also be an array of these values, by position.
const newKey = {
  name: required("name", string),
  scopes: defaulted("scopes", listOf(string), []),
  rateLimitRpm: optional("rate_limit_rpm", i32),
  expiresInDays: optional("expires_in_days", i32),
  expiresAt: optional("expires_at", string),
  pin: optional("pin", string),
  mcpAccessMode: defaulted("mcp_access_mode", string, "all"),
  allowedMcpIds: optional("allowed_mcp_ids", listOf(uuid)),
};

const changes = {
  name: optional("name", string),
  scopes: optional("scopes", listOf(string)),
  rateLimitRpm: optional("rate_limit_rpm", i32),
  mcpAccessMode: optional("mcp_access_mode", string),
  allowedMcpIds: optional("allowed_mcp_ids", listOf(uuid)),
  expiresAt: optional("expires_at", string),
};

const defaultRateLimitRpm = 60;

/** `GET /api-keys` */
export function listApiKeys(exchange: Exchange): Reply {
  const items = newestFirst(listableKeys(exchange)).map(listItemView);
  return jsonReply(200, { api_keys: items, total: items.length });
}

/** `POST /api-keys`. The checks come in the server's order. */
export function createApiKey({ caller, gateway, request }: Exchange): Outcome {
  const body = readJsonBody(request, "CreateApiKeyRequest", Object.values(newKey));
  const orgId = orgIdOf(caller);
  requireKeyRole(caller);
  const name = checkedName(newKey.name.in(body));
  const rateLimitRpm = checkedRateLimit(newKey.rateLimitRpm.in(body) ?? defaultRateLimitRpm);
  requireApiKeyQuota(gateway, orgId);
  const mcpAccessMode = checkedMode(newKey.mcpAccessMode.in(body));
  const user = caller.kind === "user" ? caller.user : undefined;
  const pin = newKey.pin.in(body);
  if (pin !== null) requirePinForSealing(user, pin);
  const scopes = newKey.scopes.in(body);
  requireStorable(name, ...scopes);
  const requested = {
    expiresAt: newKey.expiresAt.in(body),
    expiresInDays: newKey.expiresInDays.in(body),
  };
  const expiry = newExpiry(requested, gateway.clock.nowNs());
  if (expiry.kind === "panic") return "hang-up";
  const expiresAt = expiry.kind === "at" ? expiry.at : undefined;
  const allowedMcpIds = newKey.allowedMcpIds.in(body);
  const createdBy = user?.id ?? null;
  const { row, key } = insertApiKey(gateway, {
    orgId,
    createdBy,
    name,
    scopes,
    rateLimitRpm,
    expiresAt,
    mcpAccessMode,
    allowedMcpIds,
    description: null,
  });
  if (pin !== null) row.sealed_key = sealKey(key, pin);
  return jsonReply(201, createdView(row, { key, expiresAt, answeredAtNs: gateway.clock.nowNs() }));
}

/** `GET /api-keys/:id` */
export function getApiKey(exchange: Exchange): Reply {
  return jsonReply(200, detailView(requireApiKeyRow(exchange)));
}

/** `PATCH /api-keys/:id`. Fields are written one by one: a refused one leaves the earlier ones changed. */
export function updateApiKey(exchange: Exchange): Reply {
  const { gateway, request } = exchange;
  idParam(exchange);
  const body = readJsonBody(request, "UpdateApiKeyRequest", Object.values(changes));
  const row = requireApiKeyRow(exchange);
  gateway.store.changed();
  const name = changes.name.in(body);
  if (name !== null) {
    requireStorable(name);
    row.name = checkedName(name);
  }
  row.scopes = changes.scopes.in(body) ?? row.scopes;
  row.rate_limit_rpm = checkedRateLimit(changes.rateLimitRpm.in(body) ?? row.rate_limit_rpm);
  row.mcp_access_mode = checkedMode(changes.mcpAccessMode.in(body) ?? row.mcp_access_mode);
  row.allowed_mcp_ids = changes.allowedMcpIds.in(body) ?? row.allowed_mcp_ids;
  const expiresAt = changes.expiresAt.in(body);
  if (expiresAt !== null) row.expires_at = checkedExpiry(expiresAt, gateway.clock.nowNs());
  return jsonReply(200, detailView(row));
}

/** `DELETE /api-keys/:id`. A body is ignored. */
export function deleteApiKey(exchange: Exchange): Reply {
  const row = requireApiKeyRow(exchange);
  exchange.gateway.store.apiKeys.delete(row.id);
  exchange.gateway.store.changed();
  return emptyReply(204);
}

/** `GET /api-keys/:id/usage`. The period figures need the billing feature and stay 0. */
export function getApiKeyUsage(exchange: Exchange): Reply {
  const row = requireApiKeyRow(exchange);
  const { clock } = exchange.gateway;
  const nowNs = clock.nowNs();
  const now = clock.now();
  // The server sets day and time of the current instant to the month's start, but not its nanoseconds.
  const monthStartNs =
    BigInt(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)) * 1_000_000n +
    (nowNs % 1_000_000_000n);
  return jsonReply(200, {
    key_id: row.id,
    total_requests: row.request_count,
    period_requests: 0,
    period_tokens: 0,
    period_errors: 0,
    avg_latency_ms: null,
    period_start: formatTimestamp({ epochNs: monthStartNs, offsetMinutes: 0 }),
    period_end: formatTimestamp({ epochNs: nowNs, offsetMinutes: 0 }),
  });
}

/** An empty text clears the expiry. */
function checkedExpiry(text: string, nowNs: bigint): string | null {
  if (text === "") return null;
  const at = parseExpiry(text);
  if (at === undefined) {
    throw validationError(
      "Invalid expiration date format. Use ISO 8601 (e.g., 2025-12-31T23:59:59Z or 2025-12-31)",
    );
  }
  if (at.epochNs <= nowNs) throw validationError("Expiration date must be in the future");
  return formatStored(at.epochNs);
}
