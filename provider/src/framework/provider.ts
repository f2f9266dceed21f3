import type { Value } from "../cty/value.ts";
import type { DataResource } from "./data-resource.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { ManagedResource } from "./managed-resource.ts";
import type { PlanOf } from "./schema-types.ts";
import type { Attributes, Schema } from "./schema.ts";
import { toPlanData } from "./typed-data.ts";
import { validateConfig, type ConfigToValidate } from "./validate-config.ts";

export interface ConfigureResult<Client> {
  /** Left out while parts of the configuration are unknown (plan only), or after an error. */
  readonly client?: Client;
  readonly diagnostics?: readonly Diagnostic[];
}

/** What a provider's author writes. */
export interface ProviderDefinition<S extends Attributes, Client> {
  readonly description: string;
  readonly attributes: S;
  readonly configure: (request: {
    readonly config: PlanOf<S>;
    readonly signal: AbortSignal;
  }) => Promise<ConfigureResult<Client>>;
  /** Made by `defineResource`. */
  readonly resources: readonly ManagedResource<Client>[];
  /** Made by `defineDataSource`. */
  readonly dataSources: readonly DataResource<Client>[];
  /** What a resource threw, where it is no bug but a failure foreseen: the service is down. */
  readonly describeError?: (error: unknown) => Diagnostic | undefined;
  /** Called once before the process ends. */
  readonly close: () => Promise<void>;
}

/** A provider as the server sees it: values instead of data of its own types. */
export interface Provider<Client> {
  readonly schema: Schema;
  readonly validate: (request: ConfigToValidate) => readonly Diagnostic[];
  readonly configure: (request: {
    readonly config: Value;
    readonly signal: AbortSignal;
  }) => Promise<ConfigureResult<Client>>;
  readonly resources: readonly ManagedResource<Client>[];
  readonly dataSources: readonly DataResource<Client>[];
  readonly describeError?: (error: unknown) => Diagnostic | undefined;
  readonly close: () => Promise<void>;
}

/** Makes a provider of its definition. */
export function defineProvider<S extends Attributes, Client>(
  definition: ProviderDefinition<S, Client>,
): Provider<Client> {
  const { description, attributes, configure, ...others } = definition;
  return {
    schema: { version: 0, description, attributes },
    validate: (request) => validateConfig(attributes, undefined, request),
    configure: ({ config, signal }) =>
      configure({ config: toPlanData(attributes, config), signal }),
    ...others,
  };
}
