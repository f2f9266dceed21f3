import type { Rule, Scope } from "eslint";
import { unwrap } from "./ast.ts";
import type {
  CallExpression,
  EnumMember,
  Identifier,
  MemberExpression,
  NewExpression,
  Node,
  ObjectExpression,
} from "./ast.ts";
import { concatenatedParts, isConcatenation, standsAlone } from "./concatenation.ts";
import { calledName, calledPath, findProperty, memberName } from "./names.ts";
import {
  bounded,
  callFunction,
  callMethod,
  foldableNames,
  isFunction,
  isList,
  pieceOf,
  textOf,
  unknownPart,
} from "./static-value.ts";
import type { StaticValue } from "./static-value.ts";
import { assignmentsTo, declarationOf, findVariable } from "./variables.ts";

/** Calls within calls, names of names: deeper than this nobody hides a key by accident. */
const deepest = 12;

/** What is kept of a text that `+=` adds to, from its end. */
const longestSum = 4096;

/**
 * Reads the text that expressions of a file surely evaluate to, joined from pieces or decoded.
 *
 * It may guess too much, never too little of what it knows: a `let` counts as constant, `+=` adds up
 * in the order of the text, mutation is ignored. A wrong guess does no harm where the text is only
 * asked for a key, whose shape proves itself. No function of the user is ever run.
 */
export class StaticText {
  readonly #sourceCode: Rule.RuleContext["sourceCode"];
  readonly #calls = new Map<Node, StaticValue | undefined>();
  readonly #sums = new Set<Scope.Variable>();
  readonly #variables = new Map<Scope.Variable, StaticValue | undefined>();

  constructor(sourceCode: Rule.RuleContext["sourceCode"]) {
    this.#sourceCode = sourceCode;
  }

  /** The text, with `unknownPart` for what is not known; undefined if nothing is. */
  read(node: Node): string | undefined {
    const value = this.#evaluate(node, 0);
    return value === undefined ? undefined : textOf(value);
  }

  /** The same, with names that no key reaches across: `read` does not look them up. */
  readFully(node: Node): string | undefined {
    const value = this.#evaluate(node, 1);
    return value === undefined ? undefined : textOf(value);
  }

  /** The text that a variable sums up to by `+=`; undefined if it was read before. */
  readSum(name: Identifier): string | undefined {
    const variable = findVariable(this.#sourceCode, name);
    if (variable === undefined || this.#sums.has(variable)) return undefined;
    this.#sums.add(variable);
    return this.read(name);
  }

  #evaluate(wrapped: Node, depth: number): StaticValue | undefined {
    if (depth > deepest) return undefined;
    const node = unwrap(wrapped);
    switch (node.type) {
      case "Literal":
        return constantOf(node.value);
      case "JSXText":
        return node.value;
      case "TemplateLiteral":
      case "BinaryExpression":
        return isConcatenation(node) ? this.#concatenate(node, depth) : undefined;
      case "UnaryExpression":
        return node.operator === "-"
          ? negated(this.#evaluate(node.argument, depth + 1))
          : undefined;
      case "TaggedTemplateExpression":
        return this.#evaluate(node.quasi, depth + 1);
      case "ArrayExpression":
        return this.#list(node.elements, depth).map((item) => item ?? unknownPart);
      case "Identifier":
        return this.#evaluateName(node, depth);
      case "MemberExpression":
        return this.#evaluateMember(node, depth);
      case "CallExpression":
      case "NewExpression":
        return this.#remember(node, () => this.#evaluateCall(node, depth));
      default:
        return undefined;
    }
  }

  /** Calls are asked for again and again: each one of a chain, and all that are around it. */
  #remember(node: Node, evaluate: () => StaticValue | undefined): StaticValue | undefined {
    if (this.#calls.has(node)) return this.#calls.get(node);
    const value = evaluate();
    this.#calls.set(node, value);
    return value;
  }

  #concatenate(node: Node, depth: number): string {
    const parts = concatenatedParts(node);
    let text = "";
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index];
      if (part === undefined) continue;
      if (part.type === "TemplateElement") text += pieceOf(part.value.cooked ?? unknownPart);
      else if (depth === 0 && standsAlone(parts, index)) text += unknownPart;
      else text += pieceOf(this.#evaluate(part, depth + 1));
    }
    return text;
  }

  #list(nodes: readonly (Node | null)[], depth: number): (StaticValue | undefined)[] {
    return nodes.flatMap((node): readonly (StaticValue | undefined)[] => {
      if (node?.type !== "SpreadElement")
        return [node === null ? "" : this.#evaluate(node, depth + 1)];
      const spread = bounded(this.#evaluate(node.argument, depth + 1));
      return isList(spread) ? spread : [undefined];
    });
  }

  #evaluateName(node: Identifier, depth: number): StaticValue | undefined {
    const variable = findVariable(this.#sourceCode, node);
    if (variable === undefined) return undefined;
    if (this.#variables.has(variable)) return this.#variables.get(variable);
    // Set first, and after each assignment: `p = p + "x"` reads what was known of `p` before it.
    this.#variables.set(variable, undefined);
    const declaration = declarationOf(variable);
    if (declaration?.type !== "VariableDeclarator" || declaration.id.type !== "Identifier") {
      return undefined;
    }
    let value = declaration.init === null ? undefined : this.#evaluate(declaration.init, depth + 1);
    this.#variables.set(variable, value);
    for (const assignment of assignmentsTo(variable)) {
      if (assignment.type !== "AssignmentExpression") continue;
      const right = this.#evaluate(assignment.right, depth + 1);
      if (assignment.operator === "+=") value = (textOf(value) + pieceOf(right)).slice(-longestSum);
      else if (assignment.operator === "=") value = right;
      this.#variables.set(variable, value);
    }
    return value;
  }

  #evaluateMember(node: MemberExpression, depth: number): StaticValue | undefined {
    const name = memberName(node);
    const owner = this.#definitionOf(node.object);
    if (owner?.type === "ObjectExpression" && name !== undefined) {
      const value = this.#findValue(owner, name);
      return value === undefined ? undefined : this.#evaluate(value, depth + 1);
    }
    if (owner?.type === "TSEnumDeclaration") {
      const member = owner.body.members.find(({ id }) => nameOf(id) === name);
      return member?.initializer === undefined
        ? undefined
        : this.#evaluate(member.initializer, depth + 1);
    }
    if (owner?.type !== "ArrayExpression" || name === undefined) return undefined;
    const element = owner.elements[Number(name)];
    return element === null || element === undefined
      ? undefined
      : this.#evaluate(element, depth + 1);
  }

  /** The literal or enum that an expression names, through one constant and `Object.freeze`. */
  #definitionOf(node: Node): Node | undefined {
    const inner = unwrap(node);
    if (inner.type === "CallExpression" && calledPath(inner) === "Object.freeze") {
      return inner.arguments[0];
    }
    if (inner.type !== "Identifier") return inner;
    const variable = findVariable(this.#sourceCode, inner);
    const declaration = variable === undefined ? undefined : declarationOf(variable);
    if (declaration?.type !== "VariableDeclarator") return declaration;
    const { init } = declaration;
    return init === null || unwrap(init).type === "Identifier"
      ? undefined
      : this.#definitionOf(init);
  }

  #findValue(object: ObjectExpression, name: string): Node | undefined {
    const property = findProperty(object, name);
    if (property !== undefined) return property.value;
    for (const spread of object.properties) {
      if (spread.type !== "SpreadElement") continue;
      const source = this.#definitionOf(spread.argument);
      if (source?.type !== "ObjectExpression") continue;
      const inherited = findProperty(source, name);
      if (inherited !== undefined) return inherited.value;
    }
    return undefined;
  }

  #evaluateCall(node: CallExpression | NewExpression, depth: number): StaticValue | undefined {
    const callee = unwrap(node.callee);
    const name = calledName(node);
    if (name === undefined || !foldableNames.has(name)) return undefined;
    const path = calledPath(node);
    if (path !== undefined && isFunction(path)) {
      return callFunction(path, this.#list(node.arguments, depth));
    }
    if (callee.type !== "MemberExpression") return undefined;
    const receiver = this.#evaluate(callee.object, depth + 1);
    if (receiver === undefined) return undefined;
    return callMethod(receiver, name, this.#list(node.arguments, depth));
  }
}

const readers = new WeakMap<object, StaticText>();

/** The reader of a file, shared by all rules, since it keeps what it has read. */
export function staticTextOf(sourceCode: Rule.RuleContext["sourceCode"]): StaticText {
  let reader = readers.get(sourceCode);
  if (reader === undefined) {
    reader = new StaticText(sourceCode);
    readers.set(sourceCode, reader);
  }
  return reader;
}

function nameOf(id: EnumMember["id"]): string {
  return id.type === "Identifier" ? id.name : String(id.value);
}

function negated(value: StaticValue | undefined): StaticValue | undefined {
  return typeof value === "number" ? -value : undefined;
}

function constantOf(value: unknown): StaticValue | undefined {
  if (typeof value === "string" || typeof value === "number") return value;
  return value instanceof RegExp ? value : undefined;
}
