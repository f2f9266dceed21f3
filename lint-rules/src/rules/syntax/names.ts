import { unwrap } from "./ast.ts";
import type {
  CallExpression,
  MemberExpression,
  NewExpression,
  Node,
  ObjectExpression,
  Property,
} from "./ast.ts";

/** The name of a property that is written out: `a.b`, `a["b"]`, `{ b: 1 }`, `{ "b": 1 }`. */
export function propertyName({
  key,
  computed,
}: {
  readonly key: Node;
  readonly computed: boolean;
}): string | undefined {
  if (key.type === "Identifier") return computed ? undefined : key.name;
  return literalText(key);
}

/** The text of `"b"`, `1` and `` `b` ``, as they are written. */
export function literalText(node: Node): string | undefined {
  const literal = unwrap(node);
  if (literal.type === "Literal") return String(literal.value);
  if (literal.type !== "TemplateLiteral" || literal.expressions.length > 0) return undefined;
  return literal.quasis[0]?.value.cooked ?? undefined;
}

/** The name of the member that is read: `b` of `a.b` and of `a["b"]`. */
export function memberName({ property, computed }: MemberExpression): string | undefined {
  return propertyName({ key: property, computed });
}

/** The value of a property of an object literal; the last one counts, as when it runs. */
export function findProperty(object: ObjectExpression, name: string): Property | undefined {
  return object.properties.findLast(
    (property): property is Property =>
      property.type === "Property" && propertyName(property) === name,
  );
}

/** Methods that look for something in a text, a pattern or a list. */
export const searchMethods: readonly string[] = [
  ...["startsWith", "endsWith", "includes", "indexOf", "lastIndexOf", "localeCompare", "has"],
  ...["match", "matchAll", "replace", "replaceAll", "search", "split", "test"],
];

/** The last name of what is called: `f` of `f()`, `b` of `a.b()`. */
export function calledName({ callee }: CallExpression | NewExpression): string | undefined {
  const inner = unwrap(callee);
  if (inner.type === "Identifier") return inner.name;
  return inner.type === "MemberExpression" ? memberName(inner) : undefined;
}

/** The whole name of what is called, `f` or `a.f`; `TextDecoder.decode` for a method of a new object. */
export function calledPath(node: CallExpression | NewExpression): string | undefined {
  const callee = unwrap(node.callee);
  const name = calledName(node);
  if (callee.type !== "MemberExpression" || name === undefined) return name;
  const object = unwrap(callee.object);
  const owner = object.type === "NewExpression" ? unwrap(object.callee) : object;
  return owner.type === "Identifier" ? `${owner.name}.${name}` : undefined;
}
