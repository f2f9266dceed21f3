import { noAllMcps } from "./no-all-mcps.ts";
import { noClientExposedKey } from "./no-client-exposed-key.ts";
import { noHardcodedKey } from "./no-hardcoded-key.ts";
import { noKeyFallback } from "./no-key-fallback.ts";
import { noLoggedKey } from "./no-logged-key.ts";
import { noPlainOutput } from "./no-plain-output.ts";
import { requireHttps } from "./require-https.ts";
import { requireKeyExpiry } from "./require-key-expiry.ts";
import { validAuthHeader } from "./valid-auth-header.ts";

/** Every rule, by the name that follows `plexmcp/` in a configuration. */
export const rules = {
  "no-all-mcps": noAllMcps,
  "no-client-exposed-key": noClientExposedKey,
  "no-hardcoded-key": noHardcodedKey,
  "no-key-fallback": noKeyFallback,
  "no-logged-key": noLoggedKey,
  "no-plain-output": noPlainOutput,
  "require-https": requireHttps,
  "require-key-expiry": requireKeyExpiry,
  "valid-auth-header": validAuthHeader,
} as const;

export type RuleName = keyof typeof rules;
