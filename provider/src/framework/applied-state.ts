import { formatPath, type Path } from "../cty/path.ts";
import { isSameValue } from "../cty/same-value.ts";
import { attributeOf, nullValue, type Value } from "../cty/value.ts";
import { errorAt, type Diagnostic } from "./diagnostics.ts";
import { mapAttributes } from "./schema-walk.ts";
import type { Attributes } from "./schema.ts";

/**
 * Checks an applied state against its plan, as Terraform does after us, but naming the attribute
 * and whose fault it is. What is known in the plan may not change, and nothing may stay unknown.
 */
export function checkAppliedState(
  attributes: Attributes,
  planned: Value,
  applied: Value,
  path: Path = [],
): readonly Diagnostic[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const place = [...path, { attribute: name }];
    const before = attributeOf(planned, name);
    const after = attributeOf(applied, name);
    if (after.kind === "unknown") {
      return [disagreement(place, "The provider returned a value that is still unknown")];
    }
    if (before.kind === "unknown" || isSameValue(before, after)) return [];
    if (attribute.nested !== undefined && before.kind === "object" && after.kind === "object") {
      return checkAppliedState(attribute.nested, before, after, place);
    }
    const shown = attribute.sensitive ? "" : `: ${show(before)} was planned, ${show(after)} came`;
    return [disagreement(place, `The provider returned another value than it planned${shown}`)];
  });
}

/** The state with what is unknown as null: Terraform refuses a state with unknowns altogether. */
export function withoutUnknowns(attributes: Attributes, state: Value): Value {
  return mapAttributes(attributes, state, (value, attribute) => {
    if (value.kind === "unknown") return nullValue;
    if (value.kind === "set" && value.items.some((item) => item.kind === "unknown")) {
      return { kind: "set", items: value.items.filter((item) => item.kind !== "unknown") };
    }
    return attribute.nested === undefined ? value : withoutUnknowns(attribute.nested, value);
  });
}

function disagreement(path: Path, what: string): Diagnostic {
  return errorAt(
    path,
    "Result differs from the plan",
    `${what} (${formatPath(path)}). This is a bug in the provider; what exists is in the state.`,
  );
}

function show(value: Value): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "string":
      return JSON.stringify(value.value);
    case "number":
    case "bool":
      return String(value.value);
    case "unknown":
    case "list":
    case "set":
    case "tuple":
    case "map":
    case "object":
    case "dynamic":
      return `a ${value.kind}`;
  }
}
