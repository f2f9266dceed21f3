import { isWrapper, unwrap, type Node } from "../syntax/ast.ts";
import { calledName, calledPath, memberName } from "../syntax/names.ts";

/**
 * Is a value only asked for, to stop if it is there: `if (value) throw …`, `process.exit(1)`,
 * `assert(!value)`, or deleted? What forbids a variable is the cure and not the mistake.
 */
export function isRefused(value: Node): boolean {
  if (isAssertedMissing(value)) return true;
  let test = value;
  while (test.parent !== null && isPartOfTest(test.parent)) test = test.parent;
  // Nodes of statements are not ours.
  const statement = test.parent as StatementNode | null;
  return (
    statement?.type === "IfStatement" && statement.test === test && stops(statement.consequent)
  );
}

/** `delete value`, `assert(!value)`, `assert(value === undefined)`, `expect(value).toBeUndefined()`. */
function isAssertedMissing({ parent }: Node): boolean {
  if (parent?.type === "UnaryExpression" && parent.operator === "delete") return true;
  if (parent?.type === "CallExpression") {
    return calledPath(parent) === "expect" && missing.test(matcherOf(parent));
  }
  const isDenied = parent?.type === "UnaryExpression" && parent.operator === "!";
  const isCompared = parent?.type === "BinaryExpression" && /^===?$/.test(parent.operator);
  const call = isDenied || isCompared ? parent.parent : null;
  return (
    call?.type === "CallExpression" && /^(?:assert|invariant|ok)$/.test(calledName(call) ?? "")
  );
}

const missing = /^\.(?:toBe(?:Undefined|Null|Falsy)|not\.toBe(?:Defined|Truthy))$/;

/** `.not.toBeDefined` behind `expect(…)`. */
function matcherOf(expectation: Node): string {
  let path = "";
  for (let { parent } = expectation; parent?.type === "MemberExpression"; { parent } = parent) {
    path += `.${memberName(parent) ?? ""}`;
  }
  return path;
}

/** Is a value only asked for, as by `!value`, `Boolean(value)`, `value ? 1 : 0`, and goes nowhere? */
export function isOnlyAsked(value: Node): boolean {
  let part = value;
  while (part.parent !== null && handsOn(part, part.parent)) part = part.parent;
  // Nodes of statements are not ours.
  const type: string | undefined = part.parent?.type;
  switch (part.parent?.type) {
    case "UnaryExpression":
    case "BinaryExpression":
    case "LogicalExpression":
    case "ConditionalExpression":
      return true;
    case "CallExpression":
      return calledPath(part.parent) === "Boolean";
    case "MemberExpression":
      return memberName(part.parent) === "length";
    default:
      return type === "IfStatement";
  }
}

/** May the value of an expression be that of its part? */
function handsOn(part: Node, whole: Node): boolean {
  switch (whole.type) {
    case "LogicalExpression":
      return whole.operator !== "&&" || whole.right === part;
    case "ConditionalExpression":
      return whole.test !== part;
    case "BinaryExpression":
      return whole.operator === "+";
    default:
      return isWrapper(whole);
  }
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
