import { setTimeout } from "node:timers/promises";
import { NetworkError } from "./errors.ts";

/** Waits; handed in so that tests need not. */
export type Pause = (delayMs: number, signal: AbortSignal | undefined) => Promise<void>;

/** Rejects with a `NetworkError` as soon as the signal aborts. */
export const pause: Pause = async (delayMs, signal) => {
  try {
    await setTimeout(delayMs, undefined, signal === undefined ? {} : { signal });
  } catch (cause) {
    throw new NetworkError("Stopped while waiting to ask PlexMCP again.", {
      code: "aborted",
      wasSent: false,
      cause,
    });
  }
};

/** The promise's outcome, or a `NetworkError` as soon as the signal aborts; the promise itself goes on. */
export async function untilAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (signal === undefined) return promise;
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      reject(
        new NetworkError("Stopped while waiting for PlexMCP.", {
          code: "aborted",
          wasSent: false,
          cause: signal.reason,
        }),
      );
    };
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
