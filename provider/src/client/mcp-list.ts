import { countPages, parseMcps } from "./api-parsers.ts";
import type { ApiSession } from "./api-session.ts";
import type { Mcp } from "./api-types.ts";

/** The most that PlexMCP gives at once. */
const perPage = 100;
/** A bound for a server that never stops giving pages. */
const maxPages = 1_000;

/** All pages of the organisation's MCPs, newest first. */
export async function listMcps(session: ApiSession, signal: AbortSignal): Promise<readonly Mcp[]> {
  const found = new Map<string, Mcp>();
  for (let page = 1; page <= maxPages; page += 1) {
    const { mcps, pages } = await session.call(
      {
        method: "GET",
        path: `/mcps?page=${page}&per_page=${perPage}`,
        isRepeatable: true,
        read: ({ json, envelope }) => ({ mcps: parseMcps(json), pages: countPages(envelope) }),
      },
      signal,
    );
    const before = found.size;
    // An MCP that is made meanwhile moves another one to the next page: that one comes twice.
    for (const mcp of mcps) found.set(mcp.id, mcp);
    const isLast = found.size === before || (mcps.length < perPage && page >= pages);
    if (isLast) break;
  }
  return [...found.values()];
}
