import { findKeys } from "../../detector/index.ts";

interface TextSchema {
  readonly type: "string";
  readonly pattern?: string;
  readonly minLength?: number;
}

/** The part of JSON schema that describes the options of our rules. */
export type OptionSchema = { readonly description: string } & (
  | { readonly type: "boolean" }
  | { readonly type: "integer"; readonly minimum: number; readonly maximum: number }
  | TextSchema
  | { readonly type: "array"; readonly items: TextSchema; readonly uniqueItems: true }
);

export type OptionSchemas<Options> = { readonly [Name in keyof Options]-?: OptionSchema };

/** A value that does not fit, where it stands, and what it should do. */
interface Misfit {
  readonly path: string;
  readonly value: unknown;
  readonly should: string;
}

/**
 * Checks options against their schemas. ESLint would name a value and not the option that has it, and
 * oxlint checks nothing.
 *
 * @throws TypeError that names the rule and the path of the option.
 */
export function requireOptions<Options extends object>(
  rule: string,
  schemas: OptionSchemas<Options>,
  options: Options,
): void {
  for (const name of Object.keys(schemas) as (keyof Options & string)[]) {
    const misfit = findMisfit(name, schemas[name], options[name]);
    if (misfit === undefined) continue;
    const { path, value, should } = misfit;
    throw new TypeError(`${rule}: ${path}: Value ${shown(value)} should ${should}.`);
  }
}

function findMisfit(path: string, schema: OptionSchema, value: unknown): Misfit | undefined {
  const misfit = (should: string) => ({ path, value, should });
  switch (schema.type) {
    case "boolean":
      return typeof value === "boolean" ? undefined : misfit("be boolean");
    case "integer": {
      if (typeof value !== "number" || !Number.isInteger(value)) return misfit("be integer");
      if (value < schema.minimum) return misfit(`be >= ${schema.minimum}`);
      return value > schema.maximum ? misfit(`be <= ${schema.maximum}`) : undefined;
    }
    case "string":
      return findTextMisfit(path, schema, value);
    case "array": {
      if (!Array.isArray(value)) return misfit("be array");
      if (new Set(value).size < value.length) return misfit("not have duplicate items");
      const { items } = schema;
      const misfits = value.map((item, at) => findTextMisfit(`${path}[${at}]`, items, item));
      return misfits.find((found) => found !== undefined);
    }
  }
}

function findTextMisfit(
  path: string,
  { pattern, minLength = 0 }: TextSchema,
  value: unknown,
): Misfit | undefined {
  if (typeof value !== "string") return { path, value, should: "be string" };
  if (value.length < minLength) return { path, value, should: "not be empty" };
  if (pattern === undefined || new RegExp(pattern).test(value)) return undefined;
  return { path, value, should: `match pattern "${pattern}"` };
}

/** A value as JSON; not if it is a key, in the wrong place. */
function shown(value: unknown): string {
  // In a list, what JSON does not have is null.
  const text = JSON.stringify([value]).slice(1, -1);
  return findKeys(text).next().done === true ? text : "(a PlexMCP key)";
}
