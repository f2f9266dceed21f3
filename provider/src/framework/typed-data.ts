import type { Path } from "../cty/path.ts";
import { isSameValue } from "../cty/same-value.ts";
import type { Type } from "../cty/type.ts";
import {
  attributeOf,
  boolValue,
  isWhollyKnown,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  unknownValue,
  type Value,
} from "../cty/value.ts";
import { ValueError } from "../cty/value-error.ts";
import type { PlanOf, StateOf } from "./schema-types.ts";
import { unknown, type AnyAttribute, type Attributes, type Validator } from "./schema.ts";

/**
 * Values as the plain data that a resource is written against, and back. This is the one place
 * where the schema proves a type to the compiler.
 */
export function toPlanData<S extends Attributes>(attributes: S, object: Value): PlanOf<S> {
  // Each attribute's data is made from the type of that attribute, or this throws.
  return objectData(attributes, object, []) as PlanOf<S>;
}

/** As `toPlanData`, for an object in which nothing is unknown. */
export function toStateData<S extends Attributes>(attributes: S, object: Value): StateOf<S> {
  if (!isWhollyKnown(object)) throw new ValueError([], "A value is unknown where all are known.");
  return objectData(attributes, object, []) as StateOf<S>;
}

/** The data of one attribute's value. Throws ValueError for what its type cannot hold. */
export function toData(attribute: AnyAttribute, value: Value, path: Path): unknown {
  switch (value.kind) {
    case "unknown":
      return unknown;
    case "null":
      return null;
    case "string":
    case "bool":
      return value.value;
    case "number": {
      const number = Number(value.value);
      if (Number.isSafeInteger(number) && typeof value.value === "bigint") return number;
      throw new ValueError(path, `${String(value.value)} is not a whole number within ±2^53.`);
    }
    case "set":
      return value.items.map((item) => {
        if (item.kind === "null") throw new ValueError(path, "One of the items is null.");
        return toData(attribute, item, path);
      });
    case "object":
      return objectData(attribute.nested ?? {}, value, path);
    case "list":
    case "tuple":
    case "map":
    case "dynamic":
      throw new ValueError(path, `A ${value.kind} has no plain data.`);
  }
}

/** The validators of an attribute, for data that `toData` made for that very attribute. */
export function validatorsOf(attribute: AnyAttribute): readonly Validator<unknown>[] {
  return attribute.validators as readonly Validator<unknown>[];
}

function objectData(attributes: Attributes, object: Value, path: Path): object {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      toData(attribute, attributeOf(object, name), [...path, { attribute: name }]),
    ]),
  );
}

/** The value of data, and what in the data was not as the schema says. */
export interface ConvertedData {
  readonly value: Value;
  readonly problems: readonly ValueError[];
}

/**
 * The object's value. What is the same as in `base` stays that very value, so that nothing is
 * lost on the way; what is wrong with one attribute is reported, and costs no other attribute.
 */
export function fromData(attributes: Attributes, data: object, base: Value): ConvertedData {
  const problems: ValueError[] = [];
  return { value: objectFromData(attributes, data, { base, path: [], problems }), problems };
}

interface Place {
  /** What stands here so far; taken where the data is not valid. */
  readonly base: Value;
  readonly path: Path;
  readonly problems: ValueError[];
}

function objectFromData(attributes: Attributes, data: object, place: Place): Value {
  const given = new Map<string, unknown>(Object.entries(data));
  const entries = new Map<string, Value>();
  for (const [name, attribute] of Object.entries(attributes)) {
    const inner = {
      base: attributeOf(place.base, name),
      path: [...place.path, { attribute: name }],
      problems: place.problems,
    };
    const value = attributeFromData(attribute, given.get(name), inner);
    entries.set(name, isSameValue(value, inner.base) ? inner.base : value);
    given.delete(name);
  }
  for (const name of given.keys()) {
    const path = [...place.path, { attribute: name }];
    place.problems.push(new ValueError(path, "The schema has no such attribute."));
  }
  return objectValue(entries);
}

function attributeFromData(attribute: AnyAttribute, data: unknown, place: Place): Value {
  if (data === null) return nullValue;
  if (data === unknown) return place.base.kind === "unknown" ? place.base : unknownValue;
  if (attribute.nested !== undefined && typeof data === "object") {
    return objectFromData(attribute.nested, data, place);
  }
  const value = plainValue(attribute.type, data);
  if (value !== undefined) return value;
  const found = data === undefined ? "nothing" : `a ${Array.isArray(data) ? "list" : typeof data}`;
  place.problems.push(
    new ValueError(place.path, `Expected a ${attribute.type.kind} or null, found ${found}.`),
  );
  return place.base;
}

/** A default as a value. Throws where it is not of the attribute's type: the schema is wrong. */
export function defaultOf(attribute: AnyAttribute, path: Path): Value {
  const problems: ValueError[] = [];
  const place = { base: nullValue, path, problems };
  const value = attributeFromData(attribute, attribute.defaultValue, place);
  if (problems[0] !== undefined) throw problems[0];
  return value;
}

function plainValue(type: Type, data: unknown): Value | undefined {
  switch (type.kind) {
    case "string":
      return typeof data === "string" ? stringValue(data) : undefined;
    case "bool":
      return typeof data === "boolean" ? boolValue(data) : undefined;
    case "number":
      return typeof data === "number" && Number.isSafeInteger(data)
        ? numberValue(BigInt(data))
        : undefined;
    case "set":
      return Array.isArray(data) ? setFromData(type.element, data) : undefined;
    case "list":
    case "map":
    case "tuple":
    case "object":
    case "dynamic":
      return undefined;
  }
}

function setFromData(element: Type, data: readonly unknown[]): Value | undefined {
  const items: Value[] = [];
  for (const item of data) {
    const value = item === unknown ? unknownValue : plainValue(element, item);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return { kind: "set", items };
}
