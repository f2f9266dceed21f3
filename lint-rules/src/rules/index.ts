import { noHardcodedKey } from "./no-hardcoded-key.ts";

/** Every rule, by the name that follows `plexmcp/` in a configuration. */
export const rules = {
  "no-hardcoded-key": noHardcodedKey,
} as const;

export type RuleName = keyof typeof rules;
