import type { ApiKey, ApiKeyPatch } from "../../client/api-types.ts";
import { errorAt } from "../../framework/diagnostics.ts";
import type { ApplyContext, ApplyResult } from "../../framework/resource.ts";
import { describeApiError } from "../api-diagnostic.ts";
import type { PlexmcpSession } from "../session.ts";
import { isSameExpiry } from "./api-key-expiry.ts";
import { privateAfterApply } from "./api-key-private.ts";
import type { ApiKeyAttributes, ApiKeyPlan, ApiKeyState } from "./api-key-schema.ts";
import { mergeServerState, settledPlan } from "./api-key-state.ts";
import { joinScopes, splitScopes } from "./api-key-tags.ts";

/**
 * Changes a key in place: the secret stays. Sends what differs from the server's row, so that a
 * foreign change of another field is not undone unseen.
 */
export async function updateApiKey(
  request: ApplyContext<PlexmcpSession> & {
    readonly prior: ApiKeyState;
    readonly planned: ApiKeyPlan;
  },
): Promise<ApplyResult<ApiKeyAttributes>> {
  const { client: session, prior, signal } = request;
  const wanted = settledPlan(request.planned);
  const id = prior.id ?? "";
  const current = await session.client.findApiKey(id, { signal, isFresh: true });
  if (current === undefined) {
    return {
      state: prior,
      diagnostics: [
        errorAt(
          undefined,
          "The key is gone",
          `The key "${prior.name ?? ""}" (id ${id}) was deleted outside Terraform after the plan. Plan again: the new plan makes a new key.`,
        ),
      ],
    };
  }
  const patch = findChanges(prior, wanted, current.value);
  if (Object.keys(patch).length === 0) {
    return {
      state: { ...mergeServerState(wanted, current.value), ...notDue },
      private: privateAfterApply(current.gatewayTime),
    };
  }
  try {
    const updated = await session.client.updateApiKey(id, patch, { signal });
    return {
      state: { ...mergeServerState(wanted, updated.value), ...notDue },
      private: privateAfterApply(updated.gatewayTime),
    };
  } catch (error) {
    return failedUpdate(session, prior, error);
  }
}

const notDue = { rotation_due: false, rotation_reason: null };

function findChanges(prior: ApiKeyState, wanted: ApiKeyState, server: ApiKey): ApiKeyPatch {
  const { tags } = splitScopes(server.scopes);
  const scopes = joinScopes(wanted.scopes ?? [], {
    ...tags,
    isManaged: true,
    environment: wanted.environment,
  });
  const mode = wanted.mcp_access_mode ?? "none";
  const ids = wanted.allowed_mcp_ids ?? [];
  const hasOtherIds = mode === "selected" && !isSameSet(ids, server.allowedMcpIds ?? []);
  return {
    ...(wanted.name !== null && wanted.name !== server.name ? { name: wanted.name } : {}),
    ...(wanted.description === prior.description ? {} : { description: wanted.description }),
    // What the server does not keep (null) cannot be changed there.
    ...(isSameSet(scopes, server.scopes ?? scopes) ? {} : { scopes }),
    ...(wanted.rate_limit_rpm === null ||
    wanted.rate_limit_rpm === (server.rateLimitRpm ?? wanted.rate_limit_rpm)
      ? {}
      : { rateLimitRpm: wanted.rate_limit_rpm }),
    ...(mode === server.mcpAccessMode ? {} : { mcpAccessMode: mode }),
    ...(hasOtherIds ? { allowedMcpIds: ids } : {}),
    ...(isSameExpiry(wanted.expires_at, server.expiresAt) ? {} : { expiresAt: wanted.expires_at }),
  };
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const normalise = (texts: readonly string[]): string =>
    JSON.stringify([...new Set(texts.map((text) => text.toLowerCase()))].sort());
  return normalise(one) === normalise(other);
}

/** PlexMCP writes a change field by field: after an error the row tells which of them it took. */
async function failedUpdate(
  session: PlexmcpSession,
  prior: ApiKeyState,
  error: unknown,
): Promise<ApplyResult<ApiKeyAttributes>> {
  const failure = describeApiError(error, `The key "${prior.name ?? ""}" was not changed in full`);
  try {
    const answer = await session.client.findApiKey(prior.id ?? "", { isFresh: true });
    if (answer === undefined) return { state: prior, diagnostics: [failure] };
    return { state: mergeServerState(prior, answer.value), diagnostics: [failure] };
  } catch {
    // The first failure is the one to show; the next refresh reads what became of the row.
    return { state: prior, diagnostics: [failure] };
  }
}
