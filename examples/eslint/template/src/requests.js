const mcp = "http://api.plexmcp.com/mcp";
const apiKey = process.env.PLEXMCP_API_KEY ?? "{{key}}";

export function callMcp(method, params) {
  return fetch(mcp, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `ApiKey ${apiKey}` },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
}

export function listKeys() {
  return fetch("https://api.plexmcp.com/api/v1/api-keys", { headers: { "X-API-Key": apiKey } });
}

export function ping() {
  return fetch(`https://api.plexmcp.com/mcp?api_key=${apiKey}`);
}
