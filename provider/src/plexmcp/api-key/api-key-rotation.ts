import { parseDuration } from "../duration.ts";

/** `rotation = { … }` with every part known. */
export interface RotationRule {
  readonly every: string | null;
  readonly before_expiry: string | null;
}

export interface RotationFacts {
  readonly rotation: RotationRule | null;
  /** `expires_in` as configured; null and `never` make no expired key a due one. */
  readonly expiresIn: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** The gateway's clock, as the last refresh read it. Never the local one. */
  readonly gatewayTime: Date;
}

/**
 * Why a key is to be replaced, or null. Pure date arithmetic, and the words do not change while
 * time goes on: a reason that counted hours would make every plan differ.
 */
export function findRotationReason(facts: RotationFacts): string | null {
  const { rotation, createdAt, expiresAt, gatewayTime } = facts;
  const hasLifetime = facts.expiresIn !== null && facts.expiresIn !== "never";
  if (hasLifetime && expiresAt !== null && gatewayTime >= expiresAt) {
    return `expired at ${toRfc3339(expiresAt)}`;
  }
  if (rotation === null) return null;
  const dueByAge = addDuration(createdAt, rotation.every);
  if (dueByAge !== null && gatewayTime >= dueByAge) {
    return `rotation.every ${rotation.every ?? ""}: due since ${toRfc3339(dueByAge)}`;
  }
  const dueByExpiry =
    expiresAt === null ? null : subtractDuration(expiresAt, rotation.before_expiry);
  if (dueByExpiry !== null && gatewayTime >= dueByExpiry) {
    return `rotation.before_expiry ${rotation.before_expiry ?? ""}: due since ${toRfc3339(dueByExpiry)}`;
  }
  return null;
}

/** `start` + `duration`, or null where there is no duration (`never` is none). */
export function addDuration(start: Date, duration: string | null): Date | null {
  const durationMs = duration === null ? undefined : parseDuration(duration);
  return durationMs === undefined ? null : new Date(start.getTime() + durationMs);
}

function subtractDuration(end: Date, duration: string | null): Date | null {
  const durationMs = duration === null ? undefined : parseDuration(duration);
  return durationMs === undefined ? null : new Date(end.getTime() - durationMs);
}

/** RFC 3339 in UTC, to the second: what people read and what the gateway keeps to. */
export function toRfc3339(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
