import { createServer, type Socket } from "node:net";

/** A server of bytes, for what no HTTP library would send. */
export interface RawServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Whole requests, headers and body, in order of arrival. */
  readonly requests: readonly string[];
  readonly openSockets: () => number;
  /** Resolves when the connection that brought this request is closed; `number` counts from 1. */
  readonly closedUnder: (number: number) => Promise<void>;
  /** Resolves when no connection is open, now or soon. */
  readonly allClosed: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What to do with a whole request; `number` counts from 1. */
export type RawAnswer = (socket: Socket, request: string, number: number) => void;

/** Starts a server on loopback that hands each whole request to `answer`. */
export async function startRawServer(answer: RawAnswer): Promise<RawServer> {
  const requests: string[] = [];
  const closings: Promise<void>[] = [];
  const sockets = new Set<Socket>();
  let onAllClosed: (() => void)[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    const closing = new Promise<void>((resolve) => {
      socket.once("close", () => {
        resolve();
      });
    });
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      text += chunk;
      for (let end = wholeRequestLength(text); end > 0; end = wholeRequestLength(text)) {
        const request = text.slice(0, end);
        text = text.slice(end);
        requests.push(request);
        closings.push(closing);
        answer(socket, request, requests.length);
      }
    });
    // A client that breaks off is what many tests are about.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      if (sockets.size > 0) return;
      for (const tell of onAllClosed) tell();
      onAllClosed = [];
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    openSockets: () => sockets.size,
    closedUnder: (number) =>
      closings[number - 1] ?? Promise.reject(new Error(`There was no request ${String(number)}.`)),
    allClosed: () =>
      sockets.size === 0
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            onAllClosed.push(resolve);
          }),
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Length of the first request in `text`, or 0 while it is incomplete. */
function wholeRequestLength(text: string): number {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd === -1) return 0;
  const bodyLength = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, headEnd))?.[1] ?? 0);
  const end = headEnd + 4 + bodyLength;
  return text.length >= end ? end : 0;
}

interface RawResponse {
  readonly status?: string;
  /** Beside content-type, content-length and date; a name that stands here replaces them. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A response as bytes. */
export function rawResponse({ status = "200 OK", headers = {}, body = "" }: RawResponse): Buffer {
  const bytes = Buffer.from(body);
  const all = {
    "content-type": "application/json",
    "content-length": String(bytes.length),
    date: "Tue, 24 Nov 2026 02:00:00 GMT",
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join("")}\r\n`), bytes]);
}
