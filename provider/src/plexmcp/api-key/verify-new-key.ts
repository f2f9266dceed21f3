import type { CreatedApiKey } from "../../client/api-types.ts";
import { parseDuration } from "../duration.ts";
import type { PlexmcpSession } from "../session.ts";
import type { ApiKeyState } from "./api-key-schema.ts";

/**
 * Tries a new key on `/mcp` until the gateway gives a definite answer or `verify_timeout` is over.
 * Returns why the key does not work, or undefined where it does.
 */
export async function verifyNewKey(
  session: PlexmcpSession,
  request: {
    readonly created: CreatedApiKey;
    readonly wanted: ApiKeyState;
    readonly signal: AbortSignal;
  },
): Promise<string | undefined> {
  const { created, wanted, signal } = request;
  const timeout = wanted.verify_timeout ?? "30s";
  const verification = await session.client.verifyKeyUntil(created.key, {
    timeoutMs: parseDuration(timeout) ?? 30_000,
    signal,
  });
  switch (verification.kind) {
    case "accepted":
      return undefined;
    case "accessDisabled":
      return wanted.mcp_access_mode === "none"
        ? undefined
        : `The gateway says that MCP access is disabled for the new key, although mcp_access_mode is "${wanted.mcp_access_mode ?? ""}".`;
    case "refused":
      return `The gateway refused the new key on /mcp: ${verification.reason}`;
    case "undecided":
      return signal.aborted
        ? "The apply was stopped before the gateway had answered for the new key."
        : `The gateway gave no definite answer for the new key within verify_timeout (${timeout}): ${verification.reason}`;
  }
}
