import { unwrap, type Node } from "../syntax/ast.ts";
import type { KeyUses } from "./key-uses.ts";
import { calledPath, memberName } from "../syntax/names.ts";

/** Does a test ask whether the variable of a key is set, and not, say, whether it is a certain key? */
export function asksForKey(test: Node, keyUses: KeyUses): boolean {
  const pending = [test];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (keyUses.isBareKey(part)) return true;
    pending.push(...askedFor(unwrap(part)));
  }
  return false;
}

/** What must be there for a test to hold, or to fail, one step down. */
function askedFor(node: Node): readonly Node[] {
  switch (node.type) {
    case "UnaryExpression":
      return [node.argument];
    case "LogicalExpression":
      return [node.left, node.right];
    case "BinaryExpression":
      if (isNothing(node.left)) return [node.right];
      return isNothing(node.right) ? [node.left] : [];
    case "MemberExpression":
      return memberName(node) === "length" ? [node.object] : [];
    case "CallExpression":
      return calledPath(node) === "Boolean" ? node.arguments : [];
    default:
      return [];
  }
}

/** What a variable that is not set is or has: `undefined`, no text, no length; and types of it. */
const nothing: ReadonlySet<unknown> = new Set([null, "", 0, "undefined", "string"]);

function isNothing(node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "Identifier") return value.name === "undefined";
  if (value.type === "UnaryExpression") return value.operator === "void";
  return value.type === "Literal" && nothing.has(value.value);
}
