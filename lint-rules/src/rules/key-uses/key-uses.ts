import type { Rule, Scope } from "eslint";
import { findKeys, type SecretKey } from "../../detector/index.ts";
import {
  unwrap,
  type AssignmentPattern,
  type MemberExpression,
  type Node,
  type Property,
} from "../syntax/ast.ts";
import { Definitions } from "../folding/definitions.ts";
import { denoVariable, isEnvironment, takesFromEnvironment } from "./environment.ts";
import { partsOf, remadeFrom, sameTextIn } from "./key-texts.ts";
import { memberName, propertyName } from "../syntax/names.ts";
import { readSettings } from "../kit/settings.ts";
import { staticTextOf, type StaticText } from "../folding/static-text.ts";
import {
  destructuredName,
  findDeclarator,
  findInitializer,
  findVariable,
} from "../syntax/variables.ts";

/** Names of names and parts of parts are followed this far. */
const deepest = 12;

/**
 * Tells which expressions of a file are a PlexMCP key: one that is written out, or a reference to
 * one, which is a variable of the environment or a revealed secret of the constructs.
 */
export class KeyUses {
  readonly #context: Rule.RuleContext;
  readonly #envVars: readonly string[];
  readonly #staticText: StaticText;
  readonly #definitions: Definitions;
  readonly #remadeFrom = new Map<Scope.Variable, number>();

  /** `moreEnvVars` are variables that hold a key besides those of the settings. */
  constructor(context: Rule.RuleContext, moreEnvVars: readonly string[] = []) {
    this.#context = context;
    this.#envVars = [...readSettings(context).envVars, ...moreEnvVars];
    this.#staticText = staticTextOf(context.sourceCode);
    this.#definitions = new Definitions(context.sourceCode);
  }

  /** `PLEXMCP_API_KEY` and `MY_PLEXMCP_API_KEY`, or what the settings name. */
  isKeyVariable(name: string): boolean {
    return this.#envVars.some((known) => name === known || name.endsWith(`_${known}`));
  }

  /** Is this `process.env` or its like? */
  isEnvironment(node: Node): boolean {
    return isEnvironment(this.#context.sourceCode, node);
  }

  /** The environment variable that an expression reads, directly or by a constant. */
  findKeyVariable(node: Node): string | undefined {
    const name = this.#findEnvironmentName(unwrap(node), 0);
    return name !== undefined && this.isKeyVariable(name) ? name : undefined;
  }

  /** The environment variable that `process.env.NAME` or `{ NAME: local } = process.env` reads right here. */
  findReadVariable(node: MemberExpression | Property): string | undefined {
    const name = node.type === "Property" ? propertyName(node) : memberName(node);
    if (name === undefined || !this.isKeyVariable(name)) return undefined;
    const isRead =
      node.type === "Property"
        ? node.parent !== null && takesFromEnvironment(this.#context.sourceCode, node.parent)
        : this.isEnvironment(node.object);
    return isRead ? name : undefined;
  }

  /** The environment variable that `{ NAME: local = value } = process.env` gives a default. */
  findDefaultedVariable({ parent }: AssignmentPattern): string | undefined {
    return parent?.type === "Property" ? this.findReadVariable(parent) : undefined;
  }

  /** Is this the key itself, read from the environment or revealed? */
  isKeyReference(node: Node): boolean {
    return this.findKeyVariable(node) !== undefined || this.#isRevealed(unwrap(node), 0);
  }

  /** Is this the key and nothing else, be it trimmed or made a string? */
  isBareKey(node: Node): boolean {
    return this.#findBareKey(node) !== undefined;
  }

  /** The environment variable that is such a key. */
  findBareVariable(node: Node): string | undefined {
    const key = this.#findBareKey(node);
    return key && this.findKeyVariable(key);
  }

  /** The key that is written out in an expression, joined or not. */
  findWrittenKey(node: Node): SecretKey | undefined {
    const text = this.#staticText.read(node);
    if (text === undefined) return undefined;
    for (const { confidence, key } of findKeys(text)) if (confidence === "certain") return key;
    return undefined;
  }

  /** Is the key, or a text that it is part of, the value of this expression? */
  holdsKey(node: Node): boolean {
    return this.findWrittenKey(node) !== undefined || this.holdsKeyReference(node);
  }

  /** The same for a key that is referred to, not written out. */
  holdsKeyReference(node: Node): boolean {
    return this.findKeyReference(node) !== undefined;
  }

  /** The reference to a key that a value is, or is made of. */
  findKeyReference(node: Node): Node | undefined {
    const pending = [node];
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      const parts = partsOf(unwrap(part));
      if (parts.length === 0 && this.isKeyReference(part)) return part;
      pending.push(...parts);
    }
    return undefined;
  }

  #findBareKey(node: Node): Node | undefined {
    let value: Node | undefined = unwrap(node);
    while (value !== undefined && !this.isKeyReference(value)) {
      const inner = sameTextIn(value);
      value = inner && unwrap(inner);
    }
    return value;
  }

  #findEnvironmentName(node: Node, depth: number): string | undefined {
    if (depth > deepest) return undefined;
    const { sourceCode } = this.#context;
    if (node.type === "MemberExpression") {
      return (
        this.findReadVariable(node) ??
        this.#findMemberVariable(node.object, memberName(node), depth)
      );
    }
    if (node.type === "CallExpression") return denoVariable(node);
    if (node.type === "LogicalExpression") {
      const value = node.operator === "&&" ? node.right : node.left;
      return this.#findEnvironmentName(unwrap(value), depth + 1);
    }
    const declaration = findDeclarator(sourceCode, node);
    if (declaration === undefined || declaration.init === null) return undefined;
    if (this.#isRemade(node)) return undefined;
    const { id, init } = declaration;
    if (id.type === "Identifier") return this.#findEnvironmentName(unwrap(init), depth + 1);
    const name = node.type === "Identifier" ? destructuredName(id, node) : undefined;
    return isEnvironment(sourceCode, init) ? name : this.#findMemberVariable(init, name, depth);
  }

  #isRemade(name: Node): boolean {
    const { sourceCode } = this.#context;
    const variable = name.type === "Identifier" ? findVariable(sourceCode, name) : undefined;
    if (variable === undefined) return false;
    let from = this.#remadeFrom.get(variable);
    if (from === undefined) this.#remadeFrom.set(variable, (from = remadeFrom(variable)));
    return from <= name.range[0];
  }

  /** The variable that `settings.key` is set to, in the file. */
  #findMemberVariable(object: Node, name: string | undefined, depth: number): string | undefined {
    const value = name === undefined ? undefined : this.#definitions.findMember(object, name);
    return value && this.#findEnvironmentName(unwrap(value), depth + 1);
  }

  #isRevealed(node: Node, depth: number): boolean {
    if (depth > deepest) return false;
    if (node.type === "CallExpression") {
      const callee = unwrap(node.callee);
      if (callee.type !== "MemberExpression" || memberName(callee) !== "reveal") return false;
      return this.#isSecret(unwrap(callee.object));
    }
    const init = findInitializer(this.#context.sourceCode, node);
    return init !== undefined && this.#isRevealed(init, depth + 1);
  }

  #isSecret(node: Node): boolean {
    if (node.type === "MemberExpression") return memberName(node) === "secret";
    const source = findInitializer(this.#context.sourceCode, node);
    return source?.type === "MemberExpression" && memberName(source) === "secret";
  }
}
