import type { SecretKey } from "eslint-plugin-plexmcp/detector";
import { textAt, valueAt } from "../json-path.ts";
import { ScanError } from "../scan-error.ts";
import type { PlexmcpHost } from "./plexmcp-host.ts";
import { verifyKey } from "./verify-key.ts";

/** Who may revoke: the access token of an owner or an administrator. */
export interface Revoker {
  readonly host: PlexmcpHost;
  readonly token: string;
}

/**
 * Deletes a key in PlexMCP. A leaked prefix must not be enough to take somebody's key away: the whole
 * key must verify as active, and exactly one key must have its prefix. Throws `ScanError` where
 * anything is in doubt, and where the key does not answer as gone afterwards.
 */
export async function revokeKey({ host, token }: Revoker, key: SecretKey): Promise<void> {
  const before = await verifyKey(host, key);
  if (before === "inactive")
    throw new ScanError(`${key.prefix} does not work any more: nothing to revoke.`);
  if (before === "unknown") {
    throw new ScanError(
      `Whether ${key.prefix} works could not be found out, and only a key that works is revoked. Try again, or delete it in the dashboard.`,
    );
  }
  const headers = { authorization: `Bearer ${token}` };
  const me = await host.call({ method: "GET", path: "/api/v1/auth/me", headers });
  const role = textAt(me.json, "role");
  if (me.status !== 200 || (role !== "owner" && role !== "admin")) {
    throw new ScanError(
      "PLEXMCP_TOKEN must be the access token of an owner or an administrator of the key's organisation.",
    );
  }
  const id = await findId({ host, token }, key);
  const deleted = await host.call({ method: "DELETE", path: `/api/v1/api-keys/${id}`, headers });
  const after = await verifyKey(host, key);
  if (after !== "inactive") {
    throw new ScanError(
      `PlexMCP answered ${deleted.status ?? "nothing"} to the deletion of ${key.prefix}, and the key is ${after} still. Delete it in the dashboard, now.`,
    );
  }
}

async function findId({ host, token }: Revoker, key: SecretKey): Promise<string> {
  const { json } = await host.call({
    method: "GET",
    path: "/api/v1/api-keys",
    headers: { authorization: `Bearer ${token}` },
  });
  const rows: unknown = valueAt(json, "api_keys");
  const prefix = key.prefix.replace(/…$/, "");
  const same = (Array.isArray(rows) ? rows : []).filter(
    (row: unknown) => textAt(row, "key_prefix")?.replace(/(\.\.\.|…)$/, "") === prefix,
  );
  const id = same.length === 1 ? textAt(same[0], "id") : undefined;
  if (id === undefined || !/^[0-9a-f-]{36}$/i.test(id)) {
    throw new ScanError(
      `${same.length} keys of the organisation begin with ${prefix}, not exactly one. Delete the right one in the dashboard.`,
    );
  }
  return id;
}
