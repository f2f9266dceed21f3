import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:net";
import { join } from "node:path";

export interface ListenOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly temporaryFolder: string;
  /** Unix sockets, or, as on Windows, a port of the loopback interface. */
  readonly network: "unix" | "tcp";
}

export interface Listening {
  readonly network: "unix" | "tcp";
  readonly address: string;
  /** Removes the socket. May be called more than once. */
  readonly remove: () => void;
}

/** Listens where go-plugin's host expects it. Rejects when no address is free. */
export async function listen(server: Server, options: ListenOptions): Promise<Listening> {
  return options.network === "unix"
    ? listenOnSocket(server, options)
    : listenOnPort(server, options);
}

async function listenOnSocket(
  server: Server,
  { environment, temporaryFolder }: ListenOptions,
): Promise<Listening> {
  const folder = environment["PLUGIN_UNIX_SOCKET_DIR"] ?? "";
  const path = join(
    folder === "" ? temporaryFolder : folder,
    `plexmcp-${randomBytes(8).toString("hex")}.sock`,
  );
  await startListening(server, { path });
  const group = environment["PLUGIN_UNIX_SOCKET_GROUP"] ?? "";
  if (group === "") chmodSync(path, 0o600);
  else {
    chownSync(path, process.getuid?.() ?? -1, groupId(group));
    chmodSync(path, 0o660);
  }
  return {
    network: "unix",
    address: path,
    remove: () => {
      rmSync(path, { force: true });
    },
  };
}

/** A group by its number, else by its name in /etc/group. */
function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  const line = readFileSync("/etc/group", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${group}:`));
  if (line === undefined) throw new Error(`PLUGIN_UNIX_SOCKET_GROUP: there is no group ${group}.`);
  return Number(line.split(":")[2]);
}

async function listenOnPort(server: Server, { environment }: ListenOptions): Promise<Listening> {
  const first = Number(environment["PLUGIN_MIN_PORT"] ?? 10_000);
  const last = Number(environment["PLUGIN_MAX_PORT"] ?? 25_000);
  for (let port = first; port <= last; port += 1) {
    try {
      await startListening(server, { host: "127.0.0.1", port });
      return { network: "tcp", address: `127.0.0.1:${String(port)}`, remove: () => undefined };
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken) throw error;
    }
  }
  throw new Error(`No port between ${String(first)} and ${String(last)} is free on 127.0.0.1.`);
}

function startListening(
  server: Server,
  address: { readonly path: string } | { readonly host: string; readonly port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
