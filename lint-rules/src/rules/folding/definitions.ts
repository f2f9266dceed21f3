import type { Rule, Scope } from "eslint";
import {
  unwrap,
  type EnumMember,
  type Identifier,
  type Node,
  type ObjectExpression,
} from "../syntax/ast.ts";
import { calledName, calledPath, memberName, propertyName } from "../syntax/names.ts";
import { declarationOf, findVariable, identifierOf, referencesTo } from "../syntax/variables.ts";

/** Objects in objects, and names of names, are followed this far. */
const deepest = 4;

/** Where a pattern takes a value from: `{ name: target }`, and `[target]` by the name `0`. */
interface PatternPlace {
  readonly pattern: Node;
  readonly name: string;
}

/**
 * Finds the expressions that names and members of a file are set to, as they are written: by
 * declarations, patterns and their defaults, literals of objects and lists, enums, `object.name = …`.
 */
export class Definitions {
  readonly #sourceCode: Rule.RuleContext["sourceCode"];
  readonly #properties = new Map<ObjectExpression, ReadonlyMap<string, Node>>();
  readonly #assigned = new Map<Scope.Variable, ReadonlyMap<string, Node>>();

  constructor(sourceCode: Rule.RuleContext["sourceCode"]) {
    this.#sourceCode = sourceCode;
  }

  /** What a declared name, or a pattern, is set to. */
  findSource(target: Node, depth = 0): Node | undefined {
    const { parent } = target;
    if (depth > deepest) return undefined;
    if (parent?.type === "VariableDeclarator") return parent.init ?? undefined;
    if (parent?.type === "AssignmentPattern") {
      return this.findSource(parent, depth + 1) ?? parent.right;
    }
    const place = placeInPattern(target);
    const owner = place && this.findSource(place.pattern, depth + 1);
    return owner && this.findMember(owner, place.name, depth + 1);
  }

  /** What a member of an object, a list or an enum is set to. */
  findMember(owner: Node, name: string, depth = 0): Node | undefined {
    const inner = unwrap(owner);
    if (depth > deepest) return undefined;
    switch (inner.type) {
      case "ObjectExpression":
        return this.#findInObject(inner, name, depth);
      case "ArrayExpression":
        return inner.elements[Number(name)] ?? undefined;
      case "CallExpression": {
        const isFrozen = calledName(inner) === "freeze" && calledPath(inner) === "Object.freeze";
        const [object] = isFrozen ? inner.arguments : [];
        return object && this.findMember(object, name, depth + 1);
      }
      case "MemberExpression": {
        const own = memberName(inner);
        const object =
          own === undefined ? undefined : this.findMember(inner.object, own, depth + 1);
        return object && this.findMember(object, name, depth + 1);
      }
      case "Identifier":
        return this.#findInVariable(inner, name, depth);
      default:
        return undefined;
    }
  }

  #findInObject(object: ObjectExpression, name: string, depth: number): Node | undefined {
    const value = this.#propertiesOf(object).get(name);
    if (value !== undefined) return value;
    for (const spread of object.properties) {
      if (spread.type !== "SpreadElement") continue;
      const inherited = this.findMember(spread.argument, name, depth + 1);
      if (inherited !== undefined) return inherited;
    }
    return undefined;
  }

  /** The values of an object by their names; the last one counts. */
  #propertiesOf(object: ObjectExpression): ReadonlyMap<string, Node> {
    let values = this.#properties.get(object);
    if (values === undefined) {
      values = new Map(object.properties.flatMap(namedValue));
      this.#properties.set(object, values);
    }
    return values;
  }

  #findInVariable(identifier: Identifier, name: string, depth: number): Node | undefined {
    const variable = findVariable(this.#sourceCode, identifier);
    if (variable === undefined) return undefined;
    const declaration = declarationOf(variable);
    if (declaration?.type === "TSEnumDeclaration") {
      return declaration.body.members.find(({ id }) => nameOf(id) === name)?.initializer;
    }
    const target = identifierOf(variable);
    const source = target && this.findSource(target, depth + 1);
    if (source === undefined) return undefined;
    const isObject = unwrap(source).type === "ObjectExpression";
    const assigned = isObject ? this.#assignedTo(variable).get(name) : undefined;
    return assigned ?? this.findMember(source, name, depth + 1);
  }

  /** The right side of each `variable.name = …`; the last one counts. */
  #assignedTo(variable: Scope.Variable): ReadonlyMap<string, Node> {
    let assigned = this.#assigned.get(variable);
    if (assigned === undefined) {
      assigned = new Map(referencesTo(variable).flatMap(memberAssignment));
      this.#assigned.set(variable, assigned);
    }
    return assigned;
  }
}

/** Where the pattern around a name or another pattern takes it from. */
export function placeInPattern(target: Node): PatternPlace | undefined {
  const { parent } = target;
  if (parent?.type === "ArrayPattern") {
    return { pattern: parent, name: String(parent.elements.indexOf(target)) };
  }
  if (parent?.type !== "Property" || parent.parent?.type !== "ObjectPattern") return undefined;
  const name = propertyName(parent);
  return name === undefined ? undefined : { pattern: parent.parent, name };
}

function namedValue(property: ObjectExpression["properties"][number]): [string, Node][] {
  if (property.type !== "Property") return [];
  const name = propertyName(property);
  return name === undefined ? [] : [[name, property.value]];
}

function memberAssignment(identifier: Node): [string, Node][] {
  const member = identifier.parent;
  if (member?.type !== "MemberExpression" || member.object !== identifier) return [];
  const { parent } = member;
  if (parent?.type !== "AssignmentExpression" || parent.left !== member) return [];
  const name = memberName(member);
  return parent.operator === "=" && name !== undefined ? [[name, parent.right]] : [];
}

function nameOf(id: EnumMember["id"]): string {
  return id.type === "Identifier" ? id.name : String(id.value);
}
