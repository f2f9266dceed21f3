import type { Answer, ApiKey } from "../../client/api-types.ts";
import { warningAt } from "../../framework/diagnostics.ts";
import type { ApplyContext, ApplyResult, PrivateState } from "../../framework/resource.ts";
import { describeApiError } from "../api-diagnostic.ts";
import type { PlexmcpSession } from "../session.ts";
import { privateAfterRead } from "./api-key-private.ts";
import { findRotationReason } from "./api-key-rotation.ts";
import type { ApiKeyAttributes, ApiKeyState } from "./api-key-schema.ts";
import { mergeServerState } from "./api-key-state.ts";

/** Refreshes a key by its id. Absence from a list never decides: a member's list is partial. */
export async function readApiKey(
  request: ApplyContext<PlexmcpSession> & {
    readonly state: ApiKeyState;
    readonly private: PrivateState;
  },
): Promise<ApplyResult<ApiKeyAttributes>> {
  const { client: session, state, signal } = request;
  const id = state.id ?? "";
  let answer: Answer<ApiKey> | undefined;
  try {
    answer = await session.client.findApiKey(id, { signal });
  } catch (error) {
    const summary = `The key "${state.name ?? ""}" could not be read`;
    return { state, diagnostics: [describeApiError(error, summary)] };
  }
  if (answer === undefined) {
    return {
      state: null,
      diagnostics: [
        warningAt(
          undefined,
          "Key deleted outside Terraform",
          `The key "${state.name ?? ""}" (${state.key_prefix ?? ""}, id ${id}) is gone from PlexMCP: it was revoked or deleted outside Terraform. The plan makes a new one.`,
        ),
      ],
    };
  }
  await session.journal.markSeen(id);
  const merged = mergeServerState(state, answer.value);
  const decides = (gatewayTime: Date): string | null => judge(merged, gatewayTime);
  const reason = decides(answer.gatewayTime);
  return {
    state: { ...merged, rotation_due: reason !== null, rotation_reason: reason },
    private: privateAfterRead(request.private, answer.gatewayTime, decides),
  };
}

function judge(state: ApiKeyState, gatewayTime: Date): string | null {
  if (state.created_at === null) return null;
  return findRotationReason({
    rotation: state.rotation,
    expiresIn: state.expires_in,
    createdAt: new Date(state.created_at),
    expiresAt: state.expires_at === null ? null : new Date(state.expires_at),
    gatewayTime,
  });
}
