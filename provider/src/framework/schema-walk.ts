import { attributeOf, objectValue, type Value } from "../cty/value.ts";
import type { AnyAttribute, Attributes } from "./schema.ts";

/**
 * The object with each attribute's value replaced by what `change` makes of it. Null and unknown
 * objects have no attributes and stay as they are.
 */
export function mapAttributes(
  attributes: Attributes,
  object: Value,
  change: (value: Value, attribute: AnyAttribute, name: string) => Value,
): Value {
  if (object.kind !== "object") return object;
  return objectValue(
    new Map(
      Object.entries(attributes).map(([name, attribute]) => [
        name,
        change(attributeOf(object, name), attribute, name),
      ]),
    ),
  );
}

/** Whether the provider may fill the attribute in where the configuration is null. */
export function isComputed({ presence, defaultValue }: AnyAttribute): boolean {
  return presence === "computed" || presence === "optionalComputed" || defaultValue !== undefined;
}
