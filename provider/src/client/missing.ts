import { ApiError } from "./errors.ts";
import type { Pause } from "./pause.ts";

/**
 * Undefined where the API itself says that there is no such thing. A 404 of a proxy, or of a path
 * that the server does not know, has not its code, and must not make anybody believe that a key
 * is gone.
 */
export async function orMissing<Value>(call: Promise<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    const isMissing = error instanceof ApiError && error.status === 404;
    if (isMissing && /^not_found$/i.test(error.code)) return undefined;
    throw error;
  }
}

const secondAskDelayMs = 1_000;

/**
 * Asks again, a second later, before "there is none" is believed: after one stray 404 a plan would
 * replace a key that is alive.
 */
export async function twice<Value>(
  ask: () => Promise<Value | undefined>,
  pause: Pause,
  signal: AbortSignal,
): Promise<Value | undefined> {
  const first = await ask();
  if (first !== undefined) return first;
  await pause(secondAskDelayMs, signal);
  return ask();
}

/** The path of one thing. What is no id could name another path. */
export function itemPath(collection: string, id: string): string {
  if (/^[\w-]{1,128}$/.test(id)) return `${collection}/${id}`;
  throw new ApiError(
    `${JSON.stringify(id.slice(0, 60))} is not an id: PlexMCP's are UUIDs, such as 6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e.`,
    { status: 400, code: "invalid_id" },
  );
}
