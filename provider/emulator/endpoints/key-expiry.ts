import { parseExpiry, yearOf } from "../http/timestamp.ts";
import type { Timestamp } from "../http/timestamp.ts";

const nsPerDay = 86_400_000_000_000n;

/** Beyond this year the server's date arithmetic panics and the connection closes without an answer. */
const lastYear = 9999;

/** The expiry of a new key: `never` also for a text that does not parse, which the server accepts. */
export type NewExpiry =
  | { readonly kind: "never" }
  | { readonly kind: "at"; readonly at: Timestamp }
  | { readonly kind: "panic" };

export interface RequestedExpiry {
  readonly expiresAt: string | null;
  readonly expiresInDays: number | null;
}

/** What the server makes of a create request's expiry. `expires_at` wins over days, even when it does not parse. */
export function newExpiry({ expiresAt, expiresInDays }: RequestedExpiry, nowNs: bigint): NewExpiry {
  if (expiresAt !== null) {
    const at = parseExpiry(expiresAt);
    return at === undefined ? { kind: "never" } : { kind: "at", at };
  }
  if (expiresInDays === null) return { kind: "never" };
  const epochNs = nowNs + BigInt(expiresInDays) * nsPerDay;
  if (Math.abs(yearOf(epochNs)) > lastYear) return { kind: "panic" };
  return { kind: "at", at: { epochNs, offsetMinutes: 0 } };
}
