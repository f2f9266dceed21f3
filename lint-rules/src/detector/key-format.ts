/**
 * The shape of a PlexMCP API key, the one place that knows it.
 *
 * `pmcp_` + version `01` + a UUIDv4 without dashes (32 hex) + 16 random bytes (32 hex) + an 8-byte
 * HMAC (16 hex), all lower case: 87 characters. Read in PlexMCP-OSS, `crates/api/src/auth/api_key.rs`.
 * The HMAC cannot be checked offline.
 */

/** What every key starts with. */
export const keyMarker = "pmcp_";

/** Length of a whole key, in characters (all ASCII, so bytes too). */
export const keyLength = 87;

/** How much of a key may be shown: what PlexMCP's dashboard shows, 40 of some 250 secret bits. */
export const keyPrefixLength = 17;

const shape = /^pmcp_01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}[0-9a-f]{48}$/;

/** Is `text`, as a whole, of the shape of a key? White space around it is not forgiven. */
export function isKey(text: string): boolean {
  return text.length === keyLength && shape.test(text);
}

/** The part of a key that may be shown: its first 17 characters and an ellipsis. */
export function redactKey(key: string): string {
  return `${key.slice(0, keyPrefixLength)}…`;
}
