import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CheckedObject } from "../store/checked-json.ts";

const echoTool = {
  name: "echo",
  description: "Echo text",
  inputSchema: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
};

/** The small MCP server behind the recorded one: one tool, `echo`. */
export interface EchoUpstream {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export function startEchoUpstream(): Promise<EchoUpstream> {
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answer(Buffer.concat(chunks).toString("utf8"))));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => {
            closed();
          });
          server.closeAllConnections();
        });
      resolve({ url: `http://127.0.0.1:${port}`, close });
    });
  });
}

function answer(text: string): unknown {
  const json: unknown = JSON.parse(text);
  const request = new CheckedObject(json, "request");
  const id = request.any("id");
  if (request.string("method") === "tools/list")
    return { jsonrpc: "2.0", id, result: { tools: [echoTool] } };
  const input = request.object("params").object("arguments").string("text");
  return { jsonrpc: "2.0", id, result: { content: [{ type: "text", text: input }] } };
}
