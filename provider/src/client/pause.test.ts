import { expect, test } from "vitest";
import { pause, untilAborted } from "./pause.ts";

const never = new Promise<never>(() => undefined);
const stopped = { code: "aborted", wasSent: false };

test("a pause ends with the signal", async () => {
  const stop = new AbortController();
  const paused = pause(60_000, stop.signal);
  stop.abort();
  await expect(paused).rejects.toMatchObject(stopped);
});

test("who waits for others is let go by the signal", async () => {
  const stop = new AbortController();
  const waiting = untilAborted(never, stop.signal);
  stop.abort();
  await expect(waiting).rejects.toMatchObject(stopped);
});

test("who was stopped before does not wait", async () => {
  await expect(untilAborted(never, AbortSignal.abort())).rejects.toMatchObject(stopped);
});

test("what others bring is handed on", async () => {
  const { signal } = new AbortController();
  expect(await untilAborted(Promise.resolve("it"), signal)).toBe("it");
  await expect(untilAborted(Promise.reject(new Error("no")), signal)).rejects.toThrow("no");
});
