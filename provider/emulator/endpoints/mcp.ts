import { countUse } from "./auth.ts";
import type { Gateway, OpenExchange } from "../gateway.ts";
import { eventStreamReply, readRpcRequest, rpcBody, rpcCode } from "./json-rpc.ts";
import type { RpcAnswer, RpcRequest } from "./json-rpc.ts";
import { findLocalTool } from "./local-tools.ts";
import { authenticateMcpCall, limitRate } from "./mcp-caller.ts";
import { jsonReply } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { bodyTooLarge, mcpBodyLimitBytes } from "../http/request-body.ts";
import type { ApiKeyRow, McpRow } from "../store/rows.ts";
import { callUpstream, listUpstreamTools } from "./upstream.ts";

const initializeResult = {
  capabilities: {
    logging: {},
    prompts: { list_changed: false },
    resources: { list_changed: false, subscribe: false },
    tools: { list_changed: false },
  },
  instructions:
    "PlexMCP aggregates multiple MCP servers. Tools are prefixed with their source MCP name (e.g., github:create_issue).",
  protocolVersion: "2024-11-05",
  serverInfo: { name: "PlexMCP", version: "1.0.0" },
};

/** `POST /mcp`: one JSON-RPC request to the MCPs in the key's reach. */
export async function handleMcpCall({ gateway, request }: OpenExchange): Promise<Reply> {
  if (request.body.length > mcpBodyLimitBytes) throw bodyTooLarge();
  const apiKey = authenticateMcpCall(request, gateway);
  limitRate(apiKey, gateway);
  const call = readRpcRequest(request);
  countUse(apiKey, gateway);
  if (call.version !== "2.0") {
    const error = {
      code: rpcCode.invalidRequest,
      message: "Invalid JSON-RPC version, expected 2.0",
    };
    return jsonReply(400, rpcBody(call.id, { error }));
  }
  const body = rpcBody(call.id, await answerCall(call, mcpsInReach(apiKey, gateway)));
  const wantsEvents = request.headers.accept?.includes("text/event-stream") === true;
  return wantsEvents ? eventStreamReply(body) : jsonReply(200, body);
}

/** Active MCPs the key may use, in the order they were made. Ids of deleted MCPs stay in a key and mean nothing. */
export function mcpsInReach(apiKey: ApiKeyRow, { store }: Gateway): McpRow[] {
  const isInReach = (mcp: McpRow): boolean =>
    apiKey.mcp_access_mode === "all" ||
    (apiKey.mcp_access_mode === "selected" && apiKey.allowed_mcp_ids?.includes(mcp.id) === true);
  return store.mcpsOf(apiKey.org_id).filter((mcp) => mcp.is_active && isInReach(mcp));
}

/** Runs a tool of an MCP, here or on the MCP's own server. */
export async function callTool(mcp: McpRow, tool: string, input: unknown): Promise<RpcAnswer> {
  const content = Object.fromEntries(
    Object.entries(typeof input === "object" && input !== null ? input : {}),
  );
  if (mcp.local_tools !== null) {
    if (!mcp.local_tools.includes(tool))
      return failure(rpcCode.invalidParams, `Unknown tool: ${tool}`);
    const text = findLocalTool(tool).answer(content);
    return { result: { content: [{ text, type: "text" }], isError: false } };
  }
  const answer = await callUpstream(mcp, "tools/call", { name: tool, arguments: content });
  if (!answer.ok)
    return failure(rpcCode.upstreamFailed, `${mcp.name} did not answer: ${answer.reason}`);
  return { result: { isError: false, ...Object.fromEntries(Object.entries(answer.result ?? {})) } };
}

async function answerCall(call: RpcRequest, mcps: readonly McpRow[]): Promise<RpcAnswer> {
  if (call.method.startsWith("notifications/")) return { result: null };
  switch (call.method) {
    case "initialize":
      return { result: initializeResult };
    case "tools/list":
      return { result: { tools: (await Promise.all(mcps.map(listTools))).flat() } };
    case "tools/call":
      return callNamedTool(call.params, mcps);
    case "resources/list":
      return { result: { resources: [] } };
    case "prompts/list":
      return { result: { prompts: [] } };
    default:
      return failure(rpcCode.methodNotFound, `Method not found: ${call.method}`);
  }
}

async function listTools(mcp: McpRow): Promise<unknown[]> {
  const tools =
    mcp.local_tools === null ? await listUpstreamTools(mcp) : mcp.local_tools.map(findLocalTool);
  return tools.map(({ name, description, inputSchema }) => ({
    description: `[${mcp.name}] ${description}`,
    inputSchema,
    name: `${mcp.name}:${name}`,
  }));
}

async function callNamedTool(params: unknown, mcps: readonly McpRow[]): Promise<RpcAnswer> {
  if (typeof params !== "object" || params === null || !("name" in params)) {
    return failure(rpcCode.invalidParams, "Missing params");
  }
  const name = String(params.name);
  const colon = name.indexOf(":");
  if (colon === -1) {
    return failure(
      rpcCode.invalidParams,
      `Invalid tool name format. Expected 'mcp_name:tool_name', got: ${name}`,
    );
  }
  const mcpName = name.slice(0, colon);
  const mcp = mcps.find((candidate) => candidate.name === mcpName);
  if (mcp === undefined) {
    return failure(rpcCode.invalidParams, `MCP not found or access denied: ${mcpName}`);
  }
  return callTool(mcp, name.slice(colon + 1), "arguments" in params ? params.arguments : {});
}

function failure(code: number, message: string): RpcAnswer {
  return { error: { code, message } };
}
