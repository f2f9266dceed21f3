/**
 * The detection engine: finds PlexMCP keys in bytes, strings, streams and gzip files, and tells a
 * committed .env file from a template. It imports Node's built-ins only; ESLint, git and the network
 * are its callers' matter.
 */
export { findAllowMarker, readAllowMarkers } from "./allow-markers.ts";
export type { AllowMarker } from "./allow-markers.ts";
export { readDotenv } from "./dotenv-content.ts";
export type {
  DotenvContent,
  DotenvValueKind,
  DotenvVariable,
  ReadDotenvOptions,
} from "./dotenv-content.ts";
export { classifyDotenv } from "./dotenv-name.ts";
export type { DotenvClass } from "./dotenv-name.ts";
export { findKeys } from "./find-keys.ts";
export { levelOf } from "./finding.ts";
export type { Confidence, Finding, KeyEncoding, Level } from "./finding.ts";
export { fingerprint, fingerprintOfText } from "./fingerprint.ts";
export { isKey, keyLength, keyMarker, keyPrefixLength, redactKey } from "./key-format.ts";
export { findKeysInGzip, findKeysInGzips, isGzip } from "./scan-gzip.ts";
export type { GzipFindings } from "./scan-gzip.ts";
export { findKeysInStream, StreamScanner } from "./scan-stream.ts";
export { SecretKey } from "./secret-key.ts";
export { positionReader, StreamPositions } from "./text-position.ts";
export type { TextPosition } from "./text-position.ts";
