import type { JsonReader } from "./json-reader.ts";
import { parseUuid } from "./uuid.ts";

/** Reads one value at the reader's position; throws JsonError in the server's words. */
export type Decoder<T> = (reader: JsonReader) => T;

export const string: Decoder<string> = (reader) => {
  if (reader.peek() !== '"') throw reader.typeError("a string");
  return reader.string();
};

export const boolean: Decoder<boolean> = (reader) => {
  const next = reader.peek();
  if (next !== "t" && next !== "f") throw reader.typeError("a boolean");
  reader.ident(next === "t" ? "true" : "false");
  return next === "t";
};

/** A 32-bit integer. `60.0` is none. */
export const i32: Decoder<number> = (reader) => {
  const next = reader.peek();
  if (next === undefined || !/[-0-9]/.test(next)) throw reader.typeError("i32");
  const text = reader.number();
  const value = Number(text);
  if (!/^-?[0-9]+$/.test(text)) {
    const shown = Number.isInteger(value) ? value.toFixed(1) : String(value);
    throw reader.dataError(`invalid type: floating point \`${shown}\`, expected i32`);
  }
  if (value < -(2 ** 31) || value >= 2 ** 31) {
    throw reader.dataError(`invalid value: integer \`${text}\`, expected i32`);
  }
  return value;
};

/** A UUID in any spelling, as lower-case dashed text. */
export const uuid: Decoder<string> = (reader) => {
  if (reader.peek() !== '"') throw reader.typeError("a UUID string");
  const parsed = parseUuid(reader.string());
  if (!parsed.ok) throw reader.dataError(`UUID parsing failed: ${parsed.reason}`);
  return parsed.uuid;
};

export function listOf<T>(decode: Decoder<T>): Decoder<T[]> {
  return (reader) => {
    if (reader.peek() !== "[") throw reader.typeError("a sequence");
    const items: T[] = [];
    readItems(reader, (index) => {
      items.push(reader.within(index, () => decode(reader)));
    });
    return items;
  };
}

/** Any JSON, as JavaScript has it. */
export const anyJson: Decoder<unknown> = (reader) => {
  const next = reader.peek();
  if (next === '"') return reader.string();
  if (next === "[") return listOf(anyJson)(reader);
  if (next === "{") return anyObject(reader);
  if (next === "t" || next === "f") return boolean(reader);
  if (next !== undefined && /[-0-9]/.test(next)) return Number(reader.number());
  if (next !== "n") throw reader.typeError("any value");
  reader.ident("null");
  return null;
};

export const anyObject: Decoder<Record<string, unknown>> = (reader) => {
  if (reader.peek() !== "{") throw reader.typeError("a map");
  const entries: [string, unknown][] = [];
  readMembers(reader, (name) => {
    readColon(reader);
    entries.push([name, reader.within(name, () => anyJson(reader))]);
  });
  return Object.fromEntries(entries);
};

/** Reads the items of an array, whose bracket `peek` showed. */
export function readItems(reader: JsonReader, readItem: (index: number) => void): void {
  reader.skip();
  for (let index = 0; ; index += 1) {
    const next = reader.peek();
    if (next === undefined) throw reader.peekError("EOF while parsing a list");
    if (next === "]") break;
    if (index > 0) {
      if (next !== ",") throw reader.peekError("expected `,` or `]`");
      reader.skip();
      if (reader.peek() === "]") throw reader.peekError("trailing comma");
    }
    readItem(index);
  }
  reader.skip();
}

/** Reads the members of an object, whose brace `peek` showed. `readMember` starts at the colon. */
export function readMembers(reader: JsonReader, readMember: (name: string) => void): void {
  reader.skip();
  for (let index = 0; ; index += 1) {
    let next = reader.peek();
    if (next === undefined) throw reader.peekError("EOF while parsing an object");
    if (next === "}") break;
    if (index > 0) {
      if (next !== ",") throw reader.peekError("expected `,` or `}`");
      reader.skip();
      next = reader.peek();
      if (next === "}") throw reader.peekError("trailing comma");
    }
    if (next !== '"') throw reader.peekError("key must be a string");
    readMember(reader.string());
  }
  reader.skip();
}

/** Consumes the colon after a field name. */
export function readColon(reader: JsonReader): void {
  const next = reader.peek();
  if (next === undefined) throw reader.peekError("EOF while parsing an object");
  if (next !== ":") throw reader.peekError("expected `:`");
  reader.skip();
}
