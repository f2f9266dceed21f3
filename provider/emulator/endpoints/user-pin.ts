import { createHash, randomBytes } from "node:crypto";
import type { Gateway } from "../gateway.ts";
import { handlerError, invalidCredentials, validationError } from "../http/reply.ts";
import type { PinRow, UserRow } from "../store/rows.ts";
import { formatStored, storedNs } from "../http/timestamp.ts";

/** The wrong try that locks. */
export const maxPinAttempts = 5;
const lockNs = 15n * 60n * 1_000_000_000n;

export function requirePinFormat(pin: string): void {
  if (pin.length !== 4) throw validationError("PIN must be exactly 4 digits");
  if (!/^[0-9]{4}$/.test(pin)) throw validationError("PIN must contain only numeric digits");
}

export function newPin(pin: string, { clock }: Gateway): PinRow {
  const salt = randomBytes(8).toString("hex");
  return {
    salt,
    hash: hashPin(pin, salt),
    set_at: formatStored(clock.nowNs()),
    failed_attempts: 0,
    locked_until: null,
  };
}

function isPin(row: PinRow, pin: string): boolean {
  return hashPin(pin, row.salt) === row.hash;
}

/** A lock ends by itself; the count of wrong tries starts anew then. */
export function isLocked(row: PinRow, { clock }: Gateway): boolean {
  if (row.locked_until === null) return false;
  if (clock.nowNs() < storedNs(row.locked_until)) return true;
  row.locked_until = null;
  row.failed_attempts = 0;
  return false;
}

/** Counts a try. A right one starts the count anew, the fifth wrong one locks. Not for a locked PIN. */
export function tryPin(row: PinRow, pin: string, { clock, store }: Gateway): boolean {
  const isRight = isPin(row, pin);
  row.failed_attempts = isRight ? 0 : row.failed_attempts + 1;
  if (row.failed_attempts >= maxPinAttempts)
    row.locked_until = formatStored(clock.nowNs() + lockNs);
  store.changed();
  return isRight;
}

/** Throws 429 for a locked PIN and 401 for a wrong one, which counts. */
export function requirePin(row: PinRow, pin: string, gateway: Gateway): void {
  if (isLocked(row, gateway)) throw handlerError(429, "RATE_LIMITED", "Too many requests");
  if (!tryPin(row, pin, gateway)) throw invalidCredentials();
}

/** The check of create and rotate: a lock does not hold there, and wrong tries are not counted. */
export function requirePinForSealing(user: UserRow | undefined, pin: string): void {
  if (user === undefined) throw validationError("User ID required for PIN encryption");
  requirePinFormat(pin);
  if (user.pin === null) throw validationError("No PIN set for this user");
  if (!isPin(user.pin, pin)) throw invalidCredentials();
}

function hashPin(pin: string, salt: string): string {
  return createHash("sha256").update(salt).update(pin).digest("hex");
}
