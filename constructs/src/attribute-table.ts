import { Tokenization } from "cdktf";

/** How an attribute is written in Terraform; a table stands for a nested object. */
export type AttributeType = "string" | "number" | "boolean" | "stringSet" | AttributeTable;

/** Attributes of a schema: name in TypeScript → name and type in Terraform. */
export type AttributeTable = Readonly<
  Record<string, readonly [terraformName: string, type: AttributeType]>
>;

/**
 * The attributes of a configuration under their Terraform names. Tokens, and the keys of maps,
 * pass as they are; what is undefined stays out.
 */
export function toTerraformAttributes(
  table: AttributeTable,
  config: object,
): Record<string, unknown> {
  return Object.fromEntries(
    definedAttributes(table, config).map(([name, type, value]) => [
      name,
      toTerraformValue(type, value),
    ]),
  );
}

/** The same for `cdktf synth --hcl`, whose printer is told each attribute's type. */
export function toHclAttributes(table: AttributeTable, config: object): Record<string, unknown> {
  return Object.fromEntries(
    definedAttributes(table, config).map(([name, type, value]) => [
      name,
      { value: toTerraformValue(type, value), isBlock: false, ...hclTypeOf(type) },
    ]),
  );
}

function definedAttributes(
  table: AttributeTable,
  config: object,
): readonly (readonly [string, AttributeType, unknown])[] {
  const values = new Map<string, unknown>(Object.entries(config));
  return Object.entries(table)
    .map(([name, [terraformName, type]]) => [terraformName, type, values.get(name)] as const)
    .filter(([, , value]) => value !== undefined);
}

function toTerraformValue(type: AttributeType, value: unknown): unknown {
  const isNested = typeof type === "object" && typeof value === "object" && value !== null;
  // A token in place of an object is resolved later, as a whole.
  return isNested && !Tokenization.isResolvable(value) ? toTerraformAttributes(type, value) : value;
}

function hclTypeOf(type: AttributeType): {
  readonly type: string;
  readonly storageClassType: string;
} {
  if (type === "stringSet") return { type: "set", storageClassType: "stringList" };
  return typeof type === "string"
    ? { type: "simple", storageClassType: type }
    : // The printer writes a map as `rotation = { … }`; its blocks lack the "=".
      { type: "map", storageClassType: "stringMap" };
}
