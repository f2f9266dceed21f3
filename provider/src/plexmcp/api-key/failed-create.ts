import { AmbiguousCreateError } from "../../client/errors.ts";
import { errorAt, type Diagnostic } from "../../framework/diagnostics.ts";
import { describeApiError } from "../api-diagnostic.ts";
import type { Intent } from "../intent-journal.ts";
import type { PlexmcpSession } from "../session.ts";
import { splitScopes } from "./api-key-tags.ts";

/**
 * What to say of a create that failed. Where it is not known whether the key exists (time-out,
 * reset, 5xx), a complete list is asked for the create's tag: a key that is found is revoked, since
 * its secret is lost.
 */
export async function resolveFailedCreate(
  session: PlexmcpSession,
  intent: Intent,
  error: unknown,
): Promise<Diagnostic> {
  const summary = `The key "${intent.name}" was not created`;
  if (!(error instanceof AmbiguousCreateError)) {
    await session.journal.drop(intent.tag);
    return describeApiError(error, summary);
  }
  const outcome = await revokeByTag(session, intent);
  // Even where the list shows no key the intent stays: a server that was slow may yet make one,
  // and the next plan looks again.
  const found = {
    revoked: "The key had been made all the same; it was found by its tag and revoked.",
    none: "The list of keys shows that none was made.",
    unclear: `Whether the key was made is not known: ${outcome.reason}. A key with the scope "tf-create:${intent.tag}" is the one; the next plan will name it. Sign in as owner to see the list of keys.`,
  }[outcome.kind];
  return errorAt(undefined, summary, `${error.message}\n\n${found} Apply again.`);
}

type Outcome =
  | { readonly kind: "revoked" | "none"; readonly reason: "" }
  | { readonly kind: "unclear"; readonly reason: string };

async function revokeByTag(session: PlexmcpSession, intent: Intent): Promise<Outcome> {
  try {
    const list = await session.client.listApiKeys({});
    if (!list.isComplete) {
      return { kind: "unclear", reason: "this credential sees no complete list of keys" };
    }
    const key = list.apiKeys.find(
      ({ scopes }) => splitScopes(scopes).tags.createTag === intent.tag,
    );
    if (key === undefined) return { kind: "none", reason: "" };
    await session.client.deleteApiKey(key.id, {});
    await session.journal.drop(intent.tag);
    return { kind: "revoked", reason: "" };
  } catch (error) {
    return {
      kind: "unclear",
      reason: error instanceof Error ? error.message : "the list could not be read",
    };
  }
}
