/**
 * The detection engine: finds PlexMCP keys in bytes, strings and streams, and tells a committed .env
 * file from a template. It imports Node's built-ins only; ESLint, git and the network are its
 * callers' matter.
 */
export { findKeys } from "./find-keys.ts";
export type { Confidence, Finding, KeyEncoding, Level } from "./finding.ts";
export { levelOf } from "./finding.ts";
export { fingerprint } from "./fingerprint.ts";
export { isKey, keyLength, keyMarker, keyPrefixLength, redactKey } from "./key-format.ts";
export { SecretKey } from "./secret-key.ts";
