import { hasExpired, rowOfKey, userOfToken } from "../endpoints/auth.ts";
import { CheckedObject } from "../store/checked-json.ts";
import { documentedRefusal, invalidRequest, unauthorized } from "./documented-replies.ts";
import type { Caller, Gateway, GatewayRequest } from "../gateway.ts";
import type { ApiKeyRow } from "../store/rows.ts";

const defaultPageSize = 20;
const maxPageSize = 100;

/**
 * Who calls, by the documented headers: `Authorization: ApiKey` everywhere, `/mcp` included, and
 * `Bearer` with a token of this gateway for the management of keys. `X-API-Key` is not looked at.
 * The page that names the causes of 401 knows one message; the page of error codes has
 * `expired_key` and `revoked_key` besides, and those are used where they fit.
 */
export function authenticateDocumented(request: GatewayRequest, gateway: Gateway): Caller {
  const authorization = request.headers.authorization ?? "";
  if (authorization.startsWith("ApiKey ")) {
    return { kind: "api_key", apiKey: requireLiveKey(authorization.slice(7), gateway) };
  }
  const user = authorization.startsWith("Bearer ")
    ? userOfToken(authorization.slice(7), gateway)
    : undefined;
  if (user === undefined) throw unauthorized();
  return { kind: "user", user };
}

/** The key of a call to `/mcp`. */
export function authenticateDocumentedKey(request: GatewayRequest, gateway: Gateway): ApiKeyRow {
  const caller = authenticateDocumented(request, gateway);
  if (caller.kind === "user") throw unauthorized();
  return caller.apiKey;
}

/** The JSON object of a request; throws the documented 400. */
export function documentedBody({ body }: GatewayRequest): CheckedObject {
  try {
    const json: unknown = JSON.parse(body.toString("utf8"));
    return new CheckedObject(json, "body");
  } catch {
    throw invalidRequest();
  }
}

/** One page of rows, and the object that says which. */
export function paginate<Row>(
  rows: readonly Row[],
  query: URLSearchParams,
): { items: Row[]; pagination: unknown } {
  const page = positiveInteger(query.get("page"), 1);
  const perPage = Math.min(positiveInteger(query.get("per_page"), defaultPageSize), maxPageSize);
  const pagination = {
    page,
    per_page: perPage,
    total: rows.length,
    total_pages: Math.ceil(rows.length / perPage),
  };
  return { items: rows.slice((page - 1) * perPage, page * perPage), pagination };
}

function requireLiveKey(key: string, gateway: Gateway): ApiKeyRow {
  const row = rowOfKey(key, gateway);
  if (row === undefined) throw unauthorized();
  if (row.status === "revoked") {
    throw documentedRefusal(401, { code: "revoked_key", message: "API key has been revoked" });
  }
  if (hasExpired(row, gateway.clock.nowNs())) {
    throw documentedRefusal(401, { code: "expired_key", message: "API key has expired" });
  }
  return row;
}

function positiveInteger(text: string | null, otherwise: number): number {
  if (text === null) return otherwise;
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw invalidRequest();
  return Number(text);
}
