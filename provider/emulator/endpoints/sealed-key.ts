import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const ivBytes = 12;
const tagBytes = 16;

/** A key under a PIN, for reveal: the data file alone does not show it in plain. */
export function sealKey(key: string, pin: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", cipherKey(pin, iv), iv);
  const sealed = Buffer.concat([cipher.update(key, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** Throws when `pin` is not the one it was sealed with. */
export function openSealedKey(text: string, pin: string): string {
  const bytes = Buffer.from(text, "base64");
  const iv = bytes.subarray(0, ivBytes);
  const decipher = createDecipheriv("aes-256-gcm", cipherKey(pin, iv), iv);
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return (
    decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8")
  );
}

function cipherKey(pin: string, iv: Buffer): Buffer {
  return createHash("sha256").update(iv).update(pin).digest();
}
