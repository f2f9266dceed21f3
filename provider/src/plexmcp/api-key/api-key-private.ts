import type { PrivateState } from "../../framework/resource.ts";

/**
 * What Terraform keeps beside a key: the gateway's time as the last refresh read it, and whether
 * the key was imported and not yet updated. No secrets: private state is not encrypted.
 */
const gatewayTimeField = "gateway_time";
const importedField = "imported";
const rewrittenAfterMs = 3_600_000;

export function readGatewayTime(state: PrivateState): Date | undefined {
  const text = state.get(gatewayTimeField);
  return text === undefined ? undefined : new Date(text);
}

export function wasImported(state: PrivateState): boolean {
  return state.has(importedField);
}

/** Of a key that an apply has just created or updated. */
export function privateAfterApply(gatewayTime: Date): PrivateState {
  return new Map([[gatewayTimeField, gatewayTime.toISOString()]]);
}

export function privateAfterImport(): PrivateState {
  return new Map([[importedField, "true"]]);
}

/**
 * After a refresh. Rewritten only when the time moved by an hour, or when it changes what the plan
 * decides: each rewrite is a change of the state file.
 */
export function privateAfterRead(
  prior: PrivateState,
  gatewayTime: Date,
  decides: (gatewayTime: Date) => string | null,
): PrivateState {
  const stored = readGatewayTime(prior);
  const isFresh =
    stored !== undefined &&
    Math.abs(gatewayTime.getTime() - stored.getTime()) < rewrittenAfterMs &&
    decides(stored) === decides(gatewayTime);
  return isFresh ? prior : new Map([...prior, [gatewayTimeField, gatewayTime.toISOString()]]);
}
