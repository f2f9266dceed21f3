import { unwrap } from "../syntax/ast.ts";
import type {
  CallExpression,
  LogicalExpression,
  Node,
  ObjectExpression,
  Property,
} from "../syntax/ast.ts";
import type { KeyUses } from "./key-uses.ts";
import {
  calledPath,
  findProperty,
  literalText,
  memberName,
  propertyName,
} from "../syntax/names.ts";

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
      return isSchemaDefault(node) ? [[entryName(node, keyUses), node.arguments[0]]] : [];
    case "Property":
      return propertyName(node) === "default" ? [[optionsName(node, keyUses), node.value]] : [];
    default:
      return [];
  }
}

/** The variable that `||` and `??` end on, or begin with, be it trimmed. */
function leftVariable({ left }: LogicalExpression, keyUses: KeyUses): string | undefined {
  const last = left.type === "LogicalExpression" ? left.right : left;
  return keyUses.findBareVariable(last) ?? keyUses.findBareVariable(left);
}

/** `z.string().default(value)`: a module has a `default` too, but `require` makes no schema. */
function isSchemaDefault({ callee }: CallExpression): boolean {
  const member = unwrap(callee);
  if (member.type !== "MemberExpression" || memberName(member) !== "default") return false;
  const schema = unwrap(member.object);
  return schema.type === "CallExpression" && calledPath(schema) !== "require";
}

/** The variable whose options or schema have this default; texts for people have defaults too. */
function optionsName({ parent: options }: Property, keyUses: KeyUses): string | undefined {
  if (options?.type !== "ObjectExpression") return undefined;
  const env = findProperty(options, "env");
  const named = env && literalText(env.value);
  if (named !== undefined) return keyUses.isKeyVariable(named) ? named : undefined;
  return describesVariable(options) ? entryName(options, keyUses) : undefined;
}

/** The options in `str({ default })`, but not in `translate("text", { default })`; `{ type: "string", default }`. */
function describesVariable(options: ObjectExpression): boolean {
  if (options.parent?.type === "CallExpression") {
    const isPrompt = findProperty(options, "message") !== undefined;
    return options.parent.arguments[0] === options && !isPrompt;
  }
  const type = findProperty(options, "type")?.value;
  if (type?.type === "Identifier") return type.name === "String";
  return type !== undefined && literalText(type) === "string";
}

/** `NAME` of `NAME: z.string().optional()`, from a part of the value. */
function entryName(part: Node, keyUses: KeyUses): string | undefined {
  let node = part;
  while (node.parent?.type === "CallExpression" || node.parent?.type === "MemberExpression") {
    node = node.parent;
  }
  const name = node.parent?.type === "Property" ? propertyName(node.parent) : undefined;
  return name !== undefined && keyUses.isKeyVariable(name) ? name : undefined;
}
