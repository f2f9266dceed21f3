import type { Path } from "../cty/path.ts";
import { isSameValue } from "../cty/same-value.ts";
import { attributeOf, unknownValue, type Value } from "../cty/value.ts";
import { isComputed, mapAttributes } from "./schema-walk.ts";
import type { Attributes } from "./schema.ts";

interface Change {
  readonly config: Value;
  readonly prior: Value;
  readonly planned: Value;
}

/**
 * Makes computed attributes that the configuration leaves null unknown, for a plan that changes
 * something. Those with `useStateForUnknown` keep their prior value, be it null.
 */
export function markComputedUnknown(
  attributes: Attributes,
  { config, prior, planned }: Change,
): Value {
  return mapAttributes(attributes, planned, (value, attribute, name) => {
    const configured = attributeOf(config, name);
    if (configured.kind === "null" && isComputed(attribute)) {
      if (attribute.defaultValue !== undefined) return value;
      const keepsPrior = attribute.useStateForUnknown && prior.kind === "object";
      return keepsPrior ? attributeOf(prior, name) : unknownValue;
    }
    return attribute.nested === undefined
      ? value
      : markComputedUnknown(attribute.nested, {
          config: configured,
          prior: attributeOf(prior, name),
          planned: value,
        });
  });
}

/** Paths of the attributes that are marked `requiresReplace` and change. */
export function findReplaced(
  attributes: Attributes,
  { prior, planned }: Omit<Change, "config">,
  path: Path = [],
): readonly Path[] {
  if (prior.kind === "null" && planned.kind === "null") return [];
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const place = [...path, { attribute: name }];
    const change = { prior: attributeOf(prior, name), planned: attributeOf(planned, name) };
    if (attribute.requiresReplace) {
      return isSameValue(change.prior, change.planned) ? [] : [place];
    }
    return attribute.nested === undefined ? [] : findReplaced(attribute.nested, change, place);
  });
}
