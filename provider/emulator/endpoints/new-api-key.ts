import { randomUUID } from "node:crypto";
import type { Gateway } from "../gateway.ts";
import { keyPrefixOf, keySha256, mintKey } from "./minted-key.ts";
import type { AccessMode, ApiKeyRow } from "../store/rows.ts";
import { formatStored } from "../http/timestamp.ts";
import type { Timestamp } from "../http/timestamp.ts";

/** What a new row is made of, already checked. */
export interface NewApiKey {
  readonly orgId: string;
  readonly createdBy: string | null;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly rateLimitRpm: number;
  readonly expiresAt: Timestamp | undefined;
  readonly mcpAccessMode: AccessMode;
  readonly allowedMcpIds: readonly string[] | null;
  readonly description: string | null;
}

/** Mints a key and inserts its row. The key itself is in the answer only. */
export function insertApiKey(
  { store, clock }: Gateway,
  fields: NewApiKey,
): { row: ApiKeyRow; key: string } {
  const key = mintKey(store.secret);
  const row: ApiKeyRow = {
    id: randomUUID(),
    org_id: fields.orgId,
    name: fields.name,
    key_sha256: keySha256(key),
    key_prefix: keyPrefixOf(key),
    scopes: fields.scopes,
    rate_limit_rpm: fields.rateLimitRpm,
    expires_at: fields.expiresAt === undefined ? null : formatStored(fields.expiresAt.epochNs),
    last_used_at: null,
    request_count: 0,
    created_by: fields.createdBy,
    created_at: formatStored(clock.nowNs()),
    mcp_access_mode: fields.mcpAccessMode,
    allowed_mcp_ids: fields.allowedMcpIds,
    status: "active",
    sealed_key: null,
    description: fields.description,
    revoked_at: null,
  };
  store.apiKeys.set(row.id, row);
  store.changed();
  return { row, key };
}

/** Gives a row a new secret; the old one is dead at once. Use starts at zero again, the rest stays. */
export function replaceSecret(
  { store }: Gateway,
  row: ApiKeyRow,
): { key: string; oldKeyPrefix: string } {
  const key = mintKey(store.secret);
  const oldKeyPrefix = row.key_prefix;
  row.key_sha256 = keySha256(key);
  row.key_prefix = keyPrefixOf(key);
  row.request_count = 0;
  row.sealed_key = null;
  store.changed();
  return { key, oldKeyPrefix };
}
