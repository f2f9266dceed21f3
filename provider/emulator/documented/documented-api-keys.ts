import { mayUse, newestFirst, requireKeyRole } from "../endpoints/api-key-access.ts";
import { hasExpired } from "../endpoints/auth.ts";
import {
  dataReply,
  documentedNotFound,
  documentedRefusal,
  validationFailed,
} from "./documented-replies.ts";
import { documentedBody, paginate } from "./documented-request.ts";
import { orgIdOf } from "../gateway.ts";
import type { Exchange, Gateway } from "../gateway.ts";
import {
  futureExpiry,
  optionalText,
  permittedMcps,
  requiredName,
} from "./documented-key-fields.ts";
import { insertApiKey } from "../endpoints/new-api-key.ts";
import { Refusal } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import type { ApiKeyRow } from "../store/rows.ts";
import { formatStored } from "../http/timestamp.ts";

const fixedAfterCreation = "Cannot be modified after creation. Create a new key instead.";

type DocumentedStatus = "active" | "revoked" | "expired";

/** `GET /v1/api-keys`: every key of the organisation, revoked ones too, whoever asks. */
export function listDocumentedKeys({ caller, gateway, request }: Exchange): Reply {
  requireDocumentedRole({ caller });
  const query = new URLSearchParams(request.query);
  const status = query.get("status");
  const rows = newestFirst(gateway.store.apiKeysOf(orgIdOf(caller))).filter(
    (row) => mayUse(caller, row) && (status === null || status === statusOf(row, gateway)),
  );
  const { items, pagination } = paginate(rows, query);
  return dataReply(
    200,
    items.map((row) => keyView(row, gateway)),
    pagination,
  );
}

/**
 * `POST /v1/api-keys`. Without `permissions` the key may use every MCP; an empty list of MCPs is a
 * key for none. Fields that the page does not name, as `scopes`, are ignored. Ids stay UUIDs: those
 * on the page are examples.
 */
export function createDocumentedKey({ caller, gateway, request }: Exchange): Reply {
  requireDocumentedRole({ caller });
  const body = documentedBody(request);
  const orgId = orgIdOf(caller);
  const allowedMcpIds = permittedMcps(body, orgId, gateway);
  const { row, key } = insertApiKey(gateway, {
    orgId,
    createdBy: caller.kind === "user" ? caller.user.id : null,
    name: requiredName(body),
    scopes: [],
    rateLimitRpm: 60,
    expiresAt: futureExpiry(body, gateway),
    mcpAccessMode: allowedMcpIds === null ? "all" : "selected",
    allowedMcpIds,
    description: optionalText(body, "description"),
  });
  const { id, name, expires_at, created_at, description } = row;
  const permissions = permissionsOf(row);
  return dataReply(201, {
    id,
    name,
    description,
    key,
    prefix: row.key_prefix,
    status: "active",
    created_at,
    expires_at,
    permissions,
  });
}

/** `GET /v1/api-keys/:id` */
export function getDocumentedKey(exchange: Exchange): Reply {
  const { gateway } = exchange;
  const row = requireDocumentedKey(exchange);
  const creator = gateway.store.users.get(row.created_by ?? "");
  const createdBy = creator === undefined ? null : { id: creator.id, email: creator.email };
  return dataReply(200, { ...keyView(row, gateway), created_by: createdBy, recent_activity: [] });
}

/** `PATCH /v1/api-keys/:id`: name and description. Expiry and permissions are refused, not ignored, since a caller must not believe them changed. */
export function updateDocumentedKey(exchange: Exchange): Reply {
  const row = requireDocumentedKey(exchange);
  const body = documentedBody(exchange.request);
  const fixed = ["expires_at", "permissions"].filter((name) => body.has(name));
  if (fixed.length > 0)
    throw validationFailed(Object.fromEntries(fixed.map((name) => [name, fixedAfterCreation])));
  if (body.has("name")) row.name = requiredName(body);
  if (body.has("description")) row.description = optionalText(body, "description");
  exchange.gateway.store.changed();
  const { id, name, description } = row;
  return dataReply(200, { id, name, description, updated_at: nowOf(exchange.gateway) });
}

/** `DELETE /v1/api-keys/:id`: revoked at once, and kept in the list. The only active key cannot be revoked; a revoked one again can. */
export function revokeDocumentedKey(exchange: Exchange): Reply {
  const { gateway } = exchange;
  const row = requireDocumentedKey(exchange);
  const active = gateway.store
    .apiKeysOf(row.org_id)
    .filter((key) => statusOf(key, gateway) === "active");
  if (active.length === 1 && active[0] === row) {
    throw documentedRefusal(403, {
      code: "forbidden",
      message: "Cannot revoke your only active key",
    });
  }
  row.status = "revoked";
  row.revoked_at ??= nowOf(gateway);
  gateway.store.changed();
  return dataReply(200, { id: row.id, status: row.status, revoked_at: row.revoked_at });
}

/** `GET /v1/api-keys/:id/usage`: the total only; the emulator keeps no history. */
export function getDocumentedUsage(exchange: Exchange): Reply {
  const row = requireDocumentedKey(exchange);
  const period = new URLSearchParams(exchange.request.query).get("period") ?? "month";
  const total = row.request_count;
  return dataReply(200, {
    key_id: row.id,
    period,
    total_requests: total,
    by_mcp: [],
    by_day: [],
    by_status: { success: total, error: 0 },
  });
}

function keyView(row: ApiKeyRow, gateway: Gateway): Record<string, unknown> {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    prefix: row.key_prefix,
    status: statusOf(row, gateway),
    created_at: row.created_at,
    last_used: row.last_used_at,
    expires_at: row.expires_at,
    permissions: permissionsOf(row),
    usage: { total_requests: row.request_count, requests_today: row.request_count },
  };
}

function statusOf(row: ApiKeyRow, { clock }: Gateway): DocumentedStatus {
  if (row.status === "revoked") return "revoked";
  return hasExpired(row, clock.nowNs()) ? "expired" : "active";
}

function permissionsOf(row: ApiKeyRow): unknown {
  switch (row.mcp_access_mode) {
    case "all":
      return { mcps: "*" };
    case "selected":
      return { mcps: row.allowed_mcp_ids ?? [] };
    case "none":
      return { mcps: [] };
  }
}

function requireDocumentedKey(exchange: Exchange): ApiKeyRow {
  const { caller, gateway, params } = exchange;
  requireDocumentedRole(exchange);
  const row = gateway.store.apiKeys.get(params[0] ?? "");
  if (row?.org_id !== orgIdOf(caller)) throw documentedNotFound("API key");
  if (!mayUse(caller, row)) throw notPermitted();
  return row;
}

function requireDocumentedRole({ caller }: Pick<Exchange, "caller">): void {
  try {
    requireKeyRole(caller);
  } catch (error) {
    throw error instanceof Refusal ? notPermitted() : error;
  }
}

function notPermitted(): Refusal {
  return documentedRefusal(403, {
    code: "forbidden",
    message: "You don't have permission to perform this action",
  });
}

function nowOf({ clock }: Gateway): string {
  return formatStored(clock.nowNs());
}
