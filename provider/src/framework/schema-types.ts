import { objectOf, type Type } from "../cty/type.ts";
import type { Attribute, AttributeOptions, Attributes, Unknown } from "./schema.ts";

/** An object as state holds it: everything known. */
export type StateOf<S extends Attributes> = {
  readonly [Name in keyof S]: S[Name] extends Attribute<infer Known> ? Known | null : never;
};

/** An object as configuration and plan hold it: any part may be unknown. */
export type PlanOf<S extends Attributes> = {
  readonly [Name in keyof S]: S[Name] extends { readonly planned?: infer Planned }
    ? Planned | null | Unknown
    : never;
};

/** The cty type of an object with these attributes. */
export function typeOfAttributes(attributes: Attributes): Type {
  return objectOf(
    Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type])),
  );
}

/** A nested object (nesting mode SINGLE): `rotation = { every = "20d" }`. */
export function nestedAttribute<S extends Attributes>(
  nested: S,
  options: AttributeOptions<StateOf<S>>,
): Attribute<StateOf<S>, PlanOf<S>> {
  return {
    sensitive: false,
    writeOnly: false,
    deprecated: false,
    useStateForUnknown: false,
    requiresReplace: false,
    validators: [],
    ...options,
    type: typeOfAttributes(nested),
    nested,
  };
}
