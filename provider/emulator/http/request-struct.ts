import { anyJson, readColon, readItems, readMembers } from "./json-decoder.ts";
import type { Decoder } from "./json-decoder.ts";
import type { JsonReader } from "./json-reader.ts";

/** What a missing field becomes, by the form of the body; a form without an answer makes it an error. */
interface FieldOptions<T> {
  readonly inObject?: () => T;
  readonly inArray?: () => T;
}

/** One field of a request body, and the key to its value in a read body. */
export class Field<T> {
  readonly name: string;
  readonly #decode: Decoder<T>;
  readonly #options: FieldOptions<T>;
  readonly #values = new WeakMap<Body, { readonly value: T }>();

  constructor(name: string, decode: Decoder<T>, options: FieldOptions<T>) {
    this.name = name;
    this.#decode = decode;
    this.#options = options;
  }

  /** The value of this field in a body that was read with a shape holding this field. */
  in(body: Body): T {
    const slot = this.#values.get(body);
    if (slot === undefined) throw new Error(`The body was not read with the field "${this.name}".`);
    return slot.value;
  }

  read(reader: JsonReader, body: Body): void {
    this.#values.set(body, { value: this.#decode(reader) });
  }

  isRead(body: Body): boolean {
    return this.#values.has(body);
  }

  /** Fills in what a body of the given form may leave out. Returns false when it may not. */
  fill(body: Body, form: "object" | "array"): boolean {
    const absent = form === "object" ? this.#options.inObject : this.#options.inArray;
    if (absent === undefined) return false;
    this.#values.set(body, { value: absent() });
    return true;
  }
}

/** A body that was read; its values are taken out with the fields of its shape. */
export class Body {
  /** Keeps one body from being another: fields tell bodies apart by identity. */
  readonly shapeName: string;

  constructor(shapeName: string) {
    this.shapeName = shapeName;
  }
}

export function required<T>(name: string, decode: Decoder<T>): Field<T> {
  return new Field(name, decode, {});
}

/** Null and absent are null. */
export function optional<T>(name: string, decode: Decoder<T>): Field<T | null> {
  const orNull: Decoder<T | null> = (reader) => {
    if (reader.peek() !== "n") return decode(reader);
    reader.ident("null");
    return null;
  };
  return new Field<T | null>(name, orNull, { inObject: () => null });
}

/** Absent is `value`; null is an error. */
export function defaulted<T>(name: string, decode: Decoder<T>, value: T): Field<T> {
  return new Field(name, decode, { inObject: () => value, inArray: () => value });
}

/**
 * Reads a request body as the struct `name`: an object by field names (unknown ones are skipped),
 * or, as the server does, an array by position. Text after the value is not looked at.
 */
export function readStruct(
  reader: JsonReader,
  name: string,
  fields: readonly Field<unknown>[],
): Body {
  const body = new Body(name);
  const next = reader.peek();
  if (next === "[") readPositional(reader, body, fields);
  else if (next === "{") readNamed(reader, body, fields);
  else throw reader.typeError(`struct ${name}`);
  return body;
}

function readNamed(reader: JsonReader, body: Body, fields: readonly Field<unknown>[]): void {
  readMembers(reader, (name) => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field?.isRead(body) === true) throw reader.dataError(`duplicate field \`${name}\``);
    readColon(reader);
    reader.within(name, () => {
      if (field === undefined) anyJson(reader);
      else field.read(reader, body);
    });
  });
  for (const field of fields) {
    if (!field.isRead(body) && !field.fill(body, "object")) {
      throw reader.dataError(`missing field \`${field.name}\``);
    }
  }
}

function readPositional(reader: JsonReader, body: Body, fields: readonly Field<unknown>[]): void {
  readItems(reader, (index) => {
    const field = fields[index];
    if (field === undefined) throw reader.peekError("trailing characters");
    reader.within(index, () => {
      field.read(reader, body);
    });
  });
  fields.forEach((field, index) => {
    if (!field.isRead(body) && !field.fill(body, "array")) {
      const wanted = `struct ${body.shapeName} with ${fields.length} elements`;
      throw reader.dataError(`invalid length ${index}, expected ${wanted}`);
    }
  });
}
