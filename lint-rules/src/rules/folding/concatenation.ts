import { isWrapper, type Node, type TemplateLiteral } from "../syntax/ast.ts";

/** `+` and templates: their text is known in parts, even if not all of it is. */
export function isConcatenation(node: Node): boolean {
  return (
    node.type === "TemplateLiteral" || (node.type === "BinaryExpression" && node.operator === "+")
  );
}

/** Is a node part of a longer text, which is what matters? */
export function isPartOfConcatenation({ parent }: Node): boolean {
  let whole = parent;
  while (whole !== null && isWrapper(whole)) whole = whole.parent;
  return whole !== null && isConcatenation(whole);
}

/** The longest text that a node is part of; what stands around it does not change it. */
export function concatenationOf(node: Node): Node {
  return new Wholes(isPartOfText).of(node);
}

/** May a text go on in the node around it? */
export function isPartOfText(_part: Node, parent: Node): boolean {
  return isWrapper(parent) || isConcatenation(parent);
}

/** Finds what nodes are part of. The ways up are kept: a long text has many parts, deep in each other. */
export class Wholes {
  readonly #isPart: (node: Node, parent: Node) => boolean;
  readonly #known = new Map<Node, Node>();

  constructor(isPart: (node: Node, parent: Node) => boolean) {
    this.#isPart = isPart;
  }

  of(node: Node): Node {
    const way: Node[] = [];
    let whole = node;
    for (;;) {
      const known = this.#known.get(whole);
      const { parent } = whole;
      if (known === undefined && (parent === null || !this.#isPart(whole, parent))) break;
      way.push(whole);
      whole = known ?? parent ?? whole;
      if (known !== undefined) break;
    }
    for (const part of way) this.#known.set(part, whole);
    return whole;
  }
}

/**
 * The parts of a concatenation, in the order of the text. Without recursion: ten thousand of them
 * nest ten thousand deep.
 */
export function concatenatedParts(node: Node): Node[] {
  const parts: Node[] = [];
  const pending = [node];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (isWrapper(part)) pending.push(part.expression);
    else if (part.type === "TemplateLiteral") pushReversed(pending, part);
    else if (part.type === "BinaryExpression" && part.operator === "+") {
      pending.push(part.right, part.left);
    } else parts.push(part);
  }
  return parts;
}

function pushReversed(pending: Node[], { quasis, expressions }: TemplateLiteral): void {
  for (let index = quasis.length - 1; index >= 0; index -= 1) {
    const expression = expressions[index];
    if (expression !== undefined) pending.push(expression);
    const quasi = quasis[index];
    if (quasi !== undefined && quasi.value.raw !== "") pending.push(quasi);
  }
}

/**
 * Is a part a name that is held off by characters that no key has, on both sides? It joins nothing,
 * and a whole key in it is reported where it is written. To look names up is what takes the time.
 */
export function standsAlone(parts: readonly Node[], index: number): boolean {
  const type = parts[index]?.type;
  if (type !== "Identifier" && type !== "MemberExpression") return false;
  const before = textIn(parts[index - 1]);
  const after = textIn(parts[index + 1]);
  return isHeldOff(before.charCodeAt(before.length - 1)) && isHeldOff(after.charCodeAt(0));
}

/** The text of a part that is written out. There is space beyond the ends; the unknown may touch. */
function textIn(part: Node | undefined): string {
  if (part === undefined) return " ";
  if (part.type === "TemplateElement") return part.value.cooked ?? "";
  return part.type === "Literal" && typeof part.value === "string" ? part.value : "";
}

/** Is this a character, and none of a key's: `0`-`9`, `a`-`f`, `m`, `p`, `_`? */
function isHeldOff(code: number): boolean {
  if (code < 0x30 || code > 0x70) return true;
  if (code < 0x3a || code === 0x5f || code === 0x6d || code === 0x70) return false;
  return code > 0x66 || (code > 0x39 && code < 0x61);
}
