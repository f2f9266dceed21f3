import type { LogicalExpression, Node, Property } from "../syntax/ast.ts";
import type { KeyUses } from "./key-uses.ts";
import { calledName, propertyName } from "../syntax/names.ts";

/** What stands in for a variable of the environment that holds a key, when it is not set. */
export interface Fallback {
  readonly name: string;
  readonly value: Node;
}

type Candidate = readonly [name: string | undefined, value: Node | undefined];

/**
 * The fallbacks that a node gives: behind `??`, `||`, `??=` and `||=`, in `?:`, as the default of a
 * destructured variable, and of an entry in a schema of the environment.
 */
export function fallbacksIn(node: Node, keyUses: KeyUses): Fallback[] {
  return candidatesIn(node, keyUses).flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [{ name, value }],
  );
}

function candidatesIn(node: Node, keyUses: KeyUses): readonly Candidate[] {
  switch (node.type) {
    case "LogicalExpression":
      return node.operator === "&&" ? [] : [[leftVariable(node, keyUses), node.right]];
    case "AssignmentExpression": {
      const isFallback = node.operator === "??=" || node.operator === "||=";
      return isFallback ? [[keyUses.findKeyVariable(node.left), node.right]] : [];
    }
    case "ConditionalExpression":
      return [
        [keyUses.findKeyVariable(node.consequent), node.alternate],
        [keyUses.findKeyVariable(node.alternate), node.consequent],
      ];
    case "AssignmentPattern":
      return [[keyUses.findDefaultedVariable(node), node.right]];
    case "CallExpression":
      return calledName(node) === "default"
        ? [schemaDefault(node, node.arguments[0], keyUses)]
        : [];
    case "Property":
      return isDefault(node) ? [schemaDefault(node.parent, node.value, keyUses)] : [];
    default:
      return [];
  }
}

/** The variable that `||` and `??` end on, or begin with. */
function leftVariable({ left }: LogicalExpression, keyUses: KeyUses): string | undefined {
  const last = left.type === "LogicalExpression" ? left.right : left;
  return keyUses.findKeyVariable(last) ?? keyUses.findKeyVariable(left);
}

function isDefault(node: Property): node is Property & { readonly parent: Node } {
  return node.parent?.type === "ObjectExpression" && propertyName(node) === "default";
}

/** `NAME: z.string().default(value)` and `NAME: str({ default: value })`. */
function schemaDefault(inner: Node, value: Node | undefined, keyUses: KeyUses): Candidate {
  let node: Node = inner;
  while (node.parent?.type === "CallExpression" || node.parent?.type === "MemberExpression") {
    node = node.parent;
  }
  const name = node.parent?.type === "Property" ? propertyName(node.parent) : undefined;
  return [name !== undefined && keyUses.isKeyVariable(name) ? name : undefined, value];
}
