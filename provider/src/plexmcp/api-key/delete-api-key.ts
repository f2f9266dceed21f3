import type { ApiKey } from "../../client/api-types.ts";
import { hasErrors, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { ApplyContext } from "../../framework/resource.ts";
import { describeApiError } from "../api-diagnostic.ts";
import { parseOverlap } from "../duration.ts";
import type { PlexmcpSession } from "../session.ts";
import type { Successor } from "../successions.ts";
import { toRfc3339 } from "./api-key-rotation.ts";
import type { ApiKeyState } from "./api-key-schema.ts";
import { joinScopes, splitScopes } from "./api-key-tags.ts";
import { checkOwnCredential } from "./own-credential.ts";
import { sweepSuperseded } from "./sweep-superseded.ts";

/**
 * Retires a key: a superseded one lives on for the overlap, any other goes as `on_removal` says.
 * An error keeps the key in the state.
 */
export async function deleteApiKey(
  request: ApplyContext<PlexmcpSession> & { readonly prior: ApiKeyState },
): Promise<readonly Diagnostic[]> {
  const { client: session, prior, signal } = request;
  const refused = checkOwnCredential(session, prior, "destroy");
  if (hasErrors(refused)) return refused;
  try {
    const answer = await session.client.findApiKey(prior.id ?? "", { signal, isFresh: true });
    const retired =
      answer === undefined
        ? []
        : await retire(session, { prior, key: answer.value, gatewayTime: answer.gatewayTime });
    const swept = await sweepSuperseded(session, prior.name ?? "", prior.id ?? "");
    return [...retired, ...swept];
  } catch (error) {
    return [describeApiError(error, `The key "${prior.name ?? ""}" was not revoked`)];
  }
}

interface Retirement {
  readonly prior: ApiKeyState;
  readonly key: ApiKey;
  readonly gatewayTime: Date;
}

async function retire(
  session: PlexmcpSession,
  retirement: Retirement,
): Promise<readonly Diagnostic[]> {
  const { prior, key } = retirement;
  const successor = await findSuccessor(session, prior);
  if (successor !== undefined) {
    const used = warnOfLateUse(key, successor);
    return [...used, ...(await expireAfter(session, retirement, successor.overlapMs))];
  }
  switch (prior.on_removal ?? "revoke") {
    case "keep":
      return [
        warningAt(
          undefined,
          "The key lives on",
          `on_removal = "keep": the key "${key.name}" (${key.keyPrefix}, id ${key.id}) stays as it is and is managed no more.`,
        ),
      ];
    case "expire":
      return expireAfter(session, retirement, parseOverlap(prior.overlap ?? "0s") ?? 0);
    default:
      return expireAfter(session, retirement, 0);
  }
}

/**
 * The key that took this one's place: made and verified by this process, or, when a failed apply
 * is being finished, by an earlier one of the same stack. In doubt there is none, and the key is
 * revoked: the consumers of its stack were updated before.
 */
async function findSuccessor(
  session: PlexmcpSession,
  prior: ApiKeyState,
): Promise<Successor | undefined> {
  const name = prior.name ?? "";
  const made = session.successions.findSuccessor(name, prior.id ?? "");
  if (made !== undefined) return made;
  const { endpoint, folder } = session;
  const intents = await session.journal.listAll({ name, endpoint, folder });
  const younger = intents.findLast(
    ({ id, isVerified, time }) =>
      isVerified === true && id !== prior.id && isAfter(time, prior.created_at),
  );
  if (younger?.id === undefined) return undefined;
  const answer = await session.client.findApiKey(younger.id, { isFresh: true });
  if (answer === undefined) return undefined;
  return {
    id: younger.id,
    overlapMs: parseOverlap(prior.overlap ?? "0s") ?? 0,
    createdAt: new Date(answer.value.createdAt),
  };
}

function isAfter(time: string, other: string | null): boolean {
  return other !== null && Date.parse(time) > Date.parse(other);
}

/** A key that is still in use after its successor was made has a consumer that nobody updated. */
function warnOfLateUse(key: ApiKey, successor: Successor): readonly Diagnostic[] {
  if (key.lastUsedAt === null || new Date(key.lastUsedAt) <= successor.createdAt) return [];
  return [
    warningAt(
      undefined,
      "A replaced key is still in use",
      `The key ${key.keyPrefix} was used at ${toRfc3339(new Date(key.lastUsedAt))}, after its successor was made (${toRfc3339(successor.createdAt)}). A consumer still holds it: update that one before the key ends.`,
    ),
  ];
}

/** One request: the expiry moves to now + overlap, never beyond the key's own. */
async function expireAfter(
  session: PlexmcpSession,
  { key, gatewayTime }: Retirement,
  overlapMs: number,
): Promise<readonly Diagnostic[]> {
  if (overlapMs === 0) {
    await session.client.deleteApiKey(key.id, {});
    return [];
  }
  const overlapEnd = new Date(gatewayTime.getTime() + overlapMs);
  const ownEnd = key.expiresAt === null ? overlapEnd : new Date(key.expiresAt);
  const endsEarlier = ownEnd < overlapEnd;
  const end = endsEarlier ? ownEnd : overlapEnd;
  const { own, tags } = splitScopes(key.scopes);
  await session.client.updateApiKey(
    key.id,
    {
      scopes: joinScopes(own, { ...tags, isManaged: true, isSuperseded: true }),
      // PlexMCP refuses an expiry in the past: a key that ends before is left to its own.
      ...(endsEarlier ? {} : { expiresAt: toRfc3339(end) }),
    },
    {},
  );
  return [
    warningAt(
      undefined,
      "A replaced key lives on for its overlap",
      `key ${key.keyPrefix.replace(/\.*$/, "…")} stays valid until ${toRfc3339(end)}`,
    ),
  ];
}
