import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { isKey, keyMarker, keyPrefixLength } from "eslint-plugin-plexmcp/key-format";

const hmacHexLength = 16;

/** A new key: version 01, a UUIDv4, 16 random bytes and 8 bytes of HMAC under the gateway's own secret. */
export function mintKey(secret: string): string {
  const body = `01${randomUUID().replaceAll("-", "")}${randomBytes(16).toString("hex")}`;
  return `${keyMarker}${body}${signature(body, secret)}`;
}

/** Has `key` the whole shape, and a signature this gateway made? Says nothing of whether it still exists. */
export function isWellSigned(key: string, secret: string): boolean {
  if (!isKey(key)) return false;
  const body = key.slice(keyMarker.length, -hmacHexLength);
  return timingSafeEqual(
    Buffer.from(key.slice(-hmacHexLength)),
    Buffer.from(signature(body, secret)),
  );
}

/** The part of a key that the API shows: 17 characters and three dots. */
export function keyPrefixOf(key: string): string {
  return `${key.slice(0, keyPrefixLength)}...`;
}

/** SHA-256 of a key, hex: the only form in which rows hold it. */
export function keySha256(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

function signature(body: string, secret: string): string {
  return createHmac("sha256", secret).update(body).digest("hex").slice(0, hmacHexLength);
}
