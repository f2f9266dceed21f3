import type { CtyNumber } from "./number.ts";
import type { Refinement } from "./refinement.ts";
import type { Type } from "./type.ts";

/** A value as Terraform sees it: unknown, null or known. `undefined` stands for none of these. */
export type Value =
  | { readonly kind: "unknown"; readonly refinement?: Refinement }
  | { readonly kind: "null" }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly value: CtyNumber }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "list" | "set" | "tuple"; readonly items: readonly Value[] }
  | { readonly kind: "map" | "object"; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: "dynamic"; readonly type: Type; readonly value: Value };

export const unknownValue: Value = { kind: "unknown" };
export const nullValue: Value = { kind: "null" };

/** In Unicode's normal form C, as Terraform compares and stores text. */
export function stringValue(value: string): Value {
  return { kind: "string", value: value.normalize("NFC") };
}

export function numberValue(value: CtyNumber): Value {
  return { kind: "number", value };
}

export function boolValue(value: boolean): Value {
  return { kind: "bool", value };
}

export function objectValue(entries: ReadonlyMap<string, Value>): Value {
  return { kind: "object", entries };
}

/** The value of an object's attribute; null where the object itself is null or unknown. */
export function attributeOf(object: Value, name: string): Value {
  return object.kind === "object" ? (object.entries.get(name) ?? nullValue) : nullValue;
}

/** Whether nothing in the value is unknown. */
export function isWhollyKnown(value: Value): boolean {
  switch (value.kind) {
    case "unknown":
      return false;
    case "null":
    case "string":
    case "number":
    case "bool":
      return true;
    case "list":
    case "set":
    case "tuple":
      return value.items.every(isWhollyKnown);
    case "map":
    case "object":
      return [...value.entries.values()].every(isWhollyKnown);
    case "dynamic":
      return isWhollyKnown(value.value);
  }
}
