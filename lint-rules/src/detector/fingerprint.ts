import process from "node:process";
import type { SecretKey } from "./secret-key.ts";

/**
 * A name for a key that does not reveal it: the first 128 bits of its SHA-256, as 32 hex digits. It
 * depends on the key alone, so it survives moved lines and renamed files, and the same key in two
 * files is one leak with two places.
 */
export function fingerprint(key: SecretKey): string {
  return fingerprintOfText(key.reveal());
}

/** The same for what is no secret: the place of a finding without a key. */
export function fingerprintOfText(text: string): string {
  // Loaded for a finding only: nearly every scan has none, and would take 3 ms longer.
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
