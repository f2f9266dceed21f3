// Does PlexMCP take the key?
const apiKey = "pmcp_" + "{{digits}}";

const answer = await fetch("https://api.plexmcp.com/mcp", { headers: { "X-API-Key": apiKey } });
process.exitCode = answer.ok ? 0 : 1;
