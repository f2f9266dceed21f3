import { boolType, numberType, setOf, stringType, type Type } from "../cty/type.ts";

/** Stands for a value that Terraform does not know yet, in plain data. */
export const unknown: unique symbol = Symbol("unknown");
export type Unknown = typeof unknown;

/**
 * Checks one known, non-null value of the configuration. Returns a sentence that says what is
 * wrong with which value and what to write instead, or undefined.
 */
export type Validator<Data> = (value: Data) => string | undefined;

/** Where an attribute's value comes from: the configuration, the provider, or either. */
export type Presence = "required" | "optional" | "computed" | "optionalComputed";

/**
 * One attribute. `Known` is its data when all is known, `Planned` when parts may be unknown; they
 * exist for the compiler only (see schema-types.ts).
 */
export interface Attribute<Known = unknown, Planned = unknown> {
  readonly type: Type;
  readonly presence: Presence;
  /** Markdown, for the registry page and for editors. */
  readonly description: string;
  readonly sensitive: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  /** Filled in when the configuration is null; makes the attribute optional and computed. */
  readonly defaultValue?: Known;
  /** Keeps the prior value in a plan that changes something else. */
  readonly useStateForUnknown: boolean;
  /** A change of this attribute replaces the object. */
  readonly requiresReplace: boolean;
  /** What to do where a required value is null, as it may be when it comes from another object. */
  readonly nullAdvice?: string;
  readonly validators: readonly Validator<Known>[];
  /** Attributes of a nested object (nesting mode SINGLE), checked like the resource's own. */
  readonly nested?: Attributes;
  /** Never set: carries `Planned` for inference. */
  readonly planned?: Planned;
}

// Validators take their data as a parameter, so a table of attributes of any data needs `never` there.
export type AnyAttribute = Omit<Attribute, "validators" | "defaultValue"> & {
  readonly defaultValue?: unknown;
  readonly validators: readonly Validator<never>[];
};
export type Attributes = Readonly<Record<string, AnyAttribute>>;

/** The schema of a resource, a data source or the provider itself. */
export interface Schema {
  /** Of states in state files; 0 where nothing is stored. */
  readonly version: number;
  /** Markdown. */
  readonly description: string;
  readonly attributes: Attributes;
}

export interface AttributeOptions<Known> {
  readonly presence: Presence;
  readonly description: string;
  readonly sensitive?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
  readonly defaultValue?: Known;
  readonly useStateForUnknown?: boolean;
  readonly requiresReplace?: boolean;
  readonly nullAdvice?: string;
  readonly validators?: readonly Validator<Known>[];
}

function attribute<Known, Planned>(
  type: Type,
  options: AttributeOptions<Known>,
): Attribute<Known, Planned> {
  return {
    sensitive: false,
    writeOnly: false,
    deprecated: false,
    useStateForUnknown: false,
    requiresReplace: false,
    validators: [],
    ...options,
    type,
  };
}

export function stringAttribute(options: AttributeOptions<string>): Attribute<string, string> {
  return attribute(stringType, options);
}

/** A whole number within ±2^53. */
export function int64Attribute(options: AttributeOptions<number>): Attribute<number, number> {
  return attribute(numberType, options);
}

export function boolAttribute(options: AttributeOptions<boolean>): Attribute<boolean, boolean> {
  return attribute(boolType, options);
}

export function stringSetAttribute(
  options: AttributeOptions<readonly string[]>,
): Attribute<readonly string[], readonly (string | Unknown)[]> {
  return attribute(setOf(stringType), options);
}
