import { orgIdOf } from "../gateway.ts";
import type { Caller, Exchange } from "../gateway.ts";
import { Refusal, forbidden, notFound, textReply } from "../http/reply.ts";
import type { ApiKeyRow } from "../store/rows.ts";
import { parseUuid } from "../http/uuid.ts";

/** The id in the path, in any spelling of a UUID; throws the framework's 400. */
export function idParam({ params }: { params: readonly string[] }): string {
  const parsed = parseUuid(params[0] ?? "");
  if (!parsed.ok)
    throw new Refusal(textReply(400, `Invalid URL: UUID parsing failed: ${parsed.reason}`));
  return parsed.uuid;
}

/** A viewer may do nothing with keys, not even read them. */
export function requireKeyRole(caller: Caller): void {
  if (caller.kind === "user" && caller.user.role === "viewer") throw forbidden();
}

/** May the caller touch this key? An API key may touch every key of its organisation; a member only its own. */
export function mayUse(caller: Caller, row: ApiKeyRow): boolean {
  if (caller.kind === "api_key") return true;
  const { role, id } = caller.user;
  return role === "owner" || role === "admin" || (role === "member" && row.created_by === id);
}

/** The key named in the path; 404 when it is not of the caller's organisation, 403 when not the caller's to use. */
export function requireApiKeyRow(exchange: Exchange): ApiKeyRow {
  const { caller, gateway } = exchange;
  const id = idParam(exchange);
  requireKeyRole(caller);
  const row = gateway.store.apiKeys.get(id);
  if (row?.org_id !== orgIdOf(caller)) throw notFound();
  if (!mayUse(caller, row)) throw forbidden();
  return row;
}

/** The keys the caller's list shows. One made with an API key is always empty, whoever made that key. */
export function listableKeys({ caller, gateway }: Exchange): ApiKeyRow[] {
  requireKeyRole(caller);
  if (caller.kind === "api_key") return [];
  const rows = gateway.store.apiKeysOf(orgIdOf(caller)).filter((row) => mayUse(caller, row));
  return newestFirst(rows);
}

/** By creation, newest first; rows of one instant in the reverse of the order they were made in. */
export function newestFirst<Row extends { readonly created_at: string }>(
  rows: readonly Row[],
): Row[] {
  return rows.toReversed().sort((a, b) => compareTimes(b.created_at, a.created_at));
}

/** Stored times drop trailing zeros, so their texts do not sort; their padded forms do. */
function compareTimes(a: string, b: string): number {
  const [left, right] = [sortable(a), sortable(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortable(time: string): string {
  const [seconds = "", fraction = ""] = time.replace("Z", "").split(".");
  return `${seconds}.${fraction.padEnd(9, "0")}`;
}
