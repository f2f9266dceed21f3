import type { Path } from "../cty/path.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { PlanOf, StateOf } from "./schema-types.ts";
import type { Attributes } from "./schema.ts";

/**
 * Text that Terraform keeps beside an object, by name. It travels plan → apply → state → read →
 * plan, is not encrypted (no secrets) and is empty where a create is planned or applied.
 */
export type PrivateState = ReadonlyMap<string, string>;

/** What every call gets. `Client` is what the provider's `configure` returned. */
export interface CallContext<Client> {
  /** Undefined while the provider's own configuration is not known yet (plan only). */
  readonly client: Client | undefined;
  /** Aborted by StopProvider (Ctrl-C) and when the host vanished: ends waits and retries. */
  readonly signal: AbortSignal;
}

/** An apply always has a client: the server refuses it with a diagnostic otherwise. */
export interface ApplyContext<Client> extends CallContext<Client> {
  readonly client: Client;
}

export interface PlanRequest<S extends Attributes, Client> extends CallContext<Client> {
  readonly config: PlanOf<S>;
  /** Null when the object is to be created (also in the second plan of a replacement). */
  readonly prior: StateOf<S> | null;
  /** Proposed state after defaults; computed attributes are unknown where anything changed. */
  readonly planned: PlanOf<S>;
  readonly priorPrivate: PrivateState;
}

export interface PlanResult<S extends Attributes> {
  readonly planned: PlanOf<S>;
  /** Added to the attributes that are marked `requiresReplace` and changed. */
  readonly requiresReplace?: readonly Path[];
  /** Left out: the prior private state. */
  readonly plannedPrivate?: PrivateState;
  readonly diagnostics?: readonly Diagnostic[];
}

export interface ApplyResult<S extends Attributes> {
  /** Null where nothing exists remotely (create), or where it is gone (update, read). */
  readonly state: StateOf<S> | null;
  /** Left out: the planned (apply) or the prior (read) private state. */
  readonly private?: PrivateState;
  readonly diagnostics?: readonly Diagnostic[];
  /** Undoes what was done when the answer could not be written because the host is gone. */
  readonly undo?: () => Promise<void>;
}

/**
 * A managed resource. A create that half-succeeds returns its state *and* an error: Terraform
 * then keeps it as tainted; a null state loses what exists remotely.
 */
export interface Resource<S extends Attributes, Client> {
  readonly typeName: string;
  readonly description: string;
  readonly attributes: S;
  /** Version of the schema in state files. States of older ones lose unknown attributes. */
  readonly version: number;
  /** Checks that need more than one attribute. Runs before anything is known of the provider. */
  readonly validate?: (config: PlanOf<S>) => readonly Diagnostic[];
  /** Decides from the request alone: Terraform plans twice and compares. */
  readonly plan?: (request: PlanRequest<S, Client>) => PlanResult<S> | Promise<PlanResult<S>>;
  /** Warns of, or refuses, a destroy at plan. */
  readonly planDestroy?: (
    request: CallContext<Client> & { readonly prior: StateOf<S> },
  ) => readonly Diagnostic[];
  readonly create: (
    request: ApplyContext<Client> & {
      readonly planned: PlanOf<S>;
      readonly config: PlanOf<S>;
      readonly plannedPrivate: PrivateState;
    },
  ) => Promise<ApplyResult<S>>;
  readonly read: (
    request: ApplyContext<Client> & {
      readonly state: StateOf<S>;
      readonly private: PrivateState;
    },
  ) => Promise<ApplyResult<S>>;
  readonly update: (
    request: ApplyContext<Client> & {
      readonly prior: StateOf<S>;
      readonly planned: PlanOf<S>;
      readonly config: PlanOf<S>;
      readonly plannedPrivate: PrivateState;
    },
  ) => Promise<ApplyResult<S>>;
  /** An error keeps the object in state. */
  readonly delete: (
    request: ApplyContext<Client> & {
      readonly prior: StateOf<S>;
      readonly private: PrivateState;
    },
  ) => Promise<readonly Diagnostic[]>;
  /** Terraform reads the object right after; state may be partial. Left out: not importable. */
  readonly importState?: (
    request: ApplyContext<Client> & { readonly id: string },
  ) => Promise<ApplyResult<S>>;
}
