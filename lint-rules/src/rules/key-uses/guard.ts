import { isWrapper, unwrap, type Node } from "../syntax/ast.ts";
import { calledPath } from "../syntax/names.ts";

/**
 * Is a value only asked for, to stop if it is there: `if (value) throw …`, `process.exit(1)`? What
 * forbids a variable is the cure and not the mistake.
 */
export function isRefused(value: Node): boolean {
  let test = value;
  while (test.parent !== null && isPartOfTest(test.parent)) test = test.parent;
  // Nodes of statements are not ours.
  const statement = test.parent as StatementNode | null;
  return (
    statement?.type === "IfStatement" && statement.test === test && stops(statement.consequent)
  );
}

/** Is this `(() => { throw … })()`, which leaves no value behind? */
export function isThrown(node: Node): boolean {
  if (node.type !== "CallExpression") return false;
  const callee = unwrap(node.callee);
  const isFunction =
    callee.type === "ArrowFunctionExpression" || callee.type === "FunctionExpression";
  return isFunction && stops(callee.body);
}

interface StatementNode {
  readonly type: string;
  readonly test?: Node;
  readonly consequent?: StatementNode;
  readonly body?: unknown;
  readonly expression?: Node;
}

/** What asks whether a value is there; after `!`, what is forbidden is that it is missing. */
function isPartOfTest(node: Node): boolean {
  switch (node.type) {
    case "LogicalExpression":
      return node.operator !== "??";
    case "BinaryExpression":
      return node.operator === "!==" || node.operator === "!=";
    default:
      return isWrapper(node);
  }
}

/** Does a statement, or the last one of a block, throw or end the process? */
function stops(statement: StatementNode | undefined): boolean {
  if (statement?.type === "BlockStatement") {
    return stops((statement.body as readonly StatementNode[]).at(-1));
  }
  if (statement?.type === "ThrowStatement") return true;
  const call = statement?.expression;
  return call?.type === "CallExpression" && calledPath(call) === "process.exit";
}
