const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Is it this machine, by a name that no DNS server decides? `hostname` as a `URL` writes it. */
export function isLoopback(hostname: string): boolean {
  return loopbackHost.test(hostname);
}

/** Parses an endpoint; throws a `TypeError` where a credential must not be sent. */
export function parseEndpoint(text: string): URL {
  const url = new URL(text);
  const isSafe =
    url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  if (!isSafe) {
    throw new TypeError(
      `${url.origin} is not encrypted, and the credential travels there. Use https; http is taken for loopback hosts only.`,
    );
  }
  return url;
}

/**
 * The Host to name on `/mcp`. PlexMCP serves `/mcp` under its own domain only; on this machine that
 * is `localhost`, never an address.
 */
export function mcpHost(endpoint: URL): string {
  if (!isLoopback(endpoint.hostname)) return endpoint.host;
  return endpoint.port === "" ? "localhost" : `localhost:${endpoint.port}`;
}
