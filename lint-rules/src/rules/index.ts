import { noAllMcps } from "./no-all-mcps.ts";
import { noClientExposedKey } from "./no-client-exposed-key.ts";
import { noHardcodedKey } from "./no-hardcoded-key.ts";
import { noKeyFallback } from "./no-key-fallback.ts";
import { noKeyInArgv } from "./no-key-in-argv.ts";
import { noKeyInStorage } from "./no-key-in-storage.ts";
import { noKeyInUrl } from "./no-key-in-url.ts";
import { noKeyParsing } from "./no-key-parsing.ts";
import { noLoggedKey } from "./no-logged-key.ts";
import { noPlainOutput } from "./no-plain-output.ts";
import { noSharedKey } from "./no-shared-key.ts";
import { noUnsafeDisable } from "./no-unsafe-disable.ts";
import { requireHttps } from "./require-https.ts";
import { requireKeyExpiry } from "./require-key-expiry.ts";
import { safeRotation } from "./safe-rotation.ts";
import { validAuthHeader } from "./valid-auth-header.ts";

/** Every rule, by the name that follows `plexmcp/` in a configuration. */
export const rules = {
  "no-all-mcps": noAllMcps,
  "no-client-exposed-key": noClientExposedKey,
  "no-hardcoded-key": noHardcodedKey,
  "no-key-fallback": noKeyFallback,
  "no-key-in-argv": noKeyInArgv,
  "no-key-in-storage": noKeyInStorage,
  "no-key-in-url": noKeyInUrl,
  "no-key-parsing": noKeyParsing,
  "no-logged-key": noLoggedKey,
  "no-plain-output": noPlainOutput,
  "no-shared-key": noSharedKey,
  "no-unsafe-disable": noUnsafeDisable,
  "require-https": requireHttps,
  "require-key-expiry": requireKeyExpiry,
  "safe-rotation": safeRotation,
  "valid-auth-header": validAuthHeader,
} as const;

export type RuleName = keyof typeof rules;
