import {
  createDocumentedKey,
  getDocumentedKey,
  getDocumentedUsage,
  listDocumentedKeys,
  revokeDocumentedKey,
  updateDocumentedKey,
} from "./documented-api-keys.ts";
import { getDocumentedMcp, invokeDocumentedTool, listDocumentedMcps } from "./documented-mcp.ts";
import { authenticated, open } from "../http/routes.ts";
import type { Route } from "../http/routes.ts";

/**
 * What PlexMCP's published API reference describes, for keys and `/mcp`, and the reading of MCPs
 * that a key's permissions need. There is no log-in, no rotate and no quota in it.
 */
export const documentedRoutes: readonly Route[] = [
  open("/mcp", { POST: invokeDocumentedTool }),
  authenticated("/v1/api-keys", { GET: listDocumentedKeys, POST: createDocumentedKey }),
  authenticated("/v1/api-keys/:id", {
    GET: getDocumentedKey,
    PATCH: updateDocumentedKey,
    DELETE: revokeDocumentedKey,
  }),
  authenticated("/v1/api-keys/:id/usage", { GET: getDocumentedUsage }),
  authenticated("/v1/mcps", { GET: listDocumentedMcps }),
  authenticated("/v1/mcps/:id", { GET: getDocumentedMcp }),
];
