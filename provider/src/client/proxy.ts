import type { Dispatcher } from "undici";
import connect from "undici/lib/api/api-connect.js";
import EnvHttpProxyAgent from "undici/lib/dispatcher/env-http-proxy-agent.js";
import Pool from "undici/lib/dispatcher/pool.js";
import { NetworkError } from "./errors.ts";

interface ProxyOptions {
  /** `http://HOST:PORT`, with user and password if need be. */
  readonly httpsProxy: string;
  /** Hosts that are reached without it, with commas between. */
  readonly noProxy: string;
  readonly connections: number;
  readonly connect: { readonly timeout: number };
}

/** Connections through tunnels of a proxy. Throws a `NetworkError` where its address is of no use. */
export function openProxy(options: ProxyOptions): Dispatcher {
  if (!/^https?:$/.test(schemeOf(options.httpsProxy))) {
    // Not quoted: a proxy's address may hold a password.
    throw new NetworkError(
      "HTTPS_PROXY is no URL of http or https. Write it as http://HOST:PORT.",
      {
        code: "invalid_proxy",
        wasSent: false,
      },
    );
  }
  return new EnvHttpProxyAgent({
    ...options,
    // Left out, undici would look it up in the process's environment.
    httpProxy: "",
    // The agent opens its tunnels with `connect`, which only undici's main module adds to pools.
    clientFactory: (origin, poolOptions) =>
      Object.assign(new Pool(origin, poolOptions), { connect }),
  });
}

function schemeOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : "";
}
