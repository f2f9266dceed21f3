import { expect, test } from "vitest";
import { InFlightLimit } from "./in-flight-limit.ts";

/** A task that ends when it is told to. */
function openTask(): { readonly run: () => Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { run: () => ended, end };
}

test("at most so many tasks run at once, and each one in the end", async () => {
  const limit = new InFlightLimit(3);
  let running = 0;
  let most = 0;
  const ends = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      limit.run(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        return index;
      }, undefined),
    ),
  );
  expect(most).toBe(3);
  expect(ends).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test("a failed task gives its place away", async () => {
  const limit = new InFlightLimit(1);
  const failed = limit.run(() => Promise.reject(new Error("no")), undefined);
  const next = limit.run(() => Promise.resolve("yes"), undefined);
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("yes");
});

test("who leaves the line takes no place, and nobody's", async () => {
  const limit = new InFlightLimit(1);
  const first = openTask();
  const running = limit.run(first.run, undefined);
  const leaver = new AbortController();
  const left = limit.run(() => Promise.resolve("never"), leaver.signal);
  const last = limit.run(() => Promise.resolve("last"), undefined);
  leaver.abort();
  await expect(left).rejects.toMatchObject({ code: "aborted", wasSent: false });
  first.end();
  await running;
  expect(await last).toBe("last");
  expect(await limit.run(() => Promise.resolve("free"), undefined)).toBe("free");
});

test("who was stopped before does not even stand in line", async () => {
  const limit = new InFlightLimit(1);
  const stopped = limit.run(() => Promise.resolve("never"), AbortSignal.abort());
  await expect(stopped).rejects.toMatchObject({ code: "aborted", wasSent: false });
});
