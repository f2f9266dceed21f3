import type { Gateway } from "../gateway.ts";
import { handlerError } from "../http/reply.ts";

/** Limits of the free tier. `/org/subscription` shows them also when nothing is enforced. */
export const freeTierLimits = {
  max_users: 1,
  max_api_keys: 5,
  max_mcps: 5,
  max_requests_per_month: 1_000,
  max_tokens_per_month: 100_000,
} as const;

/** Expired and revoked rows count. Throws 402, unless self-hosted. */
export function requireApiKeyQuota({ isSelfHosted, store }: Gateway, orgId: string): void {
  if (isSelfHosted || store.apiKeysOf(orgId).length < freeTierLimits.max_api_keys) return;
  throw quotaExceeded(freeTierLimits.max_api_keys, "API keys");
}

export function requireMcpQuota({ isSelfHosted, store }: Gateway, orgId: string): void {
  if (isSelfHosted || store.mcpsOf(orgId).length < freeTierLimits.max_mcps) return;
  throw quotaExceeded(freeTierLimits.max_mcps, "MCPs");
}

function quotaExceeded(limit: number, what: string): Error {
  return handlerError(
    402,
    "QUOTA_EXCEEDED",
    `Maximum ${limit} ${what} allowed. Contact support to increase your limit.`,
  );
}
