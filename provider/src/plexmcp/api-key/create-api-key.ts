import type { ApiKey, CreatedApiKey, NewApiKey } from "../../client/api-types.ts";
import { attributePath } from "../../cty/path.ts";
import { errorAt, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { ApplyContext, ApplyResult } from "../../framework/resource.ts";
import { describeApiError } from "../api-diagnostic.ts";
import { parseOverlap } from "../duration.ts";
import type { Intent } from "../intent-journal.ts";
import { intentScope, type PlexmcpSession } from "../session.ts";
import { sha256 } from "../sha256.ts";
import { privateAfterApply } from "./api-key-private.ts";
import { addDuration, toRfc3339 } from "./api-key-rotation.ts";
import {
  defaultRateLimitRpm,
  type ApiKeyAttributes,
  type ApiKeyPlan,
  type ApiKeyState,
} from "./api-key-schema.ts";
import { mergeServerState, settledPlan } from "./api-key-state.ts";
import { joinScopes } from "./api-key-tags.ts";
import { resolveFailedCreate } from "./failed-create.ts";
import { sweepSuperseded } from "./sweep-superseded.ts";
import { verifyNewKey } from "./verify-new-key.ts";

type Result = ApplyResult<ApiKeyAttributes>;

/**
 * Creates a key: intent, create, read, verify. Whatever fails on the way, the key ends in the
 * state or is revoked; only a failed revocation leaves it in the state with an error.
 */
export async function createApiKey(
  request: ApplyContext<PlexmcpSession> & { readonly planned: ApiKeyPlan },
): Promise<Result> {
  const { client: session, signal } = request;
  const wanted = settledPlan(request.planned);
  const gatewayTime = await session.client.readGatewayTime({ signal });
  const intent = await session.journal.begin(intentScope(session, wanted.name ?? ""), gatewayTime);
  let created: CreatedApiKey;
  try {
    // Without the stop signal: a create that is under way is never abandoned.
    created = await session.client.createApiKey(createBody(wanted, intent, gatewayTime));
  } catch (error) {
    return { state: null, diagnostics: [await resolveFailedCreate(session, intent, error)] };
  }
  return finishCreate({ session, signal, wanted, intent, created });
}

interface Created {
  readonly session: PlexmcpSession;
  readonly signal: AbortSignal;
  readonly wanted: ApiKeyState;
  readonly intent: Intent;
  readonly created: CreatedApiKey;
}

async function finishCreate(context: Created): Promise<Result> {
  const { session, signal, wanted, created } = context;
  const noted = await noteDown(context, { isVerified: false });
  const read = await readBack(session, created);
  const state = stateOf(context, read.apiKey);
  const verdict =
    wanted.verify === false ? undefined : await verifyNewKey(session, { created, wanted, signal });
  if (verdict !== undefined) return rollBack(context, state, verdict);
  const confirmed = await noteDown(context, { isVerified: true });
  session.successions.announce(wanted.name ?? "", {
    id: created.id,
    overlapMs: parseOverlap(wanted.overlap ?? "0s") ?? 0,
    createdAt: new Date(state.created_at ?? created.createdAt),
  });
  const swept = await sweepSuperseded(session, wanted.name ?? "", created.id);
  return {
    state,
    private: privateAfterApply(read.gatewayTime),
    diagnostics: [...(noted.length > 0 ? noted : confirmed), ...read.diagnostics, ...swept],
    undo: () => revokeUnwanted(session, created.id, context.intent.tag),
  };
}

function createBody(wanted: ApiKeyState, intent: Intent, gatewayTime: Date): NewApiKey {
  const end = addDuration(gatewayTime, wanted.expires_in);
  return {
    name: wanted.name ?? "",
    description: wanted.description,
    scopes: joinScopes(wanted.scopes ?? [], {
      isManaged: true,
      environment: wanted.environment,
      createTag: intent.tag,
      isSuperseded: false,
    }),
    rateLimitRpm: wanted.rate_limit_rpm ?? defaultRateLimitRpm,
    expiresAt: wanted.expires_at ?? (end === null ? null : toRfc3339(end)),
    mcpAccessMode: wanted.mcp_access_mode ?? "none",
    allowedMcpIds: wanted.allowed_mcp_ids,
  };
}

/** Completes the intent. A journal that fails now must not cost the key: it is a warning. */
async function noteDown(
  { session, intent, created }: Created,
  { isVerified }: { readonly isVerified: boolean },
): Promise<readonly Diagnostic[]> {
  try {
    await session.journal.amend({ ...intent, id: created.id, isVerified });
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error";
    return [
      warningAt(
        undefined,
        "Intent not completed",
        `The key ${created.keyPrefix} was created, and that could not be written to the journal of intents: ${reason}.`,
      ),
    ];
  }
}

interface ReadBack {
  readonly apiKey: ApiKey | undefined;
  readonly gatewayTime: Date;
  readonly diagnostics: readonly Diagnostic[];
}

/** The create call's answer is not the stored row: times, mode and ids come from a read. */
async function readBack(session: PlexmcpSession, created: CreatedApiKey): Promise<ReadBack> {
  const { id, gatewayTime } = created;
  try {
    const answer = await session.client.findApiKey(id, { isFresh: true });
    return answer === undefined
      ? { apiKey: undefined, gatewayTime, diagnostics: [] }
      : { apiKey: answer.value, gatewayTime: answer.gatewayTime, diagnostics: [] };
  } catch (error) {
    const failure = describeApiError(error, "The new key could not be read back");
    return {
      apiKey: undefined,
      gatewayTime,
      diagnostics: [{ ...failure, severity: "warning" }],
    };
  }
}

function stateOf({ wanted, created }: Created, server: ApiKey | undefined): ApiKeyState {
  const known: ApiKeyState = {
    ...wanted,
    id: created.id,
    key: created.key.reveal(),
    key_prefix: created.keyPrefix,
    key_sha256: sha256(created.key.reveal()),
    created_at: created.createdAt,
    expires_at: wanted.expires_at ?? created.expiresAt,
    rotation_due: false,
    rotation_reason: null,
  };
  if (server === undefined) return known;
  // The row's times, not the create call's: a later read must find them unchanged.
  return mergeServerState({ ...known, created_at: null, expires_at: wanted.expires_at }, server);
}

/** A key that does not work is revoked; the old one, if there is one, stays current. */
async function rollBack(context: Created, state: ApiKeyState, why: string): Promise<Result> {
  const { session, created, intent } = context;
  try {
    await revokeUnwanted(session, created.id, intent.tag);
  } catch (error) {
    return {
      state,
      diagnostics: [
        errorAt(
          undefined,
          "The new key does not work",
          `${why}\n\nRevoking it (${created.keyPrefix}, id ${created.id}) failed too, so it stays in the state and is replaced by the next apply.`,
        ),
        describeApiError(error, "The new key could not be revoked"),
      ],
    };
  }
  return {
    state: null,
    diagnostics: [
      errorAt(
        attributePath("verify"),
        "The new key does not work",
        `${why}\n\nIt has been revoked (${created.keyPrefix}). A key that it was to replace is untouched.`,
      ),
    ],
  };
}

async function revokeUnwanted(session: PlexmcpSession, id: string, tag: string): Promise<void> {
  await session.client.deleteApiKey(id, {});
  await session.journal.drop(tag);
}
