import { createBody, patchBody } from "./api-bodies.ts";
import { isRevoked, isWholeKey, parseApiKey, parseCreatedApiKey } from "./api-parsers.ts";
import type { ApiSession } from "./api-session.ts";
import type { Answer, ApiKey, ApiKeyPatch, CreatedApiKey, NewApiKey } from "./api-types.ts";
import { AmbiguousCreateError, ApiError } from "./errors.ts";
import type { KeyReader } from "./key-reader.ts";
import { itemPath, orMissing, twice } from "./missing.ts";
import type { Pause } from "./pause.ts";
import type { Response } from "./response.ts";
import { isAmbiguous } from "./retry.ts";

interface KeyWriterOptions {
  readonly session: ApiSession;
  readonly reader: KeyReader;
  readonly pause: Pause;
  /** Hears of a new key, so that no message shows it. */
  readonly onKey: (key: string) => void;
}

/** Creates, changes and revokes keys. With the first write the shared list is over. */
export class KeyWriter {
  readonly #options: KeyWriterOptions;

  constructor(options: KeyWriterOptions) {
    this.#options = options;
  }

  /** Sent once. Rejects with `AmbiguousCreateError` where the key may exist. */
  async create(apiKey: NewApiKey, signal: AbortSignal): Promise<CreatedApiKey> {
    const { session, reader, onKey } = this.#options;
    const { name, expiresAt } = apiKey;
    reader.endSharing();
    const created = await session.call(
      {
        method: "POST",
        path: "/api-keys",
        body: createBody(apiKey),
        isRepeatable: false,
        read: ({ json, gatewayTime }) => parseCreatedApiKey(json, { name, expiresAt, gatewayTime }),
        toError: toCreateError,
      },
      signal,
    );
    onKey(created.key.reveal());
    return created;
  }

  async update(id: string, patch: ApiKeyPatch, signal: AbortSignal): Promise<Answer<ApiKey>> {
    const { session, reader } = this.#options;
    const path = itemPath("/api-keys", id);
    reader.endSharing();
    const updated = await session.call(
      {
        method: "PATCH",
        path,
        body: patchBody(patch),
        isRepeatable: true,
        read: ({ json, gatewayTime }) =>
          isWholeKey(json) ? { value: parseApiKey(json), gatewayTime } : undefined,
      },
      signal,
    );
    const answer = updated ?? (await reader.find(id, { isFresh: true, signal }));
    if (answer !== undefined) return answer;
    const message = `The key ${id} was changed, and is gone now: it was revoked at the same time.`;
    throw new ApiError(message, { status: 404, code: "NOT_FOUND" });
  }

  /**
   * A key that is gone already, asked twice, is revoked. Rejects where the answer says so and the
   * key is there all the same: another server, or a proxy, has answered.
   */
  async delete(id: string, signal: AbortSignal): Promise<void> {
    const { session, reader, pause } = this.#options;
    const path = itemPath("/api-keys", id);
    reader.endSharing();
    const request = {
      method: "DELETE",
      path,
      isRepeatable: true,
      read: ({ status, json }: Response) =>
        status === noContent || (json !== undefined && isRevoked(json)),
    } as const;
    const isSaid = await twice(() => orMissing(session.call(request, signal)), pause, signal);
    if (isSaid !== false || (await reader.find(id, { isFresh: true, signal })) === undefined)
      return;
    throw new ApiError(
      `DELETE ${path} answered as if it had worked, and the key is still there. A proxy or another server may be answering.`,
      { status: 200, code: "unexpected_response" },
    );
  }
}

/** What PlexMCP's server answers a revocation with; the published documentation has the key's status. */
const noContent = 204;

function toCreateError(error: unknown): unknown {
  if (!isAmbiguous(error)) return error;
  const message = error instanceof Error ? error.message : "The create failed.";
  return new AmbiguousCreateError(
    `${message} Whether the key was made is not known; the request is not sent again, since each one makes a key.`,
    { cause: error },
  );
}
