import { request } from "undici";

/** What this application does, each by one tool of one MCP. */
const calls = new Map([
  ["forecast", { name: "Weather API:get_forecast", arguments: { city: "Paris" } }],
  ["sum", { name: "Calculator:add", arguments: { a: 2, b: 40 } }],
]);

/** PlexMCP's answer to a call, in JSON-RPC 2.0. */
interface Answer {
  readonly result?: { readonly content: readonly { readonly text: string }[] };
  readonly error?: { readonly message: string };
}

async function callTool(params: object): Promise<Answer> {
  const endpoint = process.env["PLEXMCP_ENDPOINT"] ?? "https://api.plexmcp.com";
  const { body } = await request(`${endpoint}/mcp`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-api-key": process.env["PLEXMCP_API_KEY"] ?? "",
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params }),
  });
  const answer = await body.json();
  if (!isAnswer(answer)) throw new Error(`${endpoint}/mcp is not PlexMCP's.`);
  return answer;
}

function isAnswer(json: unknown): json is Answer {
  return typeof json === "object" && json !== null && ("result" in json || "error" in json);
}

const [word = ""] = process.argv.slice(2);
const call = calls.get(word);
if (call === undefined) {
  console.error(`Say what to do: node --import tsx app.ts ${[...calls.keys()].join(" | ")}`);
  process.exit(2);
}
const { result, error } = await callTool(call);
if (error === undefined) {
  console.log(`${call.name}: ${result?.content[0]?.text ?? "no text"}`);
} else {
  console.error(`${call.name}: denied (${error.message})`);
  process.exitCode = 1;
}
