import type { DataResource } from "./data-resource.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { ManagedResource } from "./managed-resource.ts";
import type { PlanOf } from "./schema-types.ts";
import type { Attributes } from "./schema.ts";

export interface ConfigureResult<Client> {
  /** Left out while parts of the configuration are unknown (plan only), or after an error. */
  readonly client?: Client;
  readonly diagnostics?: readonly Diagnostic[];
}

/** A provider, as the server layer sees it. */
export interface Provider<S extends Attributes, Client> {
  readonly description: string;
  readonly attributes: S;
  readonly validate?: (config: PlanOf<S>) => readonly Diagnostic[];
  readonly configure: (request: {
    readonly config: PlanOf<S>;
    readonly terraformVersion: string;
    readonly signal: AbortSignal;
  }) => Promise<ConfigureResult<Client>>;
  /** Made by `defineResource`. */
  readonly resources: readonly ManagedResource<Client>[];
  /** Made by `defineDataSource`. */
  readonly dataSources: readonly DataResource<Client>[];
  /** Called once before the process ends. */
  readonly close?: () => Promise<void>;
}
