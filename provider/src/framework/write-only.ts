import { nullValue, type Value } from "../cty/value.ts";
import { mapAttributes } from "./schema-walk.ts";
import type { Attributes } from "./schema.ts";

/** Write-only values never reach a plan or a state: Terraform proposes them, and wants null back. */
export function nullWriteOnly(attributes: Attributes, object: Value): Value {
  return mapAttributes(attributes, object, (value, attribute) => {
    if (attribute.writeOnly) return nullValue;
    return attribute.nested === undefined ? value : nullWriteOnly(attribute.nested, value);
  });
}
