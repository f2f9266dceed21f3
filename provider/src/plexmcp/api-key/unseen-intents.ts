import { attributePath } from "../../cty/path.ts";
import { warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { Unknown } from "../../framework/schema.ts";
import type { Intent } from "../intent-journal.ts";
import { intentScope, type PlexmcpSession } from "../session.ts";
import { splitScopes } from "./api-key-tags.ts";

/**
 * Names the keys that an earlier, interrupted apply may have made under this name and that no
 * state knows. Asked only where a key of the name is about to be created.
 */
export async function describeUnseenIntents(
  session: PlexmcpSession,
  name: string | null | Unknown,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if (typeof name !== "string") return [];
  const intents = await session.journal.listUnseen(intentScope(session, name));
  const found = await Promise.all(intents.map((intent) => describe(session, intent, signal)));
  return found.filter((diagnostic) => diagnostic !== undefined);
}

async function describe(
  session: PlexmcpSession,
  intent: Intent,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  const orphan = await findOrphan(session, intent, signal);
  if (orphan === "gone") {
    await session.journal.drop(intent.tag);
    return undefined;
  }
  const when = `An apply that started at ${intent.time} in this folder was cut off while it created the key "${intent.name}"`;
  if (orphan === "unclear") {
    return warningAt(
      attributePath("name"),
      "A key may be left over",
      `${when}. Whether the key exists cannot be told with this credential, which sees no list of keys. Sign in as owner (PLEXMCP_TOKEN, or PLEXMCP_EMAIL and PLEXMCP_PASSWORD) and plan again: a key with the scope "tf-create:${intent.tag}" is the one.`,
    );
  }
  return warningAt(
    attributePath("name"),
    "A key is left over",
    `${when}. It exists as ${orphan.prefix} (id ${orphan.id}), and no run has found it in the state since. Unless you know who uses it, revoke it:\n\n  ${await session.client.describeRevocation(orphan.id)}`,
  );
}

interface Orphan {
  readonly id: string;
  readonly prefix: string;
}

async function findOrphan(
  session: PlexmcpSession,
  intent: Intent,
  signal: AbortSignal,
): Promise<Orphan | "gone" | "unclear"> {
  if (intent.id !== undefined) {
    const answer = await session.client.findApiKey(intent.id, { signal, isFresh: true });
    return answer === undefined ? "gone" : { id: answer.value.id, prefix: answer.value.keyPrefix };
  }
  const list = await session.client.listApiKeys({ signal });
  if (!list.isComplete) return "unclear";
  const key = list.apiKeys.find(({ scopes }) => splitScopes(scopes).tags.createTag === intent.tag);
  return key === undefined ? "gone" : { id: key.id, prefix: key.keyPrefix };
}
