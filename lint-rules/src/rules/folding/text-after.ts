import type { Node } from "../syntax/ast.ts";
import { concatenatedParts, isPartOfText, Wholes } from "./concatenation.ts";
import type { StaticText } from "./static-text.ts";
import { unknownPart } from "./static-value.ts";

/** Finds what texts go on with in the concatenation around them. */
export class TextAfter {
  readonly #reader: StaticText;
  readonly #wholes = new Wholes(isPartOfText);
  readonly #read = new Set<Node>();
  /** The part that follows each part of what was read. */
  readonly #next = new Map<Node, Node>();

  constructor(reader: StaticText) {
    this.#reader = reader;
  }

  /** The longest text that a node is part of. */
  wholeOf(node: Node): Node {
    return this.#wholes.of(node);
  }

  /** The next part that is not empty, `unknownPart` if it is not known; nothing at the end. */
  of(node: Node): string {
    this.#readParts(this.wholeOf(node));
    for (let part = this.#next.get(node); part !== undefined; part = this.#next.get(part)) {
      const text = this.#textOf(part);
      if (text !== "") return text;
    }
    return "";
  }

  #readParts(whole: Node): void {
    if (this.#read.has(whole)) return;
    this.#read.add(whole);
    let last: Node | undefined;
    for (const part of concatenatedParts(whole)) {
      if (last !== undefined) this.#next.set(last, part);
      last = part;
    }
  }

  #textOf(part: Node): string {
    if (part.type === "TemplateElement") return part.value.cooked ?? unknownPart;
    return this.#reader.readFully(part) ?? unknownPart;
  }
}
