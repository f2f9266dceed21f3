import type { ApiKey } from "../../client/api-types.ts";
import { ApiError } from "../../client/errors.ts";
import { warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { PlexmcpSession } from "../session.ts";
import { toRfc3339 } from "./api-key-rotation.ts";
import { joinScopes, splitScopes } from "./api-key-tags.ts";

/** Revokes a key at once, and forgets the intent by which it was made. */
export async function revokeApiKey(
  { client, journal }: PlexmcpSession,
  { id, scopes }: Pick<ApiKey, "id" | "scopes">,
): Promise<void> {
  await client.deleteApiKey(id, {});
  const { createTag } = splitScopes(scopes).tags;
  if (createTag !== null) await journal.drop(createTag);
}

interface Expiration {
  readonly key: ApiKey;
  readonly gatewayTime: Date;
  readonly overlapMs: number;
}

/** Lets a key live for `overlapMs` more, never beyond its own expiry; 0 revokes it. */
export async function expireApiKey(
  session: PlexmcpSession,
  { key, gatewayTime, overlapMs }: Expiration,
): Promise<readonly Diagnostic[]> {
  if (overlapMs === 0) {
    await revokeApiKey(session, key);
    return [];
  }
  const overlapEnd = new Date(gatewayTime.getTime() + overlapMs);
  const ownEnd = key.expiresAt === null ? overlapEnd : new Date(key.expiresAt);
  const end = ownEnd < overlapEnd ? ownEnd : overlapEnd;
  const prefix = key.keyPrefix.replace(/\.*$/, "…");
  try {
    await moveExpiry(session, key, end);
  } catch (error) {
    if (!isExpiryFixed(error)) throw error;
    await revokeApiKey(session, key);
    return [
      warningAt(
        undefined,
        "A replaced key has no overlap",
        `This server changes no key's expiry (${error.message}), so ${prefix} was revoked at once instead of after its overlap. Its consumers in this stack have the new key.`,
      ),
    ];
  }
  // Said in the summary: of warnings with one summary Terraform may show a single one.
  return [
    warningAt(
      undefined,
      `key ${prefix} stays valid until ${toRfc3339(end)}`,
      `The key "${key.name}" (id ${key.id}) is managed no more, and lives on for its overlap. To end it sooner, revoke it in the dashboard.`,
    ),
  ];
}

/** One request, for PlexMCP writes a change field by field. */
async function moveExpiry({ client }: PlexmcpSession, key: ApiKey, end: Date): Promise<void> {
  const { own, tags } = splitScopes(key.scopes);
  const endsByItself = key.expiresAt !== null && new Date(key.expiresAt) <= end;
  await client.updateApiKey(
    key.id,
    {
      scopes: joinScopes(own, { ...tags, isManaged: true, isSuperseded: true }),
      // PlexMCP refuses an expiry in the past: a key that ends before is left to its own.
      ...(endsByItself ? {} : { expiresAt: toRfc3339(end) }),
    },
    {},
  );
}

/** PlexMCP's published documentation has expiry and permissions fixed for a key's whole life. */
function isExpiryFixed(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 422;
}
