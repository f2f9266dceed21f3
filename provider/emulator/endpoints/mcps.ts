import { randomUUID } from "node:crypto";
import { idParam, newestFirst } from "./api-key-access.ts";
import { orgIdOf } from "../gateway.ts";
import type { Exchange, Gateway } from "../gateway.ts";
import { anyObject, boolean, i32, string } from "../http/json-decoder.ts";
import { requireMcpQuota } from "./quota.ts";
import {
  Refusal,
  databaseError,
  emptyReply,
  jsonReply,
  notFound,
  textReply,
  validationError,
} from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { readJsonBody } from "../http/request-body.ts";
import { optional, required } from "../http/request-struct.ts";
import type { McpRow } from "../store/rows.ts";
import { formatStored } from "../http/timestamp.ts";

const newMcp = {
  name: required("name", string),
  mcpType: required("mcp_type", string),
  description: optional("description", string),
  config: optional("config", anyObject),
  isActive: optional("is_active", boolean),
  requestTimeoutMs: optional("request_timeout_ms", i32),
};
const changes = {
  ...newMcp,
  name: optional("name", string),
  mcpType: optional("mcp_type", string),
};

const defaultRequestTimeoutMs = 30_000;
const defaultPageSize = 50;
const maxPageSize = 100;
const secretConfigName = /key|token|secret|password/i;

export type NewMcp = Pick<
  McpRow,
  "org_id" | "name" | "mcp_type" | "description" | "config" | "is_active" | "local_tools"
> & {
  readonly request_timeout_ms?: number | undefined;
};

/** `GET /mcps`: a bare array; without a total, pages are asked for until one is short. */
export function listMcps({ caller, gateway, request }: Exchange): Reply {
  const query = new URLSearchParams(request.query);
  const page = Math.max(queryInteger(query, "page") ?? 1, 1);
  const perPage = Math.min(queryInteger(query, "per_page") ?? defaultPageSize, maxPageSize);
  if (perPage < 0) throw databaseError();
  const [status, mcpType] = [query.get("status"), query.get("mcp_type")];
  const rows = newestFirst(gateway.store.mcpsOf(orgIdOf(caller)))
    .filter(
      (row) =>
        (status ?? statusOf(row)) === statusOf(row) && (mcpType ?? row.mcp_type) === row.mcp_type,
    )
    .slice((page - 1) * perPage, page * perPage);
  return jsonReply(200, rows.map(mcpView));
}

/** `POST /mcps` */
export function createMcp({ caller, gateway, request }: Exchange): Reply {
  const body = readJsonBody(request, "CreateMcpRequest", Object.values(newMcp));
  const name = checkedName(newMcp.name.in(body));
  requireMcpQuota(gateway, orgIdOf(caller));
  const row = insertMcp(gateway, {
    org_id: orgIdOf(caller),
    name,
    mcp_type: newMcp.mcpType.in(body),
    description: newMcp.description.in(body),
    config: newMcp.config.in(body) ?? {},
    is_active: newMcp.isActive.in(body) ?? true,
    local_tools: null,
    request_timeout_ms: newMcp.requestTimeoutMs.in(body) ?? undefined,
  });
  return jsonReply(201, mcpView(row));
}

/** `GET /mcps/:id` */
export function getMcp(exchange: Exchange): Reply {
  return jsonReply(200, mcpView(requireMcp(exchange)));
}

/** `PATCH /mcps/:id` */
export function updateMcp(exchange: Exchange): Reply {
  const { gateway, request } = exchange;
  idParam(exchange);
  const body = readJsonBody(request, "UpdateMcpRequest", Object.values(changes));
  const row = requireMcp(exchange);
  const name = changes.name.in(body);
  if (name !== null) row.name = checkedName(name);
  row.mcp_type = changes.mcpType.in(body) ?? row.mcp_type;
  row.description = changes.description.in(body) ?? row.description;
  row.config = changes.config.in(body) ?? row.config;
  row.is_active = changes.isActive.in(body) ?? row.is_active;
  row.request_timeout_ms = changes.requestTimeoutMs.in(body) ?? row.request_timeout_ms;
  row.updated_at = formatStored(gateway.clock.nowNs());
  gateway.store.changed();
  return jsonReply(200, mcpView(row));
}

/** `DELETE /mcps/:id`. Keys that name it keep its id. */
export function deleteMcp(exchange: Exchange): Reply {
  const row = requireMcp(exchange);
  exchange.gateway.store.mcps.delete(row.id);
  exchange.gateway.store.changed();
  return emptyReply(204);
}

export function insertMcp({ store, clock }: Gateway, fields: NewMcp): McpRow {
  const now = formatStored(clock.nowNs());
  const row: McpRow = {
    ...fields,
    id: randomUUID(),
    request_timeout_ms: fields.request_timeout_ms ?? defaultRequestTimeoutMs,
    created_at: now,
    updated_at: now,
  };
  store.mcps.set(row.id, row);
  store.changed();
  return row;
}

function requireMcp(exchange: Exchange): McpRow {
  const row = exchange.gateway.store.mcps.get(idParam(exchange));
  if (row?.org_id !== orgIdOf(exchange.caller)) throw notFound();
  return row;
}

function checkedName(name: string): string {
  if (name.trim() === "") throw validationError("MCP name cannot be empty");
  return name;
}

function statusOf(row: McpRow): string {
  return row.is_active ? "active" : "inactive";
}

function mcpView(row: McpRow): unknown {
  return {
    id: row.id,
    name: row.name,
    mcp_type: row.mcp_type,
    description: row.description,
    config: redactedConfig(row.config),
    status: statusOf(row),
    is_active: row.is_active,
    health_status: "unknown",
    last_health_check_at: null,
    created_at: row.created_at,
    updated_at: row.updated_at,
    protocol_version: null,
    server_name: null,
    server_version: null,
    tools_count: null,
    resources_count: null,
    last_latency_ms: null,
    request_timeout_ms: row.request_timeout_ms,
    partial_timeout_ms: null,
  };
}

function redactedConfig(config: Record<string, unknown>): Record<string, unknown> {
  const redact = ([name, value]: [string, unknown]): [string, unknown] =>
    secretConfigName.test(name) ? [name, "[REDACTED]"] : [name, value];
  return Object.fromEntries(Object.entries(config).map(redact));
}

function queryInteger(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^[+-]?[0-9]+$/.test(text)) {
    const reason =
      text === "" ? "cannot parse integer from empty string" : "invalid digit found in string";
    throw new Refusal(textReply(400, `Failed to deserialize query string: ${reason}`));
  }
  return Number(text);
}
