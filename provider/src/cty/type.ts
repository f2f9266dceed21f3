/** Types of Terraform's value system (cty), as schemas declare them. */
export type Type =
  | { readonly kind: "string" | "number" | "bool" | "dynamic" }
  | { readonly kind: "list" | "set" | "map"; readonly element: Type }
  | { readonly kind: "tuple"; readonly elements: readonly Type[] }
  | { readonly kind: "object"; readonly attributes: ReadonlyMap<string, Type> };

export const stringType: Type = { kind: "string" };
export const numberType: Type = { kind: "number" };
export const boolType: Type = { kind: "bool" };
export const dynamicType: Type = { kind: "dynamic" };

export function listOf(element: Type): Type {
  return { kind: "list", element };
}

export function setOf(element: Type): Type {
  return { kind: "set", element };
}

export function mapOf(element: Type): Type {
  return { kind: "map", element };
}

export function objectOf(attributes: Readonly<Record<string, Type>>): Type {
  return { kind: "object", attributes: new Map(Object.entries(attributes)) };
}

/** A type as cty's JSON: `"string"`, `["set","string"]`, `["object",{"a":"bool"}]`. */
export type TypeJson = string | readonly [string, unknown];

export function typeToJson(type: Type): TypeJson {
  switch (type.kind) {
    case "string":
    case "number":
    case "bool":
    case "dynamic":
      return type.kind;
    case "list":
    case "set":
    case "map":
      return [type.kind, typeToJson(type.element)];
    case "tuple":
      return ["tuple", type.elements.map(typeToJson)];
    case "object":
      return [
        "object",
        Object.fromEntries([...type.attributes].map(([name, of]) => [name, typeToJson(of)])),
      ];
  }
}

/** A type nested deeper than any configuration is a broken or hostile message. */
const deepestType = 128;

/** Reads cty's JSON of a type, as it comes with a dynamic value. Undefined when it is none. */
export function parseType(json: unknown, depth = 0): Type | undefined {
  if (depth > deepestType) return undefined;
  if (typeof json === "string") return primitiveTypes.get(json);
  if (!Array.isArray(json)) return undefined;
  const [kind, argument] = Array.from<unknown>(json);
  switch (kind) {
    case "list":
    case "set":
    case "map": {
      const element = parseType(argument, depth + 1);
      return element === undefined ? undefined : { kind, element };
    }
    case "tuple":
      return parseTuple(argument, depth + 1);
    case "object":
      return parseObject(argument, depth + 1);
    default:
      return undefined;
  }
}

const primitiveTypes: ReadonlyMap<string, Type> = new Map([
  ["string", stringType],
  ["number", numberType],
  ["bool", boolType],
  ["dynamic", dynamicType],
]);

function parseTuple(json: unknown, depth: number): Type | undefined {
  if (!Array.isArray(json)) return undefined;
  const elements: Type[] = [];
  for (const item of json) {
    const element = parseType(item, depth);
    if (element === undefined) return undefined;
    elements.push(element);
  }
  return { kind: "tuple", elements };
}

function parseObject(json: unknown, depth: number): Type | undefined {
  if (typeof json !== "object" || json === null) return undefined;
  const attributes = new Map<string, Type>();
  for (const [name, item] of Object.entries(json)) {
    const attribute = parseType(item, depth);
    if (attribute === undefined) return undefined;
    attributes.set(name, attribute);
  }
  return { kind: "object", attributes };
}
