/** A value inside of parsed JSON, by the names that lead to it; undefined where there is none. */
export function valueAt(json: unknown, ...names: readonly string[]): unknown {
  let value = json;
  for (const name of names) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** The same, if it is a text that is not empty. */
export function textAt(json: unknown, ...names: readonly string[]): string | undefined {
  const value = valueAt(json, ...names);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The same, if it is a number. */
export function numberAt(json: unknown, ...names: readonly string[]): number | undefined {
  const value = valueAt(json, ...names);
  return typeof value === "number" ? value : undefined;
}
