import type { SecretKey } from "eslint-plugin-plexmcp/detector";
import { textAt, valueAt } from "../json-path.ts";
import type { HostAnswer, PlexmcpHost } from "./plexmcp-host.ts";

/** Does a key work? What is not proved inactive must be treated as active. */
export type Verification = "active" | "inactive" | "unknown";

/** What `/mcp` says of a key that can do nothing; all else in a 401 is about the server. */
const definiteRefusal =
  /^(API key not found|API key has expired|API key is revoked|Invalid API key format)\b/i;

/**
 * Asks PlexMCP, once or twice, and counts as a use of the key there. The management API knows every
 * key that can be used; only if it refuses one, and `/mcp` says definitely why, the key is inactive.
 */
export async function verifyKey(host: PlexmcpHost, key: SecretKey): Promise<Verification> {
  const secret = key.reveal();
  const list = await host.call({
    method: "GET",
    path: "/api/v1/api-keys",
    headers: { authorization: `ApiKey ${secret}` },
  });
  if (list.status === 200)
    return Array.isArray(valueAt(list.json, "api_keys")) ? "active" : "unknown";
  if (list.status !== 401 || messageOf(list) !== "Invalid API key") return "unknown";
  const mcp = await host.call({
    method: "POST",
    path: "/mcp",
    headers: { "x-api-key": secret },
    body: { jsonrpc: "2.0", id: 1, method: "ping" },
  });
  return mcp.status === 401 && definiteRefusal.test(messageOf(mcp) ?? "") ? "inactive" : "unknown";
}

/** The management API says `{ error: text }` or `{ error: { message } }`, `/mcp` a JSON-RPC error. */
function messageOf({ json }: HostAnswer): string | undefined {
  return textAt(json, "error", "message") ?? textAt(json, "error") ?? textAt(json, "message");
}
