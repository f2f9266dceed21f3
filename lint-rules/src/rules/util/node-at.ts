import type { Rule } from "eslint";
import type { Node } from "./ast.ts";

/**
 * The innermost node that covers an offset. ESLint's `getNodeByRangeIndex` does the same by
 * recursion, which does not survive ten thousand nested expressions.
 */
export function nodeAt(sourceCode: Rule.RuleContext["sourceCode"], offset: number): Node {
  // Our node types describe the nodes of the tree.
  let node = sourceCode.ast as unknown as Node;
  for (;;) {
    const child = childrenOf(node, sourceCode.visitorKeys).find(
      ({ range: [start, end] }) => start <= offset && offset < end,
    );
    if (child === undefined) return node;
    node = child;
  }
}

function childrenOf(node: Node, visitorKeys: Record<string, readonly string[]>): Node[] {
  const keys = visitorKeys[node.type] ?? [];
  return keys.flatMap((key): unknown => Reflect.get(node, key)).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}
