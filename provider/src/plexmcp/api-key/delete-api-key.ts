import type { ApiKey } from "../../client/api-types.ts";
import { hasErrors, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { ApplyContext } from "../../framework/resource.ts";
import { describeApiError } from "../api-diagnostic.ts";
import { parseOverlap } from "../duration.ts";
import { intentScope, type PlexmcpSession } from "../session.ts";
import type { Successor } from "../successions.ts";
import { toRfc3339 } from "./api-key-rotation.ts";
import type { ApiKeyState } from "./api-key-schema.ts";
import { checkOwnCredential } from "./own-credential.ts";
import { expireApiKey, revokeApiKey } from "./retire-api-key.ts";
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
  const { prior, key, gatewayTime } = retirement;
  const expireFor = (overlapMs: number): Promise<readonly Diagnostic[]> =>
    expireApiKey(session, { key, gatewayTime, overlapMs });
  const successor = await findSuccessor(session, prior);
  if (successor !== undefined) {
    const used = warnOfLateUse(key, successor);
    return [...used, ...(await expireFor(successor.overlapMs))];
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
      return expireFor(parseOverlap(prior.overlap ?? "0s") ?? 0);
    default:
      await revokeApiKey(session, key);
      return [];
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
  const intents = await session.journal.listAll(intentScope(session, name));
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
