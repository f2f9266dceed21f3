import type { Rule } from "eslint";
import { unwrap, type CallExpression, type NewExpression, type Node } from "../syntax/ast.ts";
import { staticTextOf } from "../folding/static-text.ts";
import { calledName, searchMethods } from "../syntax/names.ts";

/** Calls on a logger, or by its name, that make a logger and write nothing. */
const factories: readonly string[] = ["pino", "createLogger", "transport", "configure"];
/** The same of a map, a list or a text that bears a logger's name; `core.setSecret` hides a key. */
const keepers: readonly string[] = ["set", "get", "add", "delete", "push", "unshift", "setSecret"];
const silent: ReadonlySet<string> = new Set([...factories, ...keepers, ...searchMethods]);

/** What GitHub's and Azure's runners take for the order to hide what follows in all logs. */
const hidingCommand =
  /^(?:::add-mask::|##vso\[task\.(?:setsecret|setvariable [^\]]*issecret=true)\b[^\]]*\])/i;

/** `console.log`, `this.logger.info`, `request.log.error`, `process.stdout.write`, `debug`. */
export function isLogCall(node: CallExpression, loggers: readonly string[]): boolean {
  const callee = unwrap(node.callee);
  if (silent.has(calledName(node) ?? "")) return false;
  if (callee.type === "Identifier") return loggers.includes(callee.name);
  let owner: Node = callee;
  while (owner.type === "MemberExpression") {
    owner = unwrap(owner.object);
    const name = owner.type === "MemberExpression" ? unwrap(owner.property) : owner;
    if (name.type === "Identifier" && loggers.includes(name.name)) return true;
  }
  return false;
}

/** `new ApiError(…)` and `TypeError(…)`; what is called `isError` makes none. */
export function makesError(node: CallExpression | NewExpression): boolean {
  return /^(?:[A-Z]\w*)?Error$/.test(calledName(node) ?? "");
}

/** What a call writes: `console.assert` does not write what it asserts, nor a runner what it is to hide. */
export function writtenArguments(
  { sourceCode }: Rule.RuleContext,
  node: CallExpression | NewExpression,
): readonly Node[] {
  const [first] = node.arguments;
  const start = first === undefined ? undefined : staticTextOf(sourceCode).read(first);
  if (hidingCommand.test(start ?? "")) return [];
  return calledName(node) === "assert" ? node.arguments.slice(1) : node.arguments;
}
