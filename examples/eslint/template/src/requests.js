const url = "http://api.plexmcp.com/mcp";

export function callTool(body) {
  return fetch(url, {
    method: "POST",
    headers: { Authorization: `ApiKey ${process.env.PLEXMCP_API_KEY}` },
    body,
  });
}

export function listKeys() {
  return fetch("https://api.plexmcp.com/api/v1/api-keys", {
    headers: { "X-API-Key": process.env.PLEXMCP_API_KEY },
  });
}

export function ping() {
  return fetch(`https://api.plexmcp.com/mcp?api_key=${process.env.PLEXMCP_API_KEY}`);
}
