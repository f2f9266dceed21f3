import { accessModes } from "../store/rows.ts";
import type { AccessMode } from "../store/rows.ts";
import { databaseError, validationError } from "../http/reply.ts";

const maxNameBytes = 100;
const maxRateLimitRpm = 10_000;

/** The stored name: trimmed, though its length counts before. */
export function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "" || Buffer.byteLength(name) > maxNameBytes) {
    throw validationError("API key name must be between 1 and 100 characters");
  }
  return trimmed;
}

export function checkedRateLimit(rpm: number): number {
  if (rpm < 1 || rpm > maxRateLimitRpm) {
    throw validationError("Rate limit must be between 1 and 10000 requests per minute");
  }
  return rpm;
}

export function checkedMode(mode: string): AccessMode {
  const known = accessModes.find((candidate) => candidate === mode);
  if (known === undefined)
    throw validationError("mcp_access_mode must be 'all', 'selected', or 'none'");
  return known;
}

/** PostgreSQL stores no NUL in a text. */
export function requireStorable(...texts: readonly string[]): void {
  if (texts.some((text) => text.includes("\0"))) throw databaseError();
}
