import type { Diagnostic } from "./diagnostics.ts";
import type { ApplyContext } from "./resource.ts";
import type { PlanOf, StateOf } from "./schema-types.ts";
import type { Attributes } from "./schema.ts";

/** A look-up. Terraform calls it at plan where its configuration is known, else at apply. */
export interface DataSource<S extends Attributes, Client> {
  readonly typeName: string;
  readonly description: string;
  readonly attributes: S;
  readonly validate?: (config: PlanOf<S>) => readonly Diagnostic[];
  readonly read: (request: ApplyContext<Client> & { readonly config: StateOf<S> }) => Promise<{
    readonly state: StateOf<S> | null;
    readonly diagnostics?: readonly Diagnostic[];
  }>;
}
