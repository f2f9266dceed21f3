import { CheckedObject } from "../store/checked-json.ts";
import type { Tool } from "./local-tools.ts";
import type { McpRow } from "../store/rows.ts";

/** What an upstream MCP server answered, or why it did not. */
export type UpstreamAnswer =
  { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly reason: string };

/** Tools of an MCP's own server; none when it has no address or does not answer properly. */
export async function listUpstreamTools(mcp: McpRow): Promise<Tool[]> {
  const answer = await callUpstream(mcp, "tools/list", {});
  if (!answer.ok) return [];
  try {
    return new CheckedObject(answer.result, "result").list("tools").map(parseTool);
  } catch {
    return [];
  }
}

/** One JSON-RPC call to the MCP's own server, bounded by the MCP's request time-out. */
export async function callUpstream(
  mcp: McpRow,
  method: string,
  params: unknown,
): Promise<UpstreamAnswer> {
  const url = mcp.config["endpoint_url"];
  if (typeof url !== "string" || !/^https?:/.test(url))
    return { ok: false, reason: "it has no HTTP endpoint_url" };
  const key = mcp.config["auth_type"] === "bearer" ? mcp.config["api_key"] : undefined;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(typeof key === "string" ? { authorization: `Bearer ${key}` } : {}),
      },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
      signal: AbortSignal.timeout(mcp.request_timeout_ms),
    });
    const json: unknown = await response.json();
    const body = new CheckedObject(json, "answer");
    if (!body.has("error")) return { ok: true, result: body.record("result") };
    return { ok: false, reason: body.object("error").string("message") };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function parseTool(json: unknown): Tool {
  const tool = new CheckedObject(json, "tool");
  return {
    name: tool.string("name"),
    description: tool.stringOrNull("description") ?? "",
    inputSchema: tool.record("inputSchema"),
  };
}
