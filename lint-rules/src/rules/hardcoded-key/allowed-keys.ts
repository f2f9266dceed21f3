import { createHash } from "node:crypto";
import type { Rule } from "eslint";
import { keyPrefixLength, type SecretKey } from "../../detector/index.ts";
import { readSettings } from "../kit/settings.ts";

/** The 17 characters that a message shows, or the SHA-256 of the whole key in 32 or 64 hex digits. */
const keyName = /^(?:pmcp_01[0-9a-f]{10}|[0-9a-f]{32}|[0-9a-f]{64})$/;

/** Names of keys that may stand in a file. */
export type AllowedKeys = ReadonlySet<string>;

const noKeys: AllowedKeys = new Set();

/** @throws TypeError if an entry is no name of a key. It may be a key itself, and is not shown. */
export function allowedKeysOf(
  context: Rule.RuleContext,
  options: { readonly allowKeys: readonly string[] },
): AllowedKeys {
  const { allowKeys } = readSettings(context);
  if (options.allowKeys.length === 0 && allowKeys.length === 0) return noKeys;
  requireNames("allowKeys", options.allowKeys);
  requireNames("settings.plexmcp.allowKeys", allowKeys);
  return new Set([...options.allowKeys, ...allowKeys]);
}

function requireNames(path: string, names: readonly string[]): void {
  const index = names.findIndex((name) => !keyName.test(name));
  if (index === -1) return;
  throw new TypeError(
    `${path}[${index}] is no name of a key. Write the 17 characters that a message shows, or the key's SHA-256 in 64 hex digits.`,
  );
}

export function isAllowed(allowed: AllowedKeys, key: SecretKey): boolean {
  if (allowed.size === 0) return false;
  const value = key.reveal();
  const digest = createHash("sha256").update(value).digest("hex");
  const names = [value.slice(0, keyPrefixLength), digest, digest.slice(0, 32)];
  return names.some((name) => allowed.has(name));
}
