import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Longer than any client keeps an idle connection, so that the client closes first and no call is lost. */
const keepAliveTimeoutMs = 120_000;
const portTries = 20;

export interface LoopbackListener {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1, both at the same port: `localhost`
 * means either, and another program must not answer on the other.
 */
export async function listenOnLoopback(
  port: number,
  listener: RequestListener,
): Promise<LoopbackListener> {
  for (let tries = 1; ; tries += 1) {
    const ipv4 = await listen(listener, "127.0.0.1", port);
    const bound = portOf(ipv4);
    try {
      const ipv6 = await listenIfThere(listener, bound);
      const servers = ipv6 === undefined ? [ipv4] : [ipv4, ipv6];
      return {
        port: bound,
        close: () => Promise.all(servers.map(closeServer)).then(() => undefined),
      };
    } catch (error) {
      await closeServer(ipv4);
      // A free port of 127.0.0.1 may be taken on ::1; with port 0 the next try gets another one.
      if (port !== 0 || tries >= portTries) throw error;
    }
  }
}

async function listenIfThere(listener: RequestListener, port: number): Promise<Server | undefined> {
  try {
    return await listen(listener, "::1", port);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") return undefined;
    throw error;
  }
}

function listen(listener: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer({ keepAliveTimeout: keepAliveTimeoutMs }, listener);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve(server);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server listens on no port.");
  return address.port;
}
