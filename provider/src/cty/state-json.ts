import { parseNumber } from "./number.ts";
import type { Path } from "./path.ts";
import { parseType, type Type } from "./type.ts";
import { boolValue, nullValue, numberValue, stringValue, type Value } from "./value.ts";
import { ValueError } from "./value-error.ts";

/** JSON's strings and numbers, in this order, so that digits inside of a string stay as they are. */
const stringOrNumber = /("[^"\\]*(?:\\.[^"\\]*)*")|-?\d[\d.eE+-]*/g;

/**
 * Reads a value from the JSON of a state file. Attributes that the type does not have are dropped
 * and missing ones are null: the state may be one of another version of the schema. Throws
 * ValueError for what is no value of the type.
 */
export function readStateJson(text: string, type: Type): Value {
  return fromJson(parseExactJson(text), type, []);
}

/**
 * Numbers come out as their text: JSON.parse would round those above 2^53. The type tells them
 * from strings, and like cty's own reader it takes either spelling for both.
 */
function parseExactJson(text: string): unknown {
  try {
    JSON.parse(text);
    return JSON.parse(
      text.replace(stringOrNumber, (token, string?: string) => string ?? `"${token}"`),
    );
  } catch (cause) {
    // Not its message: it quotes the text, and the state holds secrets.
    throw new ValueError(
      [],
      `The state is not JSON (${cause instanceof Error ? cause.name : ""}).`,
    );
  }
}

function fromJson(json: unknown, type: Type, path: Path): Value {
  if (json === null || json === undefined) return nullValue;
  switch (type.kind) {
    case "string":
      return stringValue(textOf(json, path));
    case "number": {
      const number = typeof json === "string" ? parseNumber(json) : undefined;
      if (number === undefined) throw new ValueError(path, "Expected a number in the state.");
      return numberValue(number);
    }
    case "bool":
      if (typeof json === "boolean") return boolValue(json);
      if (json === "true" || json === "false") return boolValue(json === "true");
      throw new ValueError(path, "Expected a bool in the state.");
    case "list":
    case "set": {
      const items = arrayOf(json, path);
      return {
        kind: type.kind,
        items: items.map((item, index) => fromJson(item, type.element, [...path, { index }])),
      };
    }
    case "tuple": {
      const items = arrayOf(json, path);
      return {
        kind: "tuple",
        items: type.elements.map((of, index) => fromJson(items[index], of, [...path, { index }])),
      };
    }
    case "map":
      return {
        kind: "map",
        entries: new Map(
          [...entriesOf(json, path)].map(([key, item]) => [
            key.normalize("NFC"),
            fromJson(item, type.element, [...path, { key }]),
          ]),
        ),
      };
    case "object":
      return objectFromJson(json, type.attributes, path);
    case "dynamic":
      return dynamicFromJson(json, path);
  }
}

function objectFromJson(json: unknown, attributes: ReadonlyMap<string, Type>, path: Path): Value {
  const given = entriesOf(json, path);
  const entries = new Map<string, Value>();
  for (const [attribute, type] of attributes) {
    entries.set(attribute, fromJson(given.get(attribute), type, [...path, { attribute }]));
  }
  return { kind: "object", entries };
}

function dynamicFromJson(json: unknown, path: Path): Value {
  const given = entriesOf(json, path);
  const type = parseType(given.get("type"));
  if (type === undefined) throw new ValueError(path, "The type of the value is not valid.");
  return { kind: "dynamic", type, value: fromJson(given.get("value"), type, path) };
}

function textOf(json: unknown, path: Path): string {
  if (typeof json === "string") return json;
  if (typeof json === "boolean") return String(json);
  throw new ValueError(path, "Expected text in the state.");
}

function arrayOf(json: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(json)) throw new ValueError(path, "Expected a list in the state.");
  return json;
}

function entriesOf(json: unknown, path: Path): ReadonlyMap<string, unknown> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new ValueError(path, "Expected an object in the state.");
  }
  return new Map<string, unknown>(Object.entries(json));
}
