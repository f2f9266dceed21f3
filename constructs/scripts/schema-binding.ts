import { plexmcpProvider } from "../../provider/src/plexmcp/provider.ts";
import type { Schema } from "../../provider/src/framework/schema.ts";

/** A class to generate: one for the provider, each resource and each data source. */
export interface SchemaBinding {
  readonly kind: "provider" | "resource" | "data source";
  /** As Terraform writes it, such as `plexmcp_api_key`. */
  readonly terraformType: string;
  /** As `cdktf get` would name it, so that its users can swap the import. */
  readonly className: string;
  readonly schema: Schema;
}

export const providerName = "plexmcp";

/** Everything that the provider's schema declares. */
export function listSchemaBindings(): readonly SchemaBinding[] {
  // Only the schema is read: nothing is configured.
  const provider = plexmcpProvider({
    environment: {},
    folder: ".",
    localNow: () => new Date(0),
    version: "0.0.0",
  });
  return [
    {
      kind: "provider",
      terraformType: providerName,
      className: `${pascalCase(providerName)}Provider`,
      schema: provider.schema,
    },
    ...provider.resources.map(({ typeName, schema }) => ({
      kind: "resource" as const,
      terraformType: typeName,
      className: pascalCase(typeName.replace(`${providerName}_`, "")),
      schema,
    })),
    ...provider.dataSources.map(({ typeName, schema }) => ({
      kind: "data source" as const,
      terraformType: typeName,
      className: `Data${pascalCase(typeName)}`,
      schema,
    })),
  ];
}

/** `mcp_access_mode` → `mcpAccessMode`. */
export function camelCase(terraformName: string): string {
  return terraformName.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `api_key` → `ApiKey`. */
export function pascalCase(terraformName: string): string {
  return camelCase(`_${terraformName}`);
}

/** `DataPlexmcpMcp` → `data-plexmcp-mcp`, the file of that class. */
export function kebabCase(className: string): string {
  return className.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
