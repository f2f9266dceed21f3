import { keyPrefixLength } from "../../detector/index.ts";
import { unwrap, type CallExpression, type Node } from "../syntax/ast.ts";
import { calledName } from "../syntax/names.ts";

/**
 * Does `key.slice(0, 17)` show no more of a key than the dashboard does? Undefined if this is no call
 * of `slice`, `substring` or `substr`, or its ends are not written out.
 */
export function showsPrefix(node: CallExpression): boolean | undefined {
  const isSlice = /^(?:slice|substring|substr)$/.test(calledName(node) ?? "");
  if (!isSlice || unwrap(node.callee).type !== "MemberExpression") return undefined;
  const [start, end] = node.arguments;
  const from = start === undefined ? 0 : writtenNumber(start);
  const to = end === undefined ? Infinity : writtenNumber(end);
  if (from === undefined || to === undefined) return undefined;
  return from === 0 && to >= 0 && to <= keyPrefixLength;
}

/** A number as it is written, below zero too. */
function writtenNumber(node: Node): number | undefined {
  if (node.type === "UnaryExpression" && node.operator === "-") {
    const number = writtenNumber(node.argument);
    return number === undefined ? undefined : -number;
  }
  return node.type === "Literal" && typeof node.value === "number" ? node.value : undefined;
}
