/** What a server sent is not of the shape it should be. Holds names and types, no values. */
export class UnexpectedShapeError extends Error {
  override readonly name = "UnexpectedShapeError";
}

/** An object whose fields are read one by one, each with its type checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** `what` names it in the error: "the key", "MCP 3 of the list". */
export function readObject(json: unknown, what: string): JsonObject {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return { ...json };
  throw new UnexpectedShapeError(`${what} is ${typeName(json)} and not an object`);
}

export function readArray(json: unknown, what: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  throw new UnexpectedShapeError(`${what} is ${typeName(json)} and not an array`);
}

export function readText(object: JsonObject, field: string): string {
  const value = object[field];
  return typeof value === "string" ? value : refuse(field, value, "a string");
}

export function readInteger(object: JsonObject, field: string): number {
  const value = object[field];
  return typeof value === "number" && Number.isInteger(value)
    ? value
    : refuse(field, value, "a whole number");
}

export function readTexts(object: JsonObject, field: string): readonly string[] {
  const value = object[field];
  if (!Array.isArray(value)) return refuse(field, value, "an array of strings");
  const items: readonly unknown[] = value;
  const texts = items.filter((item) => typeof item === "string");
  return texts.length === items.length
    ? texts
    : refuse(
        field,
        items.find((item) => typeof item !== "string"),
        "an array of strings only",
      );
}

/** A time as the server wrote it, once it is known to be one. */
export function readTime(object: JsonObject, field: string): string {
  const text = readText(object, field);
  const isTime = /^\d{4}-\d\d-\d\d[T ]/i.test(text) && !Number.isNaN(Date.parse(text));
  return isTime ? text : refuse(field, text, "a time in RFC 3339");
}

/** null stands for null and for a field that is not there. */
export function orNull<Value>(
  read: (object: JsonObject, field: string) => Value,
  object: JsonObject,
  field: string,
): Value | null {
  const value = object[field];
  return value === undefined || value === null ? null : read(object, field);
}

function refuse(field: string, value: unknown, expected: string): never {
  throw new UnexpectedShapeError(`"${field}" is ${typeName(value)} and not ${expected}`);
}

function typeName(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
