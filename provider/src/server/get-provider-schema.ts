import type { Handler } from "./handler.ts";
import { toSchemaMessage } from "./schema-message.ts";

/** What this provider does beyond the protocol's minimum. */
export const capabilities = {
  planDestroy: true,
  getProviderSchemaOptional: true,
  moveResourceState: false,
  generateResourceConfig: false,
};

export const getProviderSchema: Handler<"GetProviderSchema"> = (_request, provider) => ({
  provider: toSchemaMessage(provider.schema),
  resourceSchemas: schemasOf(provider.resources),
  dataSourceSchemas: schemasOf(provider.dataSources),
  diagnostics: [],
  providerMeta: undefined,
  serverCapabilities: capabilities,
});

function schemasOf(
  types: ReadonlyMap<string, { readonly schema: Parameters<typeof toSchemaMessage>[0] }>,
): ReadonlyMap<string, ReturnType<typeof toSchemaMessage>> {
  return new Map([...types].map(([typeName, { schema }]) => [typeName, toSchemaMessage(schema)]));
}
