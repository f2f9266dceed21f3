/**
 * The subpath `eslint-plugin-plexmcp/key-format`: the shape of a key and the type that keeps it from
 * being printed, and nothing else. The provider bundles this and pays for it at every start.
 */
export { isKey, keyLength, keyMarker, keyPrefixLength, redactKey } from "./detector/key-format.ts";
export { SecretKey } from "./detector/secret-key.ts";
