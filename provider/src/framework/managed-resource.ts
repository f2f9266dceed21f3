import { applyChange, type AppliedChange, type ChangeToApply } from "./apply-change.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { planChange, type PlannedChange, type ProposedChange } from "./plan-change.ts";
import { importObject, readObject, type ObjectToRead, type ReadObject } from "./read-object.ts";
import type { ApplyContext, Resource } from "./resource.ts";
import type { Attributes, Schema } from "./schema.ts";
import { validateConfig, type ConfigToValidate } from "./validate-config.ts";

/** A managed resource as the server sees it: values instead of data of its own types. */
export interface ManagedResource<Client> {
  readonly typeName: string;
  readonly schema: Schema;
  readonly validate: (request: ConfigToValidate) => readonly Diagnostic[];
  readonly plan: (change: ProposedChange<Client>) => Promise<PlannedChange>;
  readonly apply: (change: ChangeToApply<Client>) => Promise<AppliedChange>;
  readonly read: (object: ObjectToRead<Client>) => Promise<ReadObject>;
  /** Left out: not importable. */
  readonly importState?: (request: IdToImport<Client>) => Promise<ReadObject>;
}

export interface IdToImport<Client> extends ApplyContext<Client> {
  readonly id: string;
}

/** Makes a managed resource of its definition. */
export function defineResource<S extends Attributes, Client>(
  resource: Resource<S, Client>,
): ManagedResource<Client> {
  const { typeName, version, description, attributes, importState } = resource;
  return {
    typeName,
    schema: { version, description, attributes },
    validate: (request) => validateConfig(attributes, resource.validate, request),
    plan: (change) => planChange(resource, change),
    apply: (change) => applyChange(resource, change),
    read: (object) => readObject(resource, object),
    ...(importState === undefined
      ? {}
      : {
          importState: (request: IdToImport<Client>): Promise<ReadObject> =>
            importObject(attributes, importState(request)),
        }),
  };
}
