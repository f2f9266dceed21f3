import { hasExpired } from "./auth.ts";
import type { Gateway, GatewayRequest } from "../gateway.ts";
import { rpcCode, rpcRefusal } from "./json-rpc.ts";
import { isWellSigned, keySha256 } from "./minted-key.ts";
import { Refusal, jsonReply } from "../http/reply.ts";
import type { ApiKeyRow, OrganizationRow } from "../store/rows.ts";

/** Names that no organisation can have under the base domain. Only `admin` is recorded. */
const reservedSubdomains = new Set([
  "admin",
  "api",
  "app",
  "dashboard",
  "docs",
  "mail",
  "status",
  "www",
]);

/** The key of a call to `/mcp`, checked for everything but its rate; throws the server's refusals. */
export function authenticateMcpCall(request: GatewayRequest, gateway: Gateway): ApiKeyRow {
  const organization = organizationOfHost(request.headers.host ?? "", gateway);
  const row = requireUsableKey(sentKey(request), gateway);
  if (organization !== undefined && organization.id !== row.org_id) {
    throw rpcRefusal(
      403,
      rpcCode.otherOrganization,
      "API key does not belong to this organization",
    );
  }
  return row;
}

/** Counts the call in this minute; throws 429 when the key has used its minute up. Refused calls are not counted. */
export function limitRate(row: ApiKeyRow, { rateWindows, clock }: Gateway): void {
  const decision = rateWindows.take(row.id, row.rate_limit_rpm, clock.now());
  if (decision.kind === "allowed") return;
  const data = {
    limit_rpm: row.rate_limit_rpm,
    remaining_minute: 0,
    reset_at: decision.resetAtUnixSeconds,
    retry_after_seconds: decision.retryAfterSeconds,
  };
  const error = { code: rpcCode.rateLimited, message: "Rate limit exceeded", data };
  throw new Refusal(jsonReply(429, { jsonrpc: "2.0", error }));
}

/** The organisation whose subdomain was called; undefined under the base domain itself. */
function organizationOfHost(
  hostHeader: string,
  { baseDomain, store }: Gateway,
): OrganizationRow | undefined {
  const host = hostHeader.replace(/:\d+$/, "").toLowerCase();
  if (host === baseDomain) return undefined;
  const unknownHost = rpcRefusal(404, rpcCode.missingKeyOrUnknownHost, `Unknown host: ${host}`);
  if (!host.endsWith(`.${baseDomain}`)) throw unknownHost;
  const subdomain = host.slice(0, -baseDomain.length - 1);
  if (reservedSubdomains.has(subdomain)) {
    throw rpcRefusal(403, rpcCode.missingKeyOrUnknownHost, `Reserved subdomain: ${subdomain}`);
  }
  const owner = [...store.organizations.values()].find((row) => row.auto_subdomain === subdomain);
  if (owner === undefined) throw unknownHost;
  return owner;
}

/** `X-API-Key` wins over `Authorization: Bearer`, even when it is empty. */
function sentKey({ headers }: GatewayRequest): string {
  const key = headers["x-api-key"];
  if (typeof key === "string") return key;
  const authorization = headers.authorization ?? "";
  if (authorization.startsWith("Bearer ")) return authorization.slice(7);
  throw rpcRefusal(401, rpcCode.missingKeyOrUnknownHost, "Missing X-API-Key header");
}

function requireUsableKey(key: string, { store, clock }: Gateway): ApiKeyRow {
  if (!isWellSigned(key, store.secret)) throw refused("Invalid API key format");
  const row = store.apiKeyBySha256(keySha256(key));
  if (row === undefined) throw refused("API key not found");
  if (row.status === "revoked") throw refused("API key is revoked");
  if (hasExpired(row, clock.nowNs())) throw refused("API key has expired");
  if (row.mcp_access_mode === "none") throw refused("This API key has MCP access disabled");
  return row;
}

function refused(message: string): Refusal {
  return rpcRefusal(401, rpcCode.refusedKey, message);
}
