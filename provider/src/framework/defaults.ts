import { attributePath } from "../cty/path.ts";
import { attributeOf, type Value } from "../cty/value.ts";
import { mapAttributes } from "./schema-walk.ts";
import type { Attributes } from "./schema.ts";
import { defaultOf } from "./typed-data.ts";

/** Fills in the defaults of attributes that the configuration leaves null. */
export function fillDefaults(attributes: Attributes, config: Value, proposed: Value): Value {
  return mapAttributes(attributes, proposed, (value, attribute, name) => {
    const configured = attributeOf(config, name);
    if (configured.kind === "null" && attribute.defaultValue !== undefined) {
      return defaultOf(attribute, attributePath(name));
    }
    return attribute.nested === undefined
      ? value
      : fillDefaults(attribute.nested, configured, value);
  });
}
