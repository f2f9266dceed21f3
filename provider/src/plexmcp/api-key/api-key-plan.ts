import { attributePath, type Path } from "../../cty/path.ts";
import { errorAt, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { PlanRequest, PlanResult, PrivateState } from "../../framework/resource.ts";
import { unknown, type Unknown } from "../../framework/schema.ts";
import type { PlexmcpSession } from "../session.ts";
import { isSameExpiry, planExpiry } from "./api-key-expiry.ts";
import { findRotationReason, toRfc3339 } from "./api-key-rotation.ts";
import type { ApiKeyAttributes, ApiKeyPlan, ApiKeyState } from "./api-key-schema.ts";
import { checkAgainstGateway } from "./api-key-plan-checks.ts";
import { readGatewayTime, wasImported } from "./api-key-private.ts";

type ApiKeyPlanRequest = PlanRequest<ApiKeyAttributes, PlexmcpSession>;

/**
 * Plans a key. Decides from the configuration and from the gateway's time as the last refresh
 * stored it, never from a clock: Terraform plans again while it applies, and compares.
 */
export async function planApiKey(
  request: ApiKeyPlanRequest,
): Promise<PlanResult<ApiKeyAttributes>> {
  const { config, prior, planned: proposed, priorPrivate } = request;
  const planned: ApiKeyPlan = {
    ...proposed,
    mcp_access_mode: planAccessMode(config),
    expires_at: planExpiry({
      expiresAt: config.expires_at,
      expiresIn: config.expires_in,
      prior,
    }),
    rotation_due: false,
    rotation_reason: null,
  };
  const replaced = prior === null ? undefined : planReplacement(planned, prior, priorPrivate);
  const requiresReplace = replaced?.paths ?? [];
  return {
    planned,
    requiresReplace,
    diagnostics: [
      ...warnOfNoExpiry(planned, prior),
      ...(replaced === undefined || prior === null ? [] : warnOfRename(planned, prior)),
      ...(replaced === undefined && prior !== null
        ? checkMovedExpiry(planned, prior, priorPrivate)
        : []),
      ...(await checkAgainstGateway(request, planned, requiresReplace.length > 0)),
    ],
  };
}

/** Left out: `selected` where ids are given, else `none`. */
function planAccessMode({
  mcp_access_mode: mode,
  allowed_mcp_ids: ids,
}: ApiKeyPlan): string | null | Unknown {
  if (mode !== null) return mode;
  if (ids === unknown) return unknown;
  return ids === null ? "none" : "selected";
}

/** The paths that make Terraform replace the key, or undefined where the key stays. */
function planReplacement(
  planned: ApiKeyPlan,
  prior: ApiKeyState,
  priorPrivate: PrivateState,
): { readonly paths: readonly Path[] } | undefined {
  if (isTriggered(planned, prior)) return { paths: [attributePath("rotation", "trigger")] };
  // An imported key is taken over as it is: its rotation is judged from the first apply after.
  if (wasImported(priorPrivate)) return undefined;
  const reason = judgePlanned(planned, prior, readGatewayTime(priorPrivate));
  return reason === null ? undefined : { paths: findChangedPaths(planned, prior) };
}

function isTriggered({ rotation }: ApiKeyPlan, prior: ApiKeyState): boolean {
  const before = prior.rotation?.trigger ?? null;
  if (before === null || rotation === null) return false;
  if (rotation === unknown || rotation.trigger === unknown) return true;
  return rotation.trigger !== null && rotation.trigger !== before;
}

function judgePlanned(
  planned: ApiKeyPlan,
  prior: ApiKeyState,
  gatewayTime: Date | undefined,
): string | null {
  const { rotation, expires_in: expiresIn, expires_at: expiresAt } = planned;
  if (gatewayTime === undefined || prior.created_at === null) return null;
  // What is not known yet changes nothing: the apply, which knows it, must find the same.
  const asRefreshed = prior.rotation_due === true ? prior.rotation_reason : null;
  if (rotation === unknown || expiresIn === unknown || expiresAt === unknown) return asRefreshed;
  if (rotation?.every === unknown || rotation?.before_expiry === unknown) return asRefreshed;
  // A key that has expired is replaced, unless this very change gives it a longer life.
  const isLifetimeEdited = prior.expires_in !== expiresIn;
  const judgedExpiry = isLifetimeEdited ? expiresAt : earlier(expiresAt, prior.expires_at);
  return findRotationReason({
    rotation:
      rotation === null ? null : { every: rotation.every, before_expiry: rotation.before_expiry },
    expiresIn: isLifetimeEdited ? null : expiresIn,
    createdAt: new Date(prior.created_at),
    expiresAt: judgedExpiry === null ? null : new Date(judgedExpiry),
    gatewayTime,
  });
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

/** Terraform heeds only a path whose value changes: the flag of the refresh, or the edited rule. */
function findChangedPaths(planned: ApiKeyPlan, prior: ApiKeyState): readonly Path[] {
  if (prior.rotation_due === true) return [attributePath("rotation_due")];
  const { rotation } = planned;
  if (rotation === null || rotation === unknown) return [attributePath("expires_in")];
  if (prior.rotation === null) return [attributePath("rotation")];
  if (rotation.every !== prior.rotation.every) return [attributePath("rotation", "every")];
  if (rotation.before_expiry !== prior.rotation.before_expiry) {
    return [attributePath("rotation", "before_expiry")];
  }
  return [attributePath("expires_in"), attributePath("expires_at")];
}

/** The name is what tells the delete that a key was replaced: a new name hides it. */
function warnOfRename({ name, overlap }: ApiKeyPlan, prior: ApiKeyState): readonly Diagnostic[] {
  if (name === prior.name || overlap === "0s") return [];
  return [
    warningAt(
      attributePath("name"),
      "Renamed and replaced in one apply",
      `The key "${prior.name ?? ""}" gets another name and a new secret in one apply, so its overlap cannot act: it is revoked as soon as what uses it in this configuration is updated. Rename it in an apply of its own to keep the overlap.`,
    ),
  ];
}

function warnOfNoExpiry(planned: ApiKeyPlan, prior: ApiKeyState | null): readonly Diagnostic[] {
  if (planned.expires_in !== null || planned.expires_at !== null) return [];
  if (prior !== null && prior.expires_at === null) return [];
  return [
    warningAt(
      attributePath("expires_in"),
      prior === null ? "Key without expiry" : "Expiry cleared",
      `Neither expires_in nor expires_at is set, so the key ${prior === null ? "will never expire" : `loses its expiry (${prior.expires_at ?? ""}) and will never expire`}. Set expires_in = "never" to say that this is meant, or a life time such as "90d".`,
    ),
  ];
}

/** A moved expiry that lies in the past is refused by the gateway: say so before the apply. */
function checkMovedExpiry(
  planned: ApiKeyPlan,
  prior: ApiKeyState,
  priorPrivate: PrivateState,
): readonly Diagnostic[] {
  const { expires_at: expiresAt, expires_in: expiresIn } = planned;
  const gatewayTime = readGatewayTime(priorPrivate);
  if (typeof expiresAt !== "string" || gatewayTime === undefined) return [];
  if (new Date(expiresAt) > gatewayTime) return [];
  if (typeof expiresIn === "string") {
    return [
      errorAt(
        attributePath("expires_in"),
        "The key would expire in the past",
        `The key was created at ${prior.created_at ?? ""}, so expires_in = "${expiresIn}" ends at ${expiresAt}, and the gateway's clock shows ${toRfc3339(gatewayTime)}. Set a longer expires_in, or change rotation.trigger for a new key.`,
      ),
    ];
  }
  const isUnchanged = isSameExpiry(expiresAt, prior.expires_at);
  return [
    errorAt(
      attributePath("expires_at"),
      "Expiry in the past",
      `expires_at is ${expiresAt}, and the gateway's clock shows ${toRfc3339(gatewayTime)}.${isUnchanged ? " The key has expired." : ""} Set a later time, or use expires_in, with which an expired key is replaced.`,
    ),
  ];
}
