import { performance } from "node:perf_hooks";
import type { SecretKey } from "eslint-plugin-plexmcp/key-format";
import type { Verification } from "./api-types.ts";
import { mcpHost } from "./endpoint.ts";
import { ApiError, NetworkError } from "./errors.ts";
import type { Pause } from "./pause.ts";
import type { Requester } from "./request.ts";
import type { Response } from "./response.ts";

/** A verification, and whether asking again could change it. */
interface Verdict {
  readonly verification: Verification;
  readonly isFinal: boolean;
  readonly retryAfterMs?: number | undefined;
}

interface Gateway {
  readonly requester: Requester;
  readonly endpoint: URL;
}

interface Attempt {
  readonly timeoutMs?: number;
  readonly signal: AbortSignal | undefined;
}

const initialize = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2024-11-05",
    capabilities: {},
    clientInfo: { name: "plexmcp-terraform-provider", version: "1" },
  },
};

/** Tries a key on `/mcp`, once; a failure of the network is an undecided answer too. */
export async function tryKey(
  { requester, endpoint }: Gateway,
  key: SecretKey,
  { timeoutMs, signal }: Attempt,
): Promise<Verdict> {
  const secret = key.reveal();
  try {
    return await requester.send(
      {
        method: "POST",
        path: "/mcp",
        // The server reads the first, the published documentation names the second.
        headers: {
          host: mcpHost(endpoint),
          "x-api-key": secret,
          authorization: `ApiKey ${secret}`,
        },
        body: initialize,
        isRepeatable: false,
        timeoutMs,
        read: judgeAnswer,
      },
      signal,
    );
  } catch (error) {
    return judgeFailure(error);
  }
}

const firstDelayMs = 250;
const longestDelayMs = 2_000;

/** Tries a key until the verdict is final, the time is over or the signal aborts; never rejects for those. */
export async function tryKeyUntil(
  gateway: Gateway & { readonly pause: Pause },
  key: SecretKey,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
): Promise<Verification> {
  const deadline = performance.now() + timeoutMs;
  for (let delayMs = firstDelayMs; ; delayMs = Math.min(longestDelayMs, 2 * delayMs)) {
    const remainingMs = Math.max(1, deadline - performance.now());
    const verdict = await tryKey(gateway, key, { timeoutMs: remainingMs, signal });
    const waitMs = Math.max(delayMs, verdict.retryAfterMs ?? 0);
    const isOver = performance.now() + waitMs >= deadline || signal?.aborted === true;
    if (verdict.isFinal || isOver) return verdict.verification;
    try {
      await gateway.pause(waitMs, signal);
    } catch {
      return verdict.verification;
    }
  }
}

/** Errors of the method, told to a caller that was let in. */
const errorsPastTheDoor = new Set<unknown>([-32601, -32602]);

function judgeAnswer({ status, json }: Response): Verdict {
  if (typeof json !== "object" || json === null) {
    return undecided(`POST /mcp answered ${status} without a JSON object.`);
  }
  // JSON of another server, or of a proxy, lets nobody in.
  if ("result" in json) return decided({ kind: "accepted" });
  const error: unknown = "error" in json ? json.error : undefined;
  if (typeof error !== "object" || error === null) {
    return undecided(`POST /mcp answered ${status} with JSON that is no JSON-RPC.`);
  }
  return "code" in error && errorsPastTheDoor.has(error.code)
    ? decided({ kind: "accepted" })
    : undecided(`POST /mcp answered ${status} with an error.`);
}

/** The words by which PlexMCP refuses a key; all else in a 401 is about the server itself. */
const refusals =
  /^(api key (not found|has expired|is revoked|has been revoked|does not belong to this organization)|invalid( or missing)? api key)/i;
const noAccess = /mcp access disabled|^api key does not have (access|permission)/i;

/** Pure: what a failed call to `/mcp` says of the key. */
function judgeFailure(error: unknown): Verdict {
  if (error instanceof NetworkError) return undecided(error.message);
  if (!(error instanceof ApiError)) throw error;
  const { status, message, retryAfterMs } = error;
  const said = error.said ?? "";
  if (status === 401 || status === 403) {
    if (noAccess.test(said)) return decided({ kind: "accessDisabled" });
    if (refusals.test(said)) return decided({ kind: "refused", reason: said });
  }
  // The published documentation has no JSON-RPC: its server looks at the key first, then at the body.
  if (status === 400 && error.code === "invalid_request") return decided({ kind: "accepted" });
  if (said.startsWith("Unknown host") || said.startsWith("Reserved subdomain")) {
    const reason = `${message} The gateway serves /mcp under its own host name only: set that as the endpoint.`;
    return decided({ kind: "undecided", reason });
  }
  return {
    verification: { kind: "undecided", reason: message },
    isFinal: error.code === "redirected",
    retryAfterMs,
  };
}

function decided(verification: Verification): Verdict {
  return { verification, isFinal: true };
}

function undecided(reason: string): Verdict {
  return { verification: { kind: "undecided", reason }, isFinal: false };
}
