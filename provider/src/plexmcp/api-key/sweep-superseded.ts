import type { ApiKey } from "../../client/api-types.ts";
import { warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import { intentScope, type PlexmcpSession } from "../session.ts";
import { revokeApiKey } from "./retire-api-key.ts";
import { splitScopes } from "./api-key-tags.ts";

/**
 * Deletes the expired predecessors of a key: those tagged `superseded` whose overlap is over. They
 * still count against the quota, and any key of the organisation could revive them. Found in a
 * complete list, else by the journal of this stack.
 */
export async function sweepSuperseded(
  session: PlexmcpSession,
  name: string,
  currentId: string,
): Promise<readonly Diagnostic[]> {
  try {
    const gatewayTime = await session.client.readGatewayTime({});
    const candidates = await listCandidates(session, name, currentId);
    const expired = candidates.filter((key) => isSpent(key, gatewayTime));
    await Promise.all(expired.map((key) => revokeApiKey(session, key)));
    return [];
  } catch (error) {
    return [
      warningAt(
        undefined,
        "Expired keys were not deleted",
        `An earlier key named "${name}" has expired and could not be deleted: ${error instanceof Error ? error.message : "unknown error"}. The next create or destroy of this name tries again.`,
      ),
    ];
  }
}

async function listCandidates(
  session: PlexmcpSession,
  name: string,
  currentId: string,
): Promise<readonly ApiKey[]> {
  const list = await session.keysAtStart();
  if (list.isComplete) return list.apiKeys.filter((key) => key.name === name);
  const intents = await session.journal.listAll(intentScope(session, name));
  const ids = intents.map(({ id }) => id).filter((id) => id !== undefined && id !== currentId);
  const answers = await Promise.all(
    ids.map(async (id) =>
      id === undefined ? undefined : session.client.findApiKey(id, { isFresh: true }),
    ),
  );
  return answers.filter((answer) => answer !== undefined).map((answer) => answer.value);
}

function isSpent(key: ApiKey, gatewayTime: Date): boolean {
  const { tags } = splitScopes(key.scopes);
  return (
    tags.isManaged &&
    tags.isSuperseded &&
    key.expiresAt !== null &&
    new Date(key.expiresAt) <= gatewayTime
  );
}
