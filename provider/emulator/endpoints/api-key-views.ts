import type { ApiKeyRow } from "../store/rows.ts";
import { formatTimestamp } from "../http/timestamp.ts";
import type { Timestamp } from "../http/timestamp.ts";

/** The answer to a create: not the stored row. Times have the caller's offset and nine digits. */
export function createdView(
  row: ApiKeyRow,
  answer: { key: string; expiresAt: Timestamp | undefined; answeredAtNs: bigint },
): unknown {
  return {
    id: row.id,
    name: row.name,
    key: answer.key,
    key_prefix: row.key_prefix,
    scopes: row.scopes,
    rate_limit_rpm: row.rate_limit_rpm,
    expires_at: answer.expiresAt === undefined ? null : formatTimestamp(answer.expiresAt),
    created_at: formatTimestamp({ epochNs: answer.answeredAtNs, offsetMinutes: 0 }),
  };
}

/** The answer to GET and PATCH. */
export function detailView(row: ApiKeyRow): unknown {
  return {
    id: row.id,
    name: row.name,
    key_prefix: row.key_prefix,
    scopes: row.scopes,
    rate_limit_rpm: row.rate_limit_rpm,
    expires_at: row.expires_at,
    last_used_at: row.last_used_at,
    request_count: row.request_count,
    created_by: row.created_by,
    created_at: row.created_at,
    mcp_access_mode: row.mcp_access_mode,
    allowed_mcp_ids: row.allowed_mcp_ids,
  };
}

/** An item of the list: the detail without its maker. */
export function listItemView(row: ApiKeyRow): unknown {
  return {
    id: row.id,
    name: row.name,
    key_prefix: row.key_prefix,
    scopes: row.scopes,
    rate_limit_rpm: row.rate_limit_rpm,
    expires_at: row.expires_at,
    last_used_at: row.last_used_at,
    request_count: row.request_count,
    created_at: row.created_at,
    mcp_access_mode: row.mcp_access_mode,
    allowed_mcp_ids: row.allowed_mcp_ids,
  };
}
