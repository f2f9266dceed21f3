import { countUse } from "../endpoints/auth.ts";
import {
  dataReply,
  documentedNotFound,
  documentedRefusal,
  invalidRequest,
} from "./documented-replies.ts";
import { authenticateDocumentedKey, documentedBody, paginate } from "./documented-request.ts";
import { newestFirst } from "../endpoints/api-key-access.ts";
import { orgIdOf } from "../gateway.ts";
import type { Exchange, OpenExchange } from "../gateway.ts";
import { callTool, mcpsInReach } from "../endpoints/mcp.ts";
import type { Reply } from "../http/reply.ts";
import type { McpRow } from "../store/rows.ts";

/**
 * `POST /mcp` with `{mcp_id, tool, arguments}`. The key is looked at before the body. The page
 * knows no JSON-RPC: such a body is a malformed request, 400, also from a key that is in order.
 */
export async function invokeDocumentedTool({ gateway, request }: OpenExchange): Promise<Reply> {
  const apiKey = authenticateDocumentedKey(request, gateway);
  const { mcpId, tool, input } = readInvocation({ request });
  countUse(apiKey, gateway);
  const mcp = gateway.store.mcps.get(mcpId);
  if (mcp?.org_id !== apiKey.org_id) throw documentedNotFound("MCP");
  if (!mcpsInReach(apiKey, gateway).includes(mcp)) {
    throw documentedRefusal(403, {
      code: "mcp_not_permitted",
      message: "API key does not have access to this MCP",
    });
  }
  const answer = await callTool(mcp, tool, input);
  if ("error" in answer) {
    const details = { mcp_error: answer.error.message };
    throw documentedRefusal(502, { code: "mcp_error", message: "MCP returned an error", details });
  }
  const metadata = {
    mcp_id: mcpId,
    tool,
    latency_ms: 0,
    timestamp: gateway.clock.now().toISOString(),
  };
  return dataReply(200, { result: answer.result, metadata });
}

/** `GET /v1/mcps` */
export function listDocumentedMcps({ caller, gateway, request }: Exchange): Reply {
  const query = new URLSearchParams(request.query);
  const status = query.get("status") ?? "all";
  const rows = newestFirst(gateway.store.mcpsOf(orgIdOf(caller))).filter(
    (row) => status === "all" || status === statusOf(row),
  );
  const { items, pagination } = paginate(rows, query);
  return dataReply(200, items.map(mcpView), pagination);
}

/** `GET /v1/mcps/:id`, without statistics and tools. */
export function getDocumentedMcp({ caller, gateway, params }: Exchange): Reply {
  const row = gateway.store.mcps.get(params[0] ?? "");
  if (row?.org_id !== orgIdOf(caller)) throw documentedNotFound("MCP");
  return dataReply(200, mcpView(row));
}

function readInvocation({ request }: Pick<OpenExchange, "request">): {
  mcpId: string;
  tool: string;
  input: unknown;
} {
  const body = documentedBody(request);
  try {
    return {
      mcpId: body.string("mcp_id"),
      tool: body.string("tool"),
      input: body.any("arguments"),
    };
  } catch {
    throw invalidRequest();
  }
}

function statusOf(row: McpRow): string {
  return row.is_active ? "active" : "inactive";
}

function mcpView(row: McpRow): unknown {
  return {
    id: row.id,
    name: row.name,
    endpoint_url: row.config["endpoint_url"] ?? null,
    description: row.description,
    status: statusOf(row),
    health: "unknown",
    created_at: row.created_at,
    updated_at: row.updated_at,
    last_active: null,
    request_count: 0,
  };
}
