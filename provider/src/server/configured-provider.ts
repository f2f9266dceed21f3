import type { Value } from "../cty/value.ts";
import type { DataResource } from "../framework/data-resource.ts";
import { errorAt, hasErrors, type Diagnostic } from "../framework/diagnostics.ts";
import type { ManagedResource } from "../framework/managed-resource.ts";
import type { Provider } from "../framework/provider.ts";
import type { ApplyContext, CallContext } from "../framework/resource.ts";
import type { Schema } from "../framework/schema.ts";
import { Refusal } from "./refusal.ts";

/** The provider of this process: its definition, its client once configured, its stop signal. */
export class ConfiguredProvider<Client> {
  readonly schema: Schema;
  readonly validate: Provider<Client>["validate"];
  readonly resources: ReadonlyMap<string, ManagedResource<Client>>;
  readonly dataSources: ReadonlyMap<string, DataResource<Client>>;
  readonly describeError: NonNullable<Provider<Client>["describeError"]>;
  readonly #configure: Provider<Client>["configure"];
  #stop = new AbortController();
  #client: Client | undefined;

  constructor(provider: Provider<Client>) {
    const { schema, validate, configure, resources, dataSources, describeError } = provider;
    this.schema = schema;
    this.validate = validate;
    this.describeError = describeError ?? (() => undefined);
    this.resources = new Map(resources.map((resource) => [resource.typeName, resource]));
    this.dataSources = new Map(dataSources.map((source) => [source.typeName, source]));
    this.#configure = configure;
  }

  /** A process that a debugger holds is configured anew, and freed from an old stop, by each run. */
  async configure(config: Value): Promise<readonly Diagnostic[]> {
    this.#stop = new AbortController();
    const result = await this.#configure({ config, signal: this.#stop.signal });
    const diagnostics = result.diagnostics ?? [];
    this.#client = hasErrors(diagnostics) ? undefined : result.client;
    return diagnostics;
  }

  /** Ends waits and retries of the calls under way. */
  stop(): void {
    this.#stop.abort();
  }

  get context(): CallContext<Client> {
    return { client: this.#client, signal: this.#stop.signal };
  }

  /** As `context`, for calls that cannot do without a client. Throws a Refusal where there is none. */
  get configuredContext(): ApplyContext<Client> {
    const { client, signal } = this.context;
    if (client === undefined) throw new Refusal(notConfigured);
    return { client, signal };
  }

  resource(typeName: string): ManagedResource<Client> {
    return this.resources.get(typeName) ?? refuseType("resource", typeName);
  }

  dataSource(typeName: string): DataResource<Client> {
    return this.dataSources.get(typeName) ?? refuseType("data source", typeName);
  }
}

const notConfigured = errorAt(
  undefined,
  "Provider not configured",
  "The call needs PlexMCP, and the provider's own configuration is not known yet: it depends on something that is yet to be applied. Apply that first (terraform apply -target=…), or set the provider's arguments to known values.",
);

function refuseType(kind: string, typeName: string): never {
  throw new Refusal(
    errorAt(
      undefined,
      `Unknown ${kind}`,
      `The provider has no ${kind} ${JSON.stringify(typeName)}. The state or the configuration may be of a newer version of the provider.`,
    ),
  );
}
