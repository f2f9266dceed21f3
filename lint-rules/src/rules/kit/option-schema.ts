import { findKeys, keyPrefixLength, redactKey } from "../../detector/index.ts";

interface TextSchema {
  readonly type: "string";
  readonly pattern?: string;
  readonly minLength?: number;
}

/** The part of JSON schema that describes what our rules are told. */
export type ValueSchema =
  | { readonly type: "boolean" }
  | { readonly type: "integer"; readonly minimum: number; readonly maximum: number }
  | TextSchema
  | { readonly type: "array"; readonly items: TextSchema; readonly uniqueItems: true };

/** The same for an option, which is described on the page of its rule. */
export type OptionSchema = ValueSchema & { readonly description: string };

export type OptionSchemas<Options> = { readonly [Name in keyof Options]-?: OptionSchema };

/** A value that does not fit, where it stands, and what it should do. */
interface Misfit {
  readonly path: string;
  readonly value: unknown;
  readonly should: string;
}

/**
 * Checks options of a rule, or settings, against their schemas. ESLint's own check would print all of
 * what is wrong, which may be a key, and not say which option has it; oxlint checks nothing.
 *
 * @param owner What has them, as their paths begin: `plexmcp/no-logged-key: options`.
 * @throws TypeError that names the path, and at most 17 characters of what stands there.
 */
export function requireOptions<Options extends object>(
  owner: string,
  schemas: { readonly [Name in keyof Options]-?: ValueSchema },
  options: unknown,
): asserts options is Partial<Options> {
  if (!isRecord(options)) throw misfitError({ path: owner, value: options, should: "be object" });
  const known = new Map(Object.entries<ValueSchema>(schemas));
  for (const [name, value] of Object.entries(options)) {
    const path = `${owner}.${shortened(name)}`;
    const schema = known.get(name);
    if (schema === undefined) {
      throw new TypeError(`${path} is unknown. Known: ${[...known.keys()].join(", ") || "none"}.`);
    }
    const misfit = findMisfit(path, schema, value);
    if (misfit !== undefined) throw misfitError(misfit);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function misfitError({ path, value, should }: Misfit): TypeError {
  return new TypeError(`${path}: Value ${shown(value)} should ${should}.`);
}

function findMisfit(path: string, schema: ValueSchema, value: unknown): Misfit | undefined {
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
  if (findKeys(value).next().done !== true) return { path, value, should: "not be a whole key" };
  if (pattern === undefined || new RegExp(pattern).test(value)) return undefined;
  return { path, value, should: `match pattern "${pattern}"` };
}

/** A value without what is in it, and of a text no more than may be shown of a key. */
function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shortened(value));
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" && value !== null ? "{…}" : String(value);
}

function shortened(text: string): string {
  return text.length > keyPrefixLength ? redactKey(text) : text;
}
