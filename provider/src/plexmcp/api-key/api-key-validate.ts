import { attributePath } from "../../cty/path.ts";
import { errorAt, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import { unknown, type Unknown } from "../../framework/schema.ts";
import { parseDuration, parseOverlap } from "../duration.ts";
import type { ApiKeyPlan } from "./api-key-schema.ts";

/** Checks that need more than one attribute. What is unknown is checked when it is known. */
export function validateApiKey(config: ApiKeyPlan): readonly Diagnostic[] {
  return [
    ...checkOneExpiry(config),
    ...checkAccess(config),
    ...checkRotation(config),
    ...checkRemoval(config),
  ];
}

function checkOneExpiry({ expires_at, expires_in }: ApiKeyPlan): readonly Diagnostic[] {
  if (expires_at === null || expires_in === null) return [];
  if (expires_at === unknown || expires_in === unknown) return [];
  return [
    errorAt(
      attributePath("expires_at"),
      "Two expirations",
      `expires_at is ${expires_at} and expires_in is ${expires_in}. Keep one: expires_in for a life time that starts anew with each key, expires_at for a fixed end.`,
    ),
  ];
}

function checkAccess({ mcp_access_mode: mode, allowed_mcp_ids: ids }: ApiKeyPlan): Diagnostic[] {
  if (mode === unknown || ids === unknown) return [];
  const path = attributePath("allowed_mcp_ids");
  if ((mode === "selected" && ids === null) || ids?.length === 0) {
    return [
      errorAt(
        path,
        "No MCP selected",
        'The key would reach no MCP. Name at least one id in allowed_mcp_ids, or set mcp_access_mode = "none" without allowed_mcp_ids.',
      ),
    ];
  }
  if (ids !== null && (mode === "all" || mode === "none")) {
    return [
      errorAt(
        path,
        "MCP ids without effect",
        `mcp_access_mode = "${mode}" makes allowed_mcp_ids idle. Remove one of them, or set mcp_access_mode = "selected".`,
      ),
    ];
  }
  return [];
}

type KnownRotation = Exclude<ApiKeyPlan["rotation"], Unknown | null>;

function checkRotation(config: ApiKeyPlan): readonly Diagnostic[] {
  const { rotation, expires_in: expiresIn } = config;
  if (rotation === null || rotation === unknown || expiresIn === unknown) return [];
  return [
    ...checkNotEmpty(rotation),
    ...checkBeforeExpiry(rotation.before_expiry, expiresIn),
    ...checkEvery(rotation.every, expiresIn, config.overlap),
  ];
}

/** Terraform drops what it does not know in a nested object, so `evry` would mean no rotation. */
function checkNotEmpty(rotation: KnownRotation): readonly Diagnostic[] {
  const { every, before_expiry: beforeExpiry, trigger } = rotation;
  if (every !== null || beforeExpiry !== null || trigger !== null) return [];
  return [
    warningAt(
      attributePath("rotation"),
      "Rotation without a rule",
      "rotation sets none of every, before_expiry and trigger, so the key is never replaced. Terraform passes over names that it does not know: check the spelling, or leave rotation out.",
    ),
  ];
}

function checkBeforeExpiry(
  beforeExpiry: string | null | Unknown,
  expiresIn: string | null,
): readonly Diagnostic[] {
  if (beforeExpiry === null || beforeExpiry === unknown) return [];
  const path = attributePath("rotation", "before_expiry");
  const lifetimeMs = expiresIn === null ? undefined : parseDuration(expiresIn);
  if (lifetimeMs === undefined) {
    return expiresIn === null || expiresIn === "never"
      ? [
          errorAt(
            path,
            "No expiry to rotate before",
            `rotation.before_expiry is ${beforeExpiry}, and expires_in is ${expiresIn ?? "not set"}. Set expires_in to a life time such as "90d", or use rotation.every.`,
          ),
        ]
      : [];
  }
  const beforeMs = parseDuration(beforeExpiry);
  if (beforeMs === undefined || beforeMs < lifetimeMs) return [];
  return [
    errorAt(
      path,
      "Rotation before the key exists",
      `rotation.before_expiry (${beforeExpiry}) must be shorter than expires_in (${expiresIn ?? ""}): a new key would be due at once.`,
    ),
  ];
}

function checkEvery(
  every: string | null | Unknown,
  expiresIn: string | null,
  overlap: string | null | Unknown,
): readonly Diagnostic[] {
  if (every === null || every === unknown || overlap === unknown || expiresIn === null) return [];
  const everyMs = parseDuration(every);
  const lifetimeMs = parseDuration(expiresIn);
  const overlapMs = parseOverlap(overlap ?? "0s");
  if (everyMs === undefined || lifetimeMs === undefined || overlapMs === undefined) return [];
  if (everyMs + overlapMs < lifetimeMs) return [];
  return [
    errorAt(
      attributePath("rotation", "every"),
      "The key expires before its rotation is done",
      `rotation.every (${every}) + overlap (${overlap ?? "0s"}) must be shorter than expires_in (${expiresIn}). Rotate earlier, overlap less, or let the key live longer.`,
    ),
  ];
}

function checkRemoval({ on_removal: onRemoval, overlap }: ApiKeyPlan): readonly Diagnostic[] {
  if (onRemoval !== "expire" || overlap === unknown) return [];
  if (overlap !== null && overlap !== "0s") return [];
  return [
    errorAt(
      attributePath("on_removal"),
      "Removal without a time to expire",
      'on_removal = "expire" lets the key live for overlap after its removal, and overlap is 0s. Set overlap, such as "24h", or use on_removal = "revoke".',
    ),
  ];
}
