import { isWhollyKnown, nullValue, type Value } from "../cty/value.ts";
import { checkAppliedState, withoutUnknowns } from "./applied-state.ts";
import { errorAt, hasErrors, type Diagnostic } from "./diagnostics.ts";
import type { ApplyContext, ApplyResult, PrivateState, Resource } from "./resource.ts";
import type { Attributes } from "./schema.ts";
import { fromData, toPlanData, toStateData } from "./typed-data.ts";

/** A planned change of one object, to be carried out. */
export interface ChangeToApply<Client> extends ApplyContext<Client> {
  readonly config: Value;
  /** Null when the object is to be created. */
  readonly prior: Value;
  /** Null when the object is to be deleted. */
  readonly planned: Value;
  readonly plannedPrivate: PrivateState;
}

export interface AppliedChange {
  readonly state: Value;
  readonly private: PrivateState;
  readonly diagnostics: readonly Diagnostic[];
  /** See `ApplyResult.undo`. */
  readonly undo?: () => Promise<void>;
}

/**
 * Creates, updates or deletes. Whatever state the resource returns goes back to Terraform, also
 * when it is not what was planned: then together with errors.
 */
export async function applyChange<S extends Attributes, Client>(
  resource: Resource<S, Client>,
  change: ChangeToApply<Client>,
): Promise<AppliedChange> {
  if (change.planned.kind === "null") return deleteObject(resource, change);
  const { attributes } = resource;
  const { client, signal, prior, plannedPrivate } = change;
  const request = {
    client,
    signal,
    planned: toPlanData(attributes, change.planned),
    config: toPlanData(attributes, change.config),
    plannedPrivate,
  };
  const result =
    prior.kind === "null"
      ? await resource.create(request)
      : await resource.update({ ...request, prior: toStateData(attributes, prior) });
  return { ...settle(resource, change, result), ...(result.undo ? { undo: result.undo } : {}) };
}

function settle<S extends Attributes, Client>(
  { attributes, typeName }: Resource<S, Client>,
  { planned, plannedPrivate }: ChangeToApply<Client>,
  result: ApplyResult<S>,
): AppliedChange {
  const given = result.diagnostics ?? [];
  const privateState = result.private ?? plannedPrivate;
  if (result.state === null) {
    const diagnostics = hasErrors(given) ? given : [...given, nothingReturned(typeName)];
    return { state: nullValue, private: privateState, diagnostics };
  }
  const { value, problems } = fromData(attributes, result.state, planned);
  const invalid = problems.map(({ path, reason }) =>
    errorAt(path, "Invalid state", `${reason} This is a bug in the provider.`),
  );
  // Where the resource itself reports a failure, its state may be short of the plan.
  const different = hasErrors(given) ? [] : checkAppliedState(attributes, planned, value);
  return {
    state: isWhollyKnown(value) ? value : withoutUnknowns(attributes, value),
    private: privateState,
    diagnostics: [...given, ...invalid, ...different],
  };
}

function nothingReturned(typeName: string): Diagnostic {
  return errorAt(
    undefined,
    "Nothing returned",
    `${typeName} returned neither a state nor an error. This is a bug in the provider; look for what it may have made before applying again.`,
  );
}

async function deleteObject<S extends Attributes, Client>(
  { attributes, delete: remove }: Resource<S, Client>,
  { client, signal, prior, planned, plannedPrivate }: ChangeToApply<Client>,
): Promise<AppliedChange> {
  const diagnostics = await remove({
    client,
    signal,
    prior: toStateData(attributes, prior),
    private: plannedPrivate,
  });
  return { state: hasErrors(diagnostics) ? prior : planned, private: plannedPrivate, diagnostics };
}
