import { canonicalNumber } from "./number.ts";
import type { Refinement } from "./refinement.ts";
import { typeToJson } from "./type.ts";
import type { Value } from "./value.ts";

/**
 * Whether two values of one type are the same to Terraform: sets in any order, numbers by what
 * they are and not how they are written. Two unknowns are the same when as much is known of them.
 */
export function isSameValue(one: Value, other: Value): boolean {
  if (one === other) return true;
  switch (one.kind) {
    case "null":
      return other.kind === "null";
    case "string":
    case "bool":
      return other.kind === one.kind && one.value === other.value;
    case "number":
      return other.kind === "number" && canonicalNumber(one.value) === canonicalNumber(other.value);
    case "object":
    case "map":
      return (
        other.kind === one.kind &&
        one.entries.size === other.entries.size &&
        [...one.entries].every(([name, value]) => {
          const counterpart = other.entries.get(name);
          return counterpart !== undefined && isSameValue(value, counterpart);
        })
      );
    case "unknown":
    case "list":
    case "set":
    case "tuple":
    case "dynamic":
      return other.kind === one.kind && canonicalText(one) === canonicalText(other);
  }
}

/** Text that two values share exactly when they are the same: orders and finds members of sets. */
function canonicalText(value: Value): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "unknown":
      return `unknown${refinementText(value.refinement)}`;
    case "string":
      return JSON.stringify(value.value);
    case "number":
      return canonicalNumber(value.value);
    case "bool":
      return String(value.value);
    case "list":
    case "tuple":
      return `[${value.items.map(canonicalText).join(",")}]`;
    case "set":
      return `(${[...new Set(value.items.map(canonicalText))].sort().join(",")})`;
    case "map":
    case "object":
      return `{${[...value.entries]
        .map(([name, item]) => `${JSON.stringify(name)}:${canonicalText(item)}`)
        .sort()
        .join(",")}}`;
    case "dynamic":
      return `<${JSON.stringify(typeToJson(value.type))}>${canonicalText(value.value)}`;
  }
}

function refinementText(refinement: Refinement | undefined): string {
  if (refinement === undefined) return "";
  const { isNull, stringPrefix, numberMin, numberMax, lengthMin, lengthMax } = refinement;
  const bounds = [numberMin, numberMax].map((bound) =>
    bound === undefined ? null : [canonicalNumber(bound.value), bound.inclusive],
  );
  return JSON.stringify([isNull, stringPrefix, bounds, lengthMin, lengthMax]);
}
