import { longestRefinement, refinementKey, unknownCode } from "./msgpack-refinement.ts";
import { MsgpackSink } from "./msgpack-sink.ts";
import type { CtyNumber } from "./number.ts";
import type { Path } from "./path.ts";
import type { Refinement } from "./refinement.ts";
import { boolType, numberType, stringType, typeToJson, type Type } from "./type.ts";
import { boolValue, numberValue, stringValue, type Value } from "./value.ts";
import { ValueError } from "./value-error.ts";

/** Writes a value of a type as cty's msgpack. Throws ValueError, with the path, if it is none. */
export function writeMsgpack(value: Value, type: Type): Uint8Array {
  const sink = new MsgpackSink();
  write(sink, value, type, []);
  return sink.take();
}

function write(sink: MsgpackSink, value: Value, type: Type, path: Path): void {
  if (value.kind === "null") sink.nil();
  else if (value.kind === "unknown") writeUnknown(sink, value.refinement, type);
  else if (!writeKnown(sink, value, type, path)) {
    throw new ValueError(path, `Expected a ${type.kind}, found a ${value.kind}.`);
  }
}

/** False when the value is not of the type. */
function writeKnown(sink: MsgpackSink, value: Value, type: Type, path: Path): boolean {
  switch (type.kind) {
    case "string":
      if (value.kind === "string") sink.text(value.value);
      break;
    case "number":
      if (value.kind === "number") writeNumber(sink, value.value);
      break;
    case "bool":
      if (value.kind === "bool") sink.bool(value.value);
      break;
    case "list":
    case "set":
      if (value.kind === type.kind) writeItems(sink, value.items, type.element, path);
      break;
    case "tuple":
      if (value.kind === "tuple") writeTuple(sink, value.items, type.elements, path);
      break;
    case "map":
      if (value.kind === "map") writeMap(sink, value.entries, type.element, path);
      break;
    case "object":
      if (value.kind === "object") writeObject(sink, value.entries, type.attributes, path);
      break;
    case "dynamic":
      if (value.kind === "dynamic") writeDynamic(sink, value, path);
  }
  return value.kind === type.kind;
}

function writeItems(sink: MsgpackSink, items: readonly Value[], element: Type, path: Path): void {
  sink.arrayHead(items.length);
  for (const [index, item] of items.entries()) write(sink, item, element, [...path, { index }]);
}

function writeTuple(
  sink: MsgpackSink,
  items: readonly Value[],
  elements: readonly Type[],
  path: Path,
): void {
  sink.arrayHead(elements.length);
  for (const [index, element] of elements.entries()) {
    const item = items[index];
    const place = [...path, { index }];
    if (item === undefined) throw new ValueError(place, "The item is missing.");
    write(sink, item, element, place);
  }
}

function writeMap(
  sink: MsgpackSink,
  entries: ReadonlyMap<string, Value>,
  element: Type,
  path: Path,
): void {
  sink.mapHead(entries.size);
  for (const [key, item] of entries) {
    sink.text(key);
    write(sink, item, element, [...path, { key }]);
  }
}

function writeObject(
  sink: MsgpackSink,
  entries: ReadonlyMap<string, Value>,
  attributes: ReadonlyMap<string, Type>,
  path: Path,
): void {
  sink.mapHead(attributes.size);
  for (const [attribute, type] of attributes) {
    const value = entries.get(attribute);
    const place = [...path, { attribute }];
    if (value === undefined) throw new ValueError(place, "The attribute is missing.");
    sink.text(attribute);
    write(sink, value, type, place);
  }
}

function writeDynamic(
  sink: MsgpackSink,
  { type, value }: Value & { readonly kind: "dynamic" },
  path: Path,
): void {
  sink.arrayHead(2);
  sink.binary(Buffer.from(JSON.stringify(typeToJson(type))));
  write(sink, value, type, path);
}

const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

function writeNumber(sink: MsgpackSink, value: CtyNumber): void {
  if (typeof value === "string") sink.text(value);
  else if (typeof value === "number") sink.float(value);
  else if (value >= int64.min && value <= int64.max) sink.int(value);
  else sink.text(String(value));
}

function writeUnknown(sink: MsgpackSink, refinement: Refinement | undefined, type: Type): void {
  const body = refinement === undefined ? undefined : encodeRefinement(refinement, type);
  if (body === undefined) sink.extension(unknownCode.plain, new Uint8Array(1));
  else sink.extension(unknownCode.refined, body);
}

/** Undefined when there is nothing to say of such a type, or more than a host reads. */
function encodeRefinement(refinement: Refinement, type: Type): Uint8Array | undefined {
  const entries = refinementEntries(refinement, type);
  if (entries.length === 0) return undefined;
  const sink = new MsgpackSink();
  sink.mapHead(entries.length);
  for (const [key, value, of] of entries) {
    sink.int(BigInt(key));
    write(sink, value, of, []);
  }
  const body = sink.take();
  return body.length > longestRefinement ? undefined : body;
}

const boundType: Type = { kind: "tuple", elements: [numberType, boolType] };

type RefinementEntry = readonly [key: number, value: Value, type: Type];

function refinementEntries(refinement: Refinement, type: Type): readonly RefinementEntry[] {
  const { isNull, stringPrefix, numberMin, numberMax, lengthMin, lengthMax } = refinement;
  const entries: RefinementEntry[] = [];
  // Nothing may be said of a value whose very type is unknown.
  if (type.kind === "dynamic") return entries;
  if (isNull === false) entries.push([refinementKey.isNull, boolValue(false), boolType]);
  if (type.kind === "string" && stringPrefix !== undefined) {
    entries.push([refinementKey.stringPrefix, stringValue(stringPrefix), stringType]);
  }
  if (type.kind === "number") {
    if (numberMin !== undefined)
      entries.push([refinementKey.numberMin, bound(numberMin), boundType]);
    if (numberMax !== undefined)
      entries.push([refinementKey.numberMax, bound(numberMax), boundType]);
  }
  if (type.kind === "list" || type.kind === "set" || type.kind === "map") {
    if (lengthMin !== undefined)
      entries.push([refinementKey.lengthMin, length(lengthMin), numberType]);
    if (lengthMax !== undefined)
      entries.push([refinementKey.lengthMax, length(lengthMax), numberType]);
  }
  return entries;
}

function bound({ value, inclusive }: NonNullable<Refinement["numberMin"]>): Value {
  return { kind: "tuple", items: [numberValue(value), boolValue(inclusive)] };
}

function length(count: number): Value {
  return numberValue(BigInt(count));
}
