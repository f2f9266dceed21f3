import { unknown, type Unknown } from "../../framework/schema.ts";
import { addDuration, toRfc3339 } from "./api-key-rotation.ts";

/** A difference up to this is no drift: the server sets its times a little later than asked. */
const toleranceMs = 60_000;

/** Do two times in text mean the same, within 60 s? Null is a key without expiry. */
export function isSameExpiry(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= toleranceMs;
}

export interface ExpiryFacts {
  readonly expiresAt: string | null | Unknown;
  readonly expiresIn: string | null | Unknown;
  /** Null where the key is to be created. */
  readonly prior: { readonly created_at: string | null; readonly expires_at: string | null } | null;
}

/**
 * The planned `expires_at`: the configured time, else created_at + expires_in, else null. A time
 * that differs from the prior one by 60 s or less stays what it was, to the letter.
 */
export function planExpiry({ expiresAt, expiresIn, prior }: ExpiryFacts): string | null | Unknown {
  if (expiresAt === unknown || expiresIn === unknown) return unknown;
  const wanted = expiresAt ?? expiryOf(expiresIn, prior?.created_at ?? null);
  if (wanted === unknown || prior === null) return wanted;
  return isSameExpiry(wanted, prior.expires_at) ? prior.expires_at : wanted;
}

function expiryOf(expiresIn: string | null, createdAt: string | null): string | null | Unknown {
  if (expiresIn === null || expiresIn === "never") return null;
  if (createdAt === null) return unknown;
  const end = addDuration(new Date(createdAt), expiresIn);
  return end === null ? null : toRfc3339(end);
}
