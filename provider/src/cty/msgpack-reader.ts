import { MsgpackCursor, type MsgpackItem } from "./msgpack-cursor.ts";
import { readRefinement } from "./msgpack-refinement.ts";
import { boolOf, numberOf, textOf, wrongItem } from "./msgpack-scalar.ts";
import type { Path } from "./path.ts";
import { parseType, type Type } from "./type.ts";
import { nullValue, stringValue, unknownValue, type Value } from "./value.ts";
import { ValueError } from "./value-error.ts";

/** Dynamic values nested deeper than any configuration are a broken or hostile message. */
const deepestDynamic = 64;

/**
 * Reads a value of a known type from cty's msgpack. Throws ValueError, with the path, for bytes
 * that are no such value: a missing or surplus attribute, a wrong type, bytes left over.
 */
export function readMsgpack(bytes: Uint8Array, type: Type): Value {
  const cursor = new MsgpackCursor(bytes);
  const value = new ValueReader(cursor).read(type, []);
  if (cursor.remaining > 0) throw new ValueError([], "Bytes are left after the value.");
  return value;
}

class ValueReader {
  readonly #cursor: MsgpackCursor;
  #dynamicDepth = 0;

  constructor(cursor: MsgpackCursor) {
    this.#cursor = cursor;
  }

  read(type: Type, path: Path): Value {
    const item = this.#cursor.next(path);
    if (item.kind === "nil") return nullValue;
    // Any extension means unknown, whatever its code: newer hosts may know more of it.
    if (item.kind === "extension") return readUnknown(item, path);
    switch (type.kind) {
      case "string":
        return stringValue(textOf(item, path));
      case "number":
        return { kind: "number", value: numberOf(item, path) };
      case "bool":
        return { kind: "bool", value: boolOf(item, path) };
      case "list":
      case "set":
        return { kind: type.kind, items: this.#items(item, type.element, path) };
      case "tuple":
        return this.#tuple(item, type.elements, path);
      case "map":
        return this.#map(item, type.element, path);
      case "object":
        return this.#object(item, type.attributes, path);
      case "dynamic":
        return this.#dynamic(item, path);
    }
  }

  #items(item: MsgpackItem, element: Type, path: Path): readonly Value[] {
    if (item.kind !== "array") throw wrongItem(item, "an array", path);
    const items: Value[] = [];
    for (let index = 0; index < item.count; index += 1) {
      items.push(this.read(element, [...path, { index }]));
    }
    return items;
  }

  #tuple(item: MsgpackItem, elements: readonly Type[], path: Path): Value {
    if (item.kind !== "array" || item.count !== elements.length) {
      throw wrongItem(item, `an array of ${elements.length}`, path);
    }
    const items = elements.map((type, index) => this.read(type, [...path, { index }]));
    return { kind: "tuple", items };
  }

  #map(item: MsgpackItem, element: Type, path: Path): Value {
    if (item.kind !== "map") throw wrongItem(item, "a map", path);
    const entries = new Map<string, Value>();
    for (let done = 0; done < item.count; done += 1) {
      const key = textOf(this.#cursor.next(path), path).normalize("NFC");
      entries.set(key, this.read(element, [...path, { key }]));
    }
    return { kind: "map", entries };
  }

  #object(item: MsgpackItem, attributes: ReadonlyMap<string, Type>, path: Path): Value {
    if (item.kind !== "map") throw wrongItem(item, "an object", path);
    const read = new Map<string, Value>();
    for (let done = 0; done < item.count; done += 1) {
      const attribute = textOf(this.#cursor.next(path), path);
      const type = attributes.get(attribute);
      const place = [...path, { attribute }];
      if (type === undefined) throw new ValueError(place, "The schema has no such attribute.");
      if (read.has(attribute)) throw new ValueError(place, "The attribute is there twice.");
      read.set(attribute, this.read(type, place));
    }
    // In the schema's order, so that two equal objects also print alike.
    const entries = new Map<string, Value>();
    for (const attribute of attributes.keys()) {
      const value = read.get(attribute);
      if (value === undefined) {
        throw new ValueError([...path, { attribute }], "The attribute is missing.");
      }
      entries.set(attribute, value);
    }
    return { kind: "object", entries };
  }

  #dynamic(item: MsgpackItem, path: Path): Value {
    if (item.kind !== "array" || item.count !== 2) {
      throw wrongItem(item, "a pair of type and value", path);
    }
    if (this.#dynamicDepth >= deepestDynamic) throw new ValueError(path, "Nested too deep.");
    this.#dynamicDepth += 1;
    const type = parseType(parseJson(textOf(this.#cursor.next(path), path)));
    if (type === undefined) throw new ValueError(path, "The type of the value is not valid.");
    const value = this.read(type, path);
    this.#dynamicDepth -= 1;
    return { kind: "dynamic", type, value };
  }
}

function readUnknown(item: MsgpackItem & { kind: "extension" }, path: Path): Value {
  const refinement = readRefinement(item, path);
  return refinement === undefined ? unknownValue : { kind: "unknown", refinement };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
