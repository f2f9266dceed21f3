import { Duration } from "./duration.ts";
import type { Expiration } from "./expiration.ts";
import { Rotation } from "./rotation.ts";

/** The rotation of a key whose code names none: after 2/3 of its life time, by hand without one. */
export function defaultRotation({ lifetime }: Expiration): Rotation {
  return lifetime?.milliseconds === undefined
    ? Rotation.manual()
    : Rotation.every(portionOf(lifetime.milliseconds, 2 / 3));
}

/** What is wrong with a rotation beside that expiration, and the cure; undefined where it is right. */
export function findRotationMisuse(rotation: Rotation, expiration: Expiration): string | undefined {
  const { every, beforeExpiry, overlap } = rotation;
  const { lifetime } = expiration;
  if (beforeExpiry !== undefined && lifetime === undefined) {
    return `the rotation is due ${beforeExpiry.toString()} before the expiry, and the expiration is ${expiration.expiresIn ?? `at ${expiration.expiresAt ?? ""}`}: there has to be a life time. Write Expiration.afterDays(…), or Rotation.every(…).`;
  }
  const lifetimeMs = lifetime?.milliseconds;
  const dueMs = every?.milliseconds ?? remainder(lifetimeMs, beforeExpiry?.milliseconds);
  const overlapMs = overlap.milliseconds;
  if (lifetimeMs === undefined || dueMs === undefined || overlapMs === undefined) return undefined;
  if (dueMs > 0 && dueMs + overlapMs < lifetimeMs) return undefined;
  const due =
    every === undefined
      ? `${beforeExpiry?.toString() ?? ""} before the expiry`
      : `every ${every.toString()}`;
  const [cureEvery, cureOverlap] = [portionOf(lifetimeMs, 1 / 2), portionOf(lifetimeMs, 1 / 4)];
  return `the key lives for ${lifetime?.toString() ?? ""}, is rotated ${due} and overlaps for ${overlap.toString()}: age at rotation + overlap must be shorter than the life time, or the old key ends before its consumers have the new one. Let it live longer, or write Rotation.every(Duration.parse("${cureEvery.toString()}"), { overlap: Duration.parse("${cureOverlap.toString()}") }).`;
}

function remainder(wholeMs: number | undefined, partMs: number | undefined): number | undefined {
  return wholeMs === undefined || partMs === undefined ? undefined : wholeMs - partMs;
}

/** A part of a time, rounded down to whole days, or to the largest unit of which it has two. */
function portionOf(wholeMs: number, portion: number): Duration {
  const seconds = (wholeMs * portion) / 1_000;
  const units = [
    [86_400, "d"],
    [3_600, "h"],
    [60, "m"],
  ] as const;
  const [length, unit] = units.find(([length]) => seconds >= 2 * length) ?? [1, "s"];
  return Duration.parse(`${Math.max(1, Math.floor(seconds / length))}${unit}`);
}
