import type { Rule, Scope } from "eslint";
import { unwrap } from "../syntax/ast.ts";
import type { CallExpression, Identifier, NewExpression, Node } from "../syntax/ast.ts";
import { concatenatedParts, isConcatenation, standsAlone } from "./concatenation.ts";
import { Definitions, placeInPattern } from "./definitions.ts";
import { calledName, calledPath, memberName } from "../syntax/names.ts";
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
import {
  assignmentsTo,
  changesTo,
  findVariable,
  identifierOf,
  isSetOnce,
  type Change,
} from "../syntax/variables.ts";

/** Calls within calls, names of names: deeper than this nobody hides a key by accident. */
const deepest = 12;

/** What is kept of a text that `+=` adds to, from its end. */
const longestSum = 4096;

/** What is kept of a list that is pushed to, from its end: a key has 87 letters. */
const longestList = 256;

/**
 * Reads the text that expressions of a file surely evaluate to, joined from pieces or decoded.
 *
 * It may guess too much, never too little of what it knows: a `let` counts as constant, `+=` adds up
 * in the order of the text, mutation is ignored. A wrong guess does no harm where the text is only
 * asked for a key, whose shape proves itself. Where it does harm, `constantsOnly` leaves out what may
 * be changed: names that are set again or by a caller, members and lists. No function of the user is
 * ever run.
 */
export class StaticText {
  readonly #sourceCode: Rule.RuleContext["sourceCode"];
  readonly #definitions: Definitions;
  readonly #constantsOnly: boolean;
  /** Values of calls, and of what members are set to. */
  readonly #values = new Map<Node, StaticValue | undefined>();
  readonly #sums = new Set<Scope.Variable>();
  readonly #variables = new Map<Scope.Variable, StaticValue | undefined>();

  constructor(
    sourceCode: Rule.RuleContext["sourceCode"],
    { constantsOnly = false }: { readonly constantsOnly?: boolean } = {},
  ) {
    this.#sourceCode = sourceCode;
    this.#definitions = new Definitions(sourceCode);
    this.#constantsOnly = constantsOnly;
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
        return this.#evaluateMember(node.object, memberName(node) ?? "", depth);
      case "CallExpression":
      case "NewExpression":
        return this.#remember(node, () => this.#evaluateCall(node, depth));
      default:
        return undefined;
    }
  }

  /** Calls are asked for again and again: each one of a chain, and all that are around it. */
  #remember(node: Node, evaluate: () => StaticValue | undefined): StaticValue | undefined {
    if (this.#values.has(node)) return this.#values.get(node);
    const value = evaluate();
    this.#values.set(node, value);
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
      if (typeof spread === "string") return Array.from(spread);
      return isList(spread) ? spread : [undefined];
    });
  }

  #evaluateName(node: Identifier, depth: number): StaticValue | undefined {
    const variable = findVariable(this.#sourceCode, node);
    if (variable === undefined) return undefined;
    if (this.#variables.has(variable)) return this.#variables.get(variable);
    // Set first, and after each change: `p = p + "x"` reads what was known of `p` before it.
    this.#variables.set(variable, undefined);
    const target = identifierOf(variable);
    if (target === undefined || (this.#constantsOnly && !isSetOnce(variable))) return undefined;
    let value = this.#evaluateTarget(target, depth);
    if (this.#constantsOnly && isList(value)) return undefined;
    this.#variables.set(variable, value);
    for (const change of isList(value) ? changesTo(variable) : assignmentsTo(variable)) {
      value = this.#change(value, change, depth);
      this.#variables.set(variable, value);
    }
    return value;
  }

  /** What a declared name or a pattern takes, or is by default. */
  #evaluateTarget(target: Node, depth: number): StaticValue | undefined {
    const { parent } = target;
    if (depth > deepest) return undefined;
    if (parent?.type === "VariableDeclarator") {
      return parent.init === null ? undefined : this.#evaluate(parent.init, depth + 1);
    }
    if (parent?.type === "AssignmentPattern") {
      const taken = this.#evaluateTarget(parent, depth + 1);
      return taken ?? this.#evaluate(parent.right, depth + 1);
    }
    const place = placeInPattern(target);
    const owner = place && this.#definitions.findSource(place.pattern);
    return owner && this.#evaluateMember(owner, place.name, depth);
  }

  #change(value: StaticValue | undefined, change: Change, depth: number): StaticValue | undefined {
    if (change.type === "CallExpression") {
      if (!isList(value)) return value;
      const added = this.#list(change.arguments, depth).map((item) => item ?? unknownPart);
      return [...value, ...added].slice(-longestList);
    }
    const { operator, right } = change;
    if (operator === "=") return this.#evaluate(right, depth + 1);
    if (operator !== "+=") return value;
    return (textOf(value) + pieceOf(this.#evaluate(right, depth + 1))).slice(-longestSum);
  }

  #evaluateMember(owner: Node, name: string, depth: number): StaticValue | undefined {
    if (this.#constantsOnly) return undefined;
    const member = this.#definitions.findMember(owner, name);
    if (member !== undefined)
      return this.#remember(member, () => this.#evaluate(member, depth + 1));
    if (!/^\d+$/.test(name)) return undefined;
    const list = this.#evaluate(owner, depth + 1);
    return isList(list) ? list[Number(name)] : undefined;
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

function negated(value: StaticValue | undefined): StaticValue | undefined {
  return typeof value === "number" ? -value : undefined;
}

function constantOf(value: unknown): StaticValue | undefined {
  if (typeof value === "string" || typeof value === "number") return value;
  return value instanceof RegExp ? value : undefined;
}
