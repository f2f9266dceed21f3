import type { Rule } from "eslint";
import { findKeys, type SecretKey } from "../../detector/index.ts";
import { unwrap, type CallExpression, type Node } from "./ast.ts";
import { calledPath, memberName } from "./names.ts";
import { readSettings } from "./settings.ts";
import { staticTextOf, type StaticText } from "./static-text.ts";
import { destructuredName, findDeclarator, findInitializer } from "./variables.ts";

/** Names of names and parts of parts are followed this far. */
const deepest = 12;

/** Where `process.env` and its like stand, as written. */
const environments: ReadonlySet<string> = new Set(["process.env", "import.meta.env", "Bun.env"]);

/**
 * Tells which expressions of a file are a PlexMCP key: one that is written out, or a reference to
 * one, which is a variable of the environment or a revealed secret of the constructs.
 */
export class KeyUses {
  readonly #context: Rule.RuleContext;
  readonly #envVars: readonly string[];
  readonly #staticText: StaticText;

  constructor(context: Rule.RuleContext) {
    this.#context = context;
    this.#envVars = readSettings(context).envVars;
    this.#staticText = staticTextOf(context.sourceCode);
  }

  /** `PLEXMCP_API_KEY` and `MY_PLEXMCP_API_KEY`, or what the settings name. */
  isKeyVariable(name: string): boolean {
    return this.#envVars.some((known) => name === known || name.endsWith(`_${known}`));
  }

  /** The environment variable that an expression reads, directly or by a constant. */
  findKeyVariable(node: Node): string | undefined {
    const name = this.#findEnvironmentName(unwrap(node), 0);
    return name !== undefined && this.isKeyVariable(name) ? name : undefined;
  }

  /** Is this the key itself, read from the environment or revealed? */
  isKeyReference(node: Node): boolean {
    return this.findKeyVariable(node) !== undefined || this.#isRevealed(unwrap(node), 0);
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

  #findEnvironmentName(node: Node, depth: number): string | undefined {
    if (depth > deepest) return undefined;
    if (node.type === "MemberExpression" && environments.has(writtenPath(node.object))) {
      return memberName(node);
    }
    if (node.type === "CallExpression") return denoVariable(node);
    if (node.type === "LogicalExpression") {
      return this.#findEnvironmentName(unwrap(node.left), depth + 1);
    }
    const declaration = findDeclarator(this.#context.sourceCode, node);
    if (declaration === undefined || declaration.init === null) return undefined;
    const { id, init } = declaration;
    if (id.type === "Identifier") return this.#findEnvironmentName(unwrap(init), depth + 1);
    if (id.type !== "ObjectPattern" || !environments.has(writtenPath(init))) return undefined;
    return node.type === "Identifier" ? destructuredName(id, node) : undefined;
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

/** What an expression's value may be, or be made of, one step down. */
function partsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "TemplateLiteral":
      return node.expressions;
    case "BinaryExpression":
      return node.operator === "+" ? [node.left, node.right] : [];
    case "LogicalExpression":
      return node.operator === "&&" ? [node.right] : [node.left, node.right];
    case "ConditionalExpression":
      return [node.consequent, node.alternate];
    case "CallExpression":
      return encodedPart(node);
    default:
      return [];
  }
}

/** `btoa(key)`, `String(key)` and `encodeURIComponent(key)` still give the key away. */
function encodedPart(node: CallExpression): readonly Node[] {
  const name = calledPath(node);
  if (name !== undefined && /^(?:btoa|String|encodeURI|encodeURIComponent)$/.test(name)) {
    return node.arguments;
  }
  const callee = unwrap(node.callee);
  const isSameText =
    callee.type === "MemberExpression" && /^(?:trim|toString)$/.test(memberName(callee) ?? "");
  return isSameText ? [callee.object] : [];
}

/** `process.env`, `import.meta.env`: a chain of names as it is written. */
function writtenPath(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MetaProperty") return `${inner.meta.name}.${inner.property.name}`;
  if (inner.type !== "MemberExpression") return "";
  const object = unwrap(inner.object);
  // Two levels are all that any environment has.
  const owner = object.type === "MemberExpression" ? "" : writtenPath(object);
  return `${owner}.${memberName(inner) ?? ""}`;
}

function denoVariable(node: CallExpression): string | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression" || memberName(callee) !== "get") return undefined;
  if (writtenPath(callee.object) !== "Deno.env") return undefined;
  const [argument] = node.arguments;
  return argument?.type === "Literal" ? String(argument.value) : undefined;
}
