import {
  createApiKey,
  deleteApiKey,
  getApiKey,
  getApiKeyUsage,
  listApiKeys,
  updateApiKey,
} from "./api-keys.ts";
import { revealApiKey, rotateApiKey } from "./api-key-secret.ts";
import { handleMcpCall } from "./mcp.ts";
import { createMcp, deleteMcp, getMcp, listMcps, updateMcp } from "./mcps.ts";
import {
  deleteOrganization,
  getOrganization,
  getOrganizationById,
  getOrganizationStats,
  getSubscription,
  listOrganizations,
  listUsers,
  updateOrganization,
} from "./org.ts";
import { changePin, deletePin, getPinStatus, setPin, verifyPin } from "./pin.ts";
import { emptyReply, jsonReply } from "../http/reply.ts";
import { authenticated, open } from "../http/routes.ts";
import type { Route } from "../http/routes.ts";
import { getCurrentUser, logIn, logOut, refreshSession, registerAccount } from "./sessions.ts";

const api = "/api/v1";

/** The endpoints of the real server that a provider, a stack or an application needs. */
export const serverRoutes: readonly Route[] = [
  open("/health", {
    GET: () => jsonReply(200, { status: "healthy", version: "1.0.0", database: "healthy" }),
  }),
  open("/health/live", { GET: () => emptyReply(200) }),
  open("/health/ready", { GET: () => emptyReply(200) }),
  open("/mcp", { POST: handleMcpCall }),
  open(`${api}/auth/register`, { POST: registerAccount }),
  open(`${api}/auth/login`, { POST: logIn }),
  open(`${api}/auth/refresh`, { POST: refreshSession }),
  authenticated(`${api}/auth/me`, { GET: getCurrentUser }),
  authenticated(`${api}/auth/logout`, { POST: logOut }),
  authenticated(`${api}/api-keys`, { GET: listApiKeys, POST: createApiKey }),
  authenticated(`${api}/api-keys/:id`, {
    GET: getApiKey,
    PATCH: updateApiKey,
    DELETE: deleteApiKey,
  }),
  authenticated(`${api}/api-keys/:id/rotate`, { POST: rotateApiKey }),
  authenticated(`${api}/api-keys/:id/reveal`, { POST: revealApiKey }),
  authenticated(`${api}/api-keys/:id/usage`, { GET: getApiKeyUsage }),
  authenticated(`${api}/mcps`, { GET: listMcps, POST: createMcp }),
  authenticated(`${api}/mcps/:id`, { GET: getMcp, PATCH: updateMcp, DELETE: deleteMcp }),
  authenticated(`${api}/org`, {
    GET: getOrganization,
    PATCH: updateOrganization,
    DELETE: deleteOrganization,
  }),
  authenticated(`${api}/org/stats`, { GET: getOrganizationStats }),
  authenticated(`${api}/org/subscription`, { GET: getSubscription }),
  authenticated(`${api}/organizations`, { GET: listOrganizations }),
  authenticated(`${api}/organizations/:id`, { GET: getOrganizationById }),
  authenticated(`${api}/users`, { GET: listUsers }),
  authenticated(`${api}/pin`, { POST: setPin, DELETE: deletePin }),
  authenticated(`${api}/pin/status`, { GET: getPinStatus }),
  authenticated(`${api}/pin/change`, { POST: changePin }),
  authenticated(`${api}/pin/verify`, { POST: verifyPin }),
];
