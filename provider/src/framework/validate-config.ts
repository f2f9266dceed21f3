import type { Path } from "../cty/path.ts";
import { attributeOf, isWhollyKnown, type Value } from "../cty/value.ts";
import { ValueError } from "../cty/value-error.ts";
import { errorAt, type Diagnostic } from "./diagnostics.ts";
import type { PlanOf } from "./schema-types.ts";
import type { AnyAttribute, Attributes } from "./schema.ts";
import { toData, toPlanData, validatorsOf } from "./typed-data.ts";

export interface ConfigToValidate {
  readonly config: Value;
  /** Whether the host keeps write-only values out of plan and state (Terraform 1.11, OpenTofu 1.11). */
  readonly writeOnlyAllowed: boolean;
}

/**
 * Checks a configuration: each attribute, then `validate`, which sees a configuration whose
 * attributes are all right. Unknown values are checked once they are known.
 */
export function validateConfig<S extends Attributes>(
  attributes: S,
  validate: ((config: PlanOf<S>) => readonly Diagnostic[]) | undefined,
  { config, writeOnlyAllowed }: ConfigToValidate,
): readonly Diagnostic[] {
  const diagnostics = checkAttributes(attributes, config, { path: [], writeOnlyAllowed });
  if (diagnostics.length > 0 || validate === undefined) return diagnostics;
  return validate(toPlanData(attributes, config));
}

interface Place {
  readonly path: Path;
  readonly writeOnlyAllowed: boolean;
}

function checkAttributes(
  attributes: Attributes,
  object: Value,
  place: Place,
): readonly Diagnostic[] {
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    checkAttribute(attribute, attributeOf(object, name), {
      ...place,
      path: [...place.path, { attribute: name }],
    }),
  );
}

function checkAttribute(
  attribute: AnyAttribute,
  value: Value,
  place: Place,
): readonly Diagnostic[] {
  const { path } = place;
  if (value.kind === "null") {
    return attribute.presence === "required" ? [missing(path, attribute.nullAdvice)] : [];
  }
  // Terraform lets both pass and leaves them to the provider.
  if (attribute.presence === "computed") return [readOnly(path)];
  if (attribute.writeOnly && !place.writeOnlyAllowed) return [writeOnlyRefused(path)];
  if (attribute.nested !== undefined && value.kind === "object") {
    const inner = checkAttributes(attribute.nested, value, place);
    return inner.length > 0 ? inner : checkData(attribute, value, path);
  }
  return checkData(attribute, value, path);
}

function checkData(attribute: AnyAttribute, value: Value, path: Path): readonly Diagnostic[] {
  let data: unknown;
  try {
    data = toData(attribute, value, path);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return [errorAt(error.path, "Invalid value", error.reason)];
  }
  if (!isWhollyKnown(value)) return [];
  return validatorsOf(attribute).flatMap((validator) => {
    const complaint = validator(data);
    return complaint === undefined ? [] : [errorAt(path, "Invalid value", complaint)];
  });
}

function missing(path: Path, advice = "Set it to a value."): Diagnostic {
  return errorAt(
    path,
    "Missing required argument",
    `The argument is required, and its value is null. ${advice}`,
  );
}

function readOnly(path: Path): Diagnostic {
  return errorAt(
    path,
    "Read-only attribute",
    "The provider decides this attribute. Remove it from the configuration.",
  );
}

function writeOnlyRefused(path: Path): Diagnostic {
  return errorAt(
    path,
    "Write-only attribute not supported",
    "The attribute is write-only, and this Terraform or OpenTofu would store it. Use version 1.11 or later.",
  );
}
