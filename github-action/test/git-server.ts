import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/**
 * A server that git fetches from over HTTP, by git's own `http-backend`. It wants the token as
 * GitHub does, in one header; two of them are refused.
 */
export class GitServer {
  readonly #server: Server;
  readonly #token: string;
  refused = 0;

  constructor(root: string, token: string) {
    this.#token = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
    this.#server = createServer((request, response) => {
      void this.#serve(root, request, response);
    });
  }

  async start(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #serve(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = request.headersDistinct["authorization"] ?? [];
    if (sent.length !== 1 || `AUTHORIZATION: ${sent[0] ?? ""}` !== this.#token) {
      this.refused += 1;
      response.writeHead(401).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? "/", this.url);
    const backend = spawn("git", ["http-backend"], {
      env: {
        PATH: process.env["PATH"],
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
        GIT_PROTOCOL: request.headers["git-protocol"]?.toString() ?? "",
      },
    });
    request.pipe(backend.stdin);
    const output = await buffer(backend.stdout);
    const bodyStart = output.indexOf("\r\n\r\n");
    const head = output.toString("latin1", 0, bodyStart).split("\r\n");
    const headers = head.map((line) => line.split(": ", 2) as [string, string]);
    const status = headers.find(([name]) => name === "Status")?.[1] ?? "200";
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(headers));
    response.end(output.subarray(bodyStart + 4));
  }
}
