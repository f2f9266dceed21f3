import { createHash } from "node:crypto";
import type { SecretKey } from "./secret-key.ts";

/**
 * A name for a key that does not reveal it: the first 128 bits of its SHA-256, as 32 hex digits. It
 * depends on the key alone, so it survives moved lines and renamed files, and the same key in two
 * files is one leak with two places.
 */
export function fingerprint(key: SecretKey): string {
  return createHash("sha256").update(key.reveal()).digest("hex").slice(0, 32);
}
