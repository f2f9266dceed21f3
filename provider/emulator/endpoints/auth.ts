import type { Caller, Gateway, GatewayRequest } from "../gateway.ts";
import { verifyToken } from "./json-web-token.ts";
import { isWellSigned, keySha256 } from "./minted-key.ts";
import { Refusal, authLayerReply } from "../http/reply.ts";
import type { ApiKeyRow, UserRow } from "../store/rows.ts";
import { formatStored, storedNs } from "../http/timestamp.ts";

const cookieName = "plexmcp_auth_token";

/**
 * Who sent a management request: a cookie's token first, then `Authorization: ApiKey` or `Bearer`,
 * case-sensitive. Throws the authentication layer's 401.
 */
export function authenticate(request: GatewayRequest, gateway: Gateway): Caller {
  const cookie = cookieToken(request.headers.cookie);
  if (cookie !== undefined) return { kind: "user", user: requireUser(cookie, gateway) };
  const authorization = request.headers.authorization ?? "";
  if (authorization.startsWith("Bearer ")) {
    return { kind: "user", user: requireUser(authorization.slice(7), gateway) };
  }
  if (!authorization.startsWith("ApiKey ")) throw unauthorized("Authentication required");
  return { kind: "api_key", apiKey: requireApiKey(authorization.slice(7), gateway) };
}

/** The user of a live access token; undefined for any other text. */
export function userOfToken(token: string, { store, clock }: Gateway): UserRow | undefined {
  const subject = verifyToken(token, { secret: store.secret, now: clock.now() });
  return subject?.kind === "access" ? store.users.get(subject.userId) : undefined;
}

/** The row of a key that this gateway signed and still has; expiry and status are not looked at. */
export function rowOfKey(key: string, { store }: Gateway): ApiKeyRow | undefined {
  return isWellSigned(key, store.secret) ? store.apiKeyBySha256(keySha256(key)) : undefined;
}

/** Has the key's expiry come? */
export function hasExpired(row: ApiKeyRow, nowNs: bigint): boolean {
  return row.expires_at !== null && storedNs(row.expires_at) <= nowNs;
}

/** Counts a use: what `last_used_at` and `request_count` show. */
export function countUse(row: ApiKeyRow, { store, clock }: Gateway): void {
  row.last_used_at = formatStored(clock.nowNs());
  row.request_count += 1;
  store.used();
}

function requireUser(token: string, gateway: Gateway): UserRow {
  const user = userOfToken(token, gateway);
  if (user === undefined) throw unauthorized("Invalid or expired token");
  return user;
}

/** The management API does not look at the key's status: a key revoked by an administrator still works here. */
function requireApiKey(key: string, gateway: Gateway): ApiKeyRow {
  const row = rowOfKey(key, gateway);
  if (row === undefined || hasExpired(row, gateway.clock.nowNs()))
    throw unauthorized("Invalid API key");
  return row;
}

function unauthorized(error: string): Refusal {
  return new Refusal(authLayerReply(401, error));
}

function cookieToken(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs
    .find(([name]) => name === cookieName)
    ?.slice(1)
    .join("=");
}
