import type { Scope } from "eslint";
import { isWithin, unwrap, type CallExpression, type Node } from "../syntax/ast.ts";
import { calledPath, memberName } from "../syntax/names.ts";
import { assignmentsTo, referencesTo } from "../syntax/variables.ts";
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

/** Assignments beyond this number are not looked at, which keeps time linear. */
const mostAssignments = 20;

/**
 * The offset from which a variable is something else than it was, made of itself as by
 * `key = mask(key)`; Infinity if there is none.
 */
export function remadeFrom(variable: Scope.Variable): number {
  const uses = referencesTo(variable);
  for (const change of assignmentsTo(variable).slice(0, mostAssignments)) {
    if (change.type !== "AssignmentExpression" || change.operator !== "=") continue;
    const made = unwrap(change.right);
    const isSame = made.type === "LogicalExpression" || sameTextIn(made) !== undefined;
    if (!isSame && uses.some((use) => isWithin(use, made))) return change.range[1];
  }
  return Infinity;
}
