import type { Path } from "../cty/path.ts";
import { isSameValue } from "../cty/same-value.ts";
import type { Value } from "../cty/value.ts";
import { fillDefaults } from "./defaults.ts";
import { errorAt, type Diagnostic } from "./diagnostics.ts";
import { findReplaced, markComputedUnknown } from "./plan-modifiers.ts";
import type { CallContext, PrivateState, Resource } from "./resource.ts";
import type { Attributes } from "./schema.ts";
import { fromData, toPlanData, toStateData } from "./typed-data.ts";
import { nullWriteOnly } from "./write-only.ts";

/** What Terraform proposes for one object. */
export interface ProposedChange<Client> extends CallContext<Client> {
  readonly config: Value;
  /** Null when the object is to be created. */
  readonly prior: Value;
  /** Configuration and prior state merged; null when the object is to be destroyed. */
  readonly proposed: Value;
  readonly priorPrivate: PrivateState;
}

export interface PlannedChange {
  readonly planned: Value;
  readonly requiresReplace: readonly Path[];
  readonly plannedPrivate: PrivateState;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Plans a change of one object: defaults, write-only values, unknowns, then the resource's own
 * decisions. A plan that changes nothing is the prior state itself.
 */
export async function planChange<S extends Attributes, Client>(
  resource: Resource<S, Client>,
  change: ProposedChange<Client>,
): Promise<PlannedChange> {
  if (change.proposed.kind === "null") return planDestroy(resource, change);
  const { attributes } = resource;
  const { client, signal, config, prior, priorPrivate } = change;
  const planned = proposePlan(attributes, change);
  const result = await resource.plan?.({
    client,
    signal,
    config: toPlanData(attributes, config),
    prior: prior.kind === "null" ? null : toStateData(attributes, prior),
    planned: toPlanData(attributes, planned),
    priorPrivate,
  });
  const decided =
    result === undefined
      ? { value: planned, problems: [] }
      : fromData(attributes, result.planned, planned);
  return {
    planned: isSameValue(decided.value, prior) ? prior : decided.value,
    requiresReplace: replacedPaths(attributes, prior, decided.value, result?.requiresReplace),
    plannedPrivate: result?.plannedPrivate ?? priorPrivate,
    diagnostics: [
      ...(result?.diagnostics ?? []),
      ...decided.problems.map(({ path, reason }) =>
        errorAt(path, "Invalid plan", `${reason} This is a bug in the provider.`),
      ),
    ],
  };
}

/** The plan as it stands before the resource is asked. */
function proposePlan<Client>(
  attributes: Attributes,
  { config, prior, proposed }: ProposedChange<Client>,
): Value {
  const planned = nullWriteOnly(attributes, fillDefaults(attributes, config, proposed));
  if (isSameValue(planned, prior)) return prior;
  return markComputedUnknown(attributes, { config, prior, planned });
}

function replacedPaths(
  attributes: Attributes,
  prior: Value,
  planned: Value,
  decided: readonly Path[] = [],
): readonly Path[] {
  if (prior.kind === "null") return [];
  return [...findReplaced(attributes, { prior, planned }), ...decided];
}

function planDestroy<S extends Attributes, Client>(
  { attributes, planDestroy: warn }: Resource<S, Client>,
  { client, signal, prior, proposed, priorPrivate }: ProposedChange<Client>,
): PlannedChange {
  return {
    planned: proposed,
    requiresReplace: [],
    // Terraform hands it on to the delete.
    plannedPrivate: priorPrivate,
    diagnostics: warn?.({ client, signal, prior: toStateData(attributes, prior) }) ?? [],
  };
}
