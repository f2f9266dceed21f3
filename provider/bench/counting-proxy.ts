import { createServer, request as sendRequest } from "node:http";
import { once } from "node:events";

export interface CountingProxy {
  /** `http://localhost:PORT` */
  readonly url: string;
  /** The most requests that were under way at one time. */
  readonly peak: () => number;
  readonly close: () => Promise<void>;
}

/** Hands requests on to `target`, and counts how many are under way. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let underWay = 0;
  let peak = 0;
  const server = createServer((incoming, response) => {
    underWay += 1;
    peak = Math.max(peak, underWay);
    response.once("close", () => (underWay -= 1));
    const { method, headers } = incoming;
    const outgoing = sendRequest(
      new URL(incoming.url ?? "/", target),
      { method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    outgoing.on("error", () => response.destroy());
    incoming.pipe(outgoing);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    url: `http://localhost:${address.port}`,
    peak: () => peak,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
