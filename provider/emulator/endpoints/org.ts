import { orgIdOf } from "../gateway.ts";
import type { Caller, Exchange } from "../gateway.ts";
import { idParam } from "./api-key-access.ts";
import { string } from "../http/json-decoder.ts";
import { freeTierLimits } from "./quota.ts";
import {
  emptyReply,
  forbidden,
  jsonReply,
  notFound,
  userRequired,
  validationError,
} from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { readJsonBody } from "../http/request-body.ts";
import { optional } from "../http/request-struct.ts";
import type { OrganizationRow } from "../store/rows.ts";
import { userView } from "./sessions.ts";
import { formatStored, timeArray } from "../http/timestamp.ts";

const newName = optional("name", string);

/** `GET /org` */
export function getOrganization(exchange: Exchange): Reply {
  return jsonReply(200, organizationView(requireOrganization(exchange)));
}

/** `PATCH /org`, for owners and administrators. */
export function updateOrganization(exchange: Exchange): Reply {
  const { caller, gateway, request } = exchange;
  const name = newName.in(readJsonBody(request, "UpdateOrgRequest", [newName]));
  requireManager(caller);
  const row = requireOrganization(exchange);
  if (name?.trim() === "") throw validationError("Organization name cannot be empty");
  row.name = name ?? row.name;
  row.updated_at = formatStored(gateway.clock.nowNs());
  gateway.store.changed();
  return jsonReply(200, organizationView(row));
}

/** `DELETE /org`, for owners: everything in it goes. */
export function deleteOrganization(exchange: Exchange): Reply {
  const { caller, gateway } = exchange;
  if (caller.kind !== "user" || caller.user.role !== "owner") throw forbidden();
  const { id } = requireOrganization(exchange);
  for (const rows of [gateway.store.apiKeys, gateway.store.mcps, gateway.store.users]) {
    for (const [rowId, row] of rows) if (row.org_id === id) rows.delete(rowId);
  }
  gateway.store.organizations.delete(id);
  gateway.store.changed();
  return emptyReply(204);
}

/** `GET /org/stats` */
export function getOrganizationStats({ caller, gateway: { store } }: Exchange): Reply {
  const orgId = orgIdOf(caller);
  return jsonReply(200, {
    member_count: store.membersOf(orgId).length,
    api_key_count: store.apiKeysOf(orgId).length,
    mcp_count: store.mcpsOf(orgId).length,
    current_period_requests: 0,
    current_period_tokens: 0,
  });
}

/** `GET /org/subscription`: the free tier's limits, enforced or not. */
export function getSubscription({ caller, gateway: { store } }: Exchange): Reply {
  const orgId = orgIdOf(caller);
  return jsonReply(200, {
    tier: "free",
    status: "active",
    current_period_start: null,
    current_period_end: null,
    cancel_at_period_end: false,
    limits: freeTierLimits,
    usage: {
      users: store.membersOf(orgId).length,
      api_keys: store.apiKeysOf(orgId).length,
      mcps: store.mcpsOf(orgId).length,
      requests_this_month: 0,
      tokens_this_month: 0,
    },
  });
}

/** `GET /organizations`: those of the user, which is one. */
export function listOrganizations(exchange: Exchange): Reply {
  if (exchange.caller.kind === "api_key") throw userRequired();
  return jsonReply(200, [organizationView(requireOrganization(exchange))]);
}

/** `GET /organizations/:id` */
export function getOrganizationById(exchange: Exchange): Reply {
  const id = idParam(exchange);
  if (exchange.caller.kind === "api_key") throw userRequired();
  const row = requireOrganization(exchange);
  if (row.id !== id) throw notFound();
  return jsonReply(200, organizationView(row));
}

/** `GET /users`. Only the refusal is recorded; the list's shape is this emulator's choice. */
export function listUsers({ caller, gateway }: Exchange): Reply {
  requireManager(caller);
  const users = gateway.store.membersOf(orgIdOf(caller));
  return jsonReply(
    200,
    users.map((user) => userView(user, gateway)),
  );
}

function requireManager(caller: Caller): void {
  const isManager =
    caller.kind === "user" && (caller.user.role === "owner" || caller.user.role === "admin");
  if (!isManager) throw forbidden();
}

function requireOrganization({ caller, gateway }: Exchange): OrganizationRow {
  const row = gateway.store.organizations.get(orgIdOf(caller));
  if (row === undefined) throw notFound();
  return row;
}

function organizationView(row: OrganizationRow): unknown {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    auto_subdomain: row.auto_subdomain,
    custom_subdomain: null,
    subscription_tier: "free",
    settings: {},
    created_at: timeArray(row.created_at),
    updated_at: timeArray(row.updated_at),
  };
}
