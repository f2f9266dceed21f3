import { request } from "node:http";
import type { IncomingMessage } from "node:http";

export interface LiveRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** The answer; `closed` when the connection ended without one. */
export type LiveResponse =
  | { readonly kind: "closed" }
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: IncomingMessage["headers"];
      readonly text: string;
    };

/** Sends exactly these headers and bytes: `fetch` would add a content type and refuse a Host header. */
export function sendRecorded(
  url: string,
  { method, path, headers, body }: LiveRequest,
): Promise<LiveResponse> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "localhost",
        port,
        method,
        path,
        headers: {
          host: `localhost:${port}`,
          ...(body === undefined ? {} : { "content-length": body.length }),
          ...headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.once("error", reject);
        incoming.once("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({
            kind: "answer",
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
          });
        });
      },
    );
    outgoing.once("error", (error) => {
      if ("code" in error && error.code === "ECONNRESET") resolve({ kind: "closed" });
      else reject(error);
    });
    outgoing.end(body);
  });
}
