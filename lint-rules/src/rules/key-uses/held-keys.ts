import type { Rule } from "eslint";
import { Definitions } from "../folding/definitions.ts";
import { unwrap, type CallExpression, type Node, type ObjectExpression } from "../syntax/ast.ts";
import { calledName, memberName, propertyName } from "../syntax/names.ts";
import { findInitializer } from "../syntax/variables.ts";
import { ChangedObjects } from "./changed-objects.ts";
import type { KeyUses } from "./key-uses.ts";

/** Objects in objects are spread as deep as this. */
const deepest = 12;

/** A part of a value, and the outermost constant that it was reached through. */
interface Part {
  readonly node: Node;
  readonly constant: Node | undefined;
}

/** Finds the key that a value holds: a text, an object, a list, or a constant that is one of these. */
export class HeldKeys {
  readonly #sourceCode: Rule.RuleContext["sourceCode"];
  readonly #keyUses: KeyUses;
  readonly #definitions: Definitions;
  readonly #changedObjects: ChangedObjects;
  /** Constants are used again and again: the keys in them, and what holds none. */
  readonly #holders = new Map<Node, Node>();
  readonly #keyless = new Set<Node>();
  readonly #values = new Map<ObjectExpression, ReadonlyMap<string | Node, Node>>();

  constructor({ sourceCode }: Rule.RuleContext, keyUses: KeyUses) {
    this.#sourceCode = sourceCode;
    this.#keyUses = keyUses;
    this.#definitions = new Definitions(sourceCode);
    this.#changedObjects = new ChangedObjects(sourceCode);
  }

  /** The key, or what it is a part of. */
  findKeyIn(node: Node): Node | undefined {
    // An object may hold itself, or one object in many places: each part is looked at once.
    const seen = new Set<Node>();
    const pending: Part[] = [{ node: unwrap(node), constant: undefined }];
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      const { constant } = part;
      if (seen.has(part.node) || this.#keyless.has(part.node)) continue;
      seen.add(part.node);
      const holder = this.#holders.get(part.node) ?? this.#findHolder(part.node);
      if (holder !== undefined) {
        if (constant !== undefined) this.#holders.set(constant, holder);
        return holder;
      }
      const isName = part.node.type === "Identifier";
      for (const inner of this.#partsOf(part.node)) {
        const value = unwrap(inner);
        pending.push({ node: value, constant: constant ?? (isName ? value : undefined) });
      }
    }
    for (const part of seen) this.#keyless.add(part);
    return undefined;
  }

  /** The reference to a key in a text, a key that is written out, or the environment with all it holds. */
  #findHolder(node: Node): Node | undefined {
    const isHolder = this.#keyUses.findWrittenKey(node) !== undefined || this.#isEnvironment(node);
    return isHolder ? node : this.#keyUses.findKeyReference(node);
  }

  /** What Vite has in `import.meta.env` is for clients, and no secret. */
  #isEnvironment(node: Node): boolean {
    const isVite = node.type === "MemberExpression" && unwrap(node.object).type === "MetaProperty";
    return !isVite && this.#keyUses.isEnvironment(node);
  }

  #partsOf(node: Node): readonly Node[] {
    switch (node.type) {
      case "ObjectExpression":
        return [...this.#valuesOf(node, 0).values()];
      case "ArrayExpression":
        return node.elements.filter((element) => element !== null);
      case "SpreadElement":
        return [node.argument];
      case "ConditionalExpression":
        return [node.consequent, node.alternate];
      case "LogicalExpression":
        return node.operator === "&&" ? [node.right] : [node.left, node.right];
      case "CallExpression":
        return writtenParts(node);
      case "NewExpression":
        return /^(?:Headers|Map|Set)$/.test(calledName(node) ?? "") ? node.arguments : [];
      default: {
        const value = this.#definitionOf(node);
        return value !== undefined && containers.has(value.type) ? [value] : [];
      }
    }
  }

  #definitionOf(node: Node): Node | undefined {
    if (node.type === "MemberExpression") {
      const member = this.#definitions.findMember(node.object, memberName(node) ?? "");
      return member && unwrap(member);
    }
    const value = findInitializer(this.#sourceCode, node);
    const isObject = node.type === "Identifier" && value?.type === "ObjectExpression";
    return isObject ? this.#changedObjects.objectAt(node, value) : value;
  }

  /**
   * The values of an object by their names, with those of objects that are spread into it: the last
   * one counts, as when it runs, so that `{ ...settings, key: "[redacted]" }` holds no key.
   */
  #valuesOf(object: ObjectExpression, depth: number): ReadonlyMap<string | Node, Node> {
    const known = this.#values.get(object);
    if (known !== undefined) return known;
    const values = new Map<string | Node, Node>();
    this.#values.set(object, values);
    let environments: Node[] = [];
    for (const property of object.properties) {
      if (property.type === "Property") {
        const name = propertyName(property);
        values.set(name ?? property, property.value);
        if (name === undefined || !this.#keyUses.isKeyVariable(name)) continue;
        for (const environment of environments) values.delete(environment);
        environments = [];
      } else {
        const spread = unwrap(property.argument);
        const inner = spread.type === "ObjectExpression" ? spread : this.#definitionOf(spread);
        const isKnown = inner?.type === "ObjectExpression" && depth < deepest;
        const parts = isKnown ? this.#valuesOf(inner, depth + 1) : [[spread, spread] as const];
        for (const [name, value] of parts) {
          values.set(name, value);
          if (typeof name !== "string" && this.#isEnvironment(name)) environments.push(name);
        }
      }
    }
    return values;
  }
}

/** What is written of the arguments: JSON leaves out or changes what a second one says. */
function writtenParts(node: CallExpression): readonly Node[] {
  const name = calledName(node) ?? "";
  if (name === "inspect" || name === "format") return node.arguments;
  if (name !== "stringify") return [];
  const [value, replacer] = node.arguments;
  const isWhole =
    replacer === undefined ||
    (replacer.type === "Literal" && replacer.value === null) ||
    (replacer.type === "Identifier" && replacer.name === "undefined");
  return isWhole && value !== undefined ? [value] : [];
}

/** What a constant is followed to: objects and lists, not what a function returns. */
const containers: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "NewExpression",
  "ObjectExpression",
]);
