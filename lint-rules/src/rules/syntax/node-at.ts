import type { Rule } from "eslint";
import type { Node } from "./ast.ts";

/** Kept, since a file may hold thousands of keys in one list. */
const sortedChildren = new WeakMap<Node, readonly Node[]>();

/**
 * The innermost node that covers an offset. ESLint's `getNodeByRangeIndex` does the same by
 * recursion, which does not survive ten thousand nested expressions.
 */
export function nodeAt(sourceCode: Rule.RuleContext["sourceCode"], offset: number): Node {
  // Our node types describe the nodes of the tree.
  let node = sourceCode.ast as unknown as Node;
  for (;;) {
    const child = itemAt(childrenOf(node, sourceCode.visitorKeys), offset, ({ range }) => range);
    if (child === undefined) return node;
    node = child;
  }
}

/** The item whose range covers an offset, of items in the order of their ranges. */
export function itemAt<Item>(
  items: readonly Item[],
  offset: number,
  rangeOf: (item: Item) => readonly [number, number],
): Item | undefined {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item === undefined) return undefined;
    const [start, end] = rangeOf(item);
    if (start <= offset && offset < end) return item;
    if (offset < start) to = middle;
    else from = middle + 1;
  }
  return undefined;
}

function childrenOf(node: Node, visitorKeys: Record<string, readonly string[]>): readonly Node[] {
  const known = sortedChildren.get(node);
  if (known !== undefined) return known;
  const keys = visitorKeys[node.type] ?? [];
  const children = keys
    .flatMap((key): unknown => Reflect.get(node, key))
    .filter(isNode)
    .toSorted((a, b) => a.range[0] - b.range[0]);
  sortedChildren.set(node, children);
  return children;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}
