import { typeToJson } from "../cty/type.ts";
import { isComputed } from "../framework/schema-walk.ts";
import type { AnyAttribute, Attributes, Schema } from "../framework/schema.ts";
import {
  nestingMode,
  stringKind,
  type Schema as SchemaMessage,
  type SchemaAttribute,
} from "../protocol/tfplugin6-values.ts";

const noType = new Uint8Array(0);

/** A schema as Terraform reads it; attributes in the order in which they are defined. */
export function toSchemaMessage({ version, description, attributes }: Schema): SchemaMessage {
  return {
    version,
    block: {
      version,
      attributes: toAttributeMessages(attributes),
      description,
      descriptionKind: stringKind.markdown,
      deprecated: false,
    },
  };
}

function toAttributeMessages(attributes: Attributes): SchemaAttribute[] {
  return Object.entries(attributes).map(([name, attribute]) => toAttribute(name, attribute));
}

function toAttribute(name: string, attribute: AnyAttribute): SchemaAttribute {
  const { presence, nested } = attribute;
  return {
    name,
    // An attribute has either a type or nested attributes.
    type: nested === undefined ? Buffer.from(JSON.stringify(typeToJson(attribute.type))) : noType,
    nestedType:
      nested === undefined
        ? undefined
        : { attributes: toAttributeMessages(nested), nesting: nestingMode.single },
    description: attribute.description,
    descriptionKind: stringKind.markdown,
    required: presence === "required",
    optional: presence === "optional" || presence === "optionalComputed",
    computed: isComputed(attribute),
    sensitive: attribute.sensitive,
    deprecated: attribute.deprecated,
    writeOnly: attribute.writeOnly,
  };
}
