import { keyPrefixLength } from "../../detector/index.ts";
import { unwrap, type CallExpression, type Node } from "../syntax/ast.ts";
import { calledName } from "../syntax/names.ts";

/** So much of a key's end may be shown, as is usual: 16 bits of more than 300. */
const longestTail = 4;

/**
 * Does a slice of a key show no more than the dashboard does, `key.slice(0, 17)`, or `key.slice(-4)`?
 * Undefined if this is no call of `slice`, `substring` or `substr`, or its ends are not written out.
 */
export function showsOnlyAnEnd(node: CallExpression): boolean | undefined {
  const name = calledName(node) ?? "";
  const isSlice = /^(?:slice|substring|substr)$/.test(name);
  if (!isSlice || unwrap(node.callee).type !== "MemberExpression") return undefined;
  const [start, end] = node.arguments;
  const from = start === undefined ? 0 : writtenNumber(start);
  const to = end === undefined ? Infinity : writtenNumber(end);
  if (from === undefined || to === undefined) return undefined;
  // To `substring`, what is below zero is zero.
  if (from < 0 && name !== "substring") return from >= -longestTail;
  return from === 0 && to >= 0 && to <= keyPrefixLength;
}

/** The call of a method of `key` right around it, such as `key.slice(7)`. */
export function callAround({ parent: member }: Node): CallExpression | undefined {
  const call = member?.type === "MemberExpression" ? member.parent : undefined;
  return call?.type === "CallExpression" && call.callee === member ? call : undefined;
}

/** A number as it is written, below zero too. */
function writtenNumber(node: Node): number | undefined {
  if (node.type === "UnaryExpression" && node.operator === "-") {
    const number = writtenNumber(node.argument);
    return number === undefined ? undefined : -number;
  }
  return node.type === "Literal" && typeof node.value === "number" ? node.value : undefined;
}
