import { unwrap, type CallExpression, type Node } from "../syntax/ast.ts";
import { calledPath, memberName } from "../syntax/names.ts";
import { showsOnlyAnEnd } from "./key-slice.ts";

/** What an expression's value may be, or be made of, one step down. */
export function partsOf(node: Node): readonly Node[] {
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

/** `btoa(key)`, `String(key)`, `encodeURIComponent(key)` and `key.slice(7)` give the key away. */
function encodedPart(node: CallExpression): readonly Node[] {
  const callee = unwrap(node.callee);
  if (callee.type === "MemberExpression" && showsOnlyAnEnd(node) === false) return [callee.object];
  const name = calledPath(node);
  if (name !== undefined && /^(?:btoa|encodeURI|encodeURIComponent)$/.test(name)) {
    return node.arguments;
  }
  const part = sameTextIn(node);
  return part === undefined ? [] : [part];
}

/** `key` in `key.trim()`, `key.toString()`, `String(key)` and `${key}`. */
export function sameTextIn(node: Node): Node | undefined {
  if (node.type === "TemplateLiteral") {
    const isBare =
      node.expressions.length === 1 && node.quasis.every(({ value }) => value.raw === "");
    return isBare ? node.expressions[0] : undefined;
  }
  if (node.type !== "CallExpression") return undefined;
  if (calledPath(node) === "String") return node.arguments[0];
  const callee = unwrap(node.callee);
  const isSame =
    callee.type === "MemberExpression" && /^(?:trim|toString)$/.test(memberName(callee) ?? "");
  return isSame ? callee.object : undefined;
}
