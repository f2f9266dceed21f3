import type { Rule } from "eslint";
import { isWrapper, unwrap } from "../syntax/ast.ts";
import type { CallExpression, NewExpression, Node, ObjectExpression } from "../syntax/ast.ts";
import { calledName, findProperty, literalText, propertyName } from "../syntax/names.ts";
import { findImport } from "../syntax/variables.ts";

type SourceCode = Rule.RuleContext["sourceCode"];

/** Our constructs, from their package or from a copy of their sources. */
const constructsModule = /(?:^|[@/.])plexmcp\b/;
/** Terraform's own resource, as `@plexmcp/constructs/l1` and `cdktf get` name it. */
const l1Module = /plexmcp\b.*\bl1\b|\.gen\/providers\/plexmcp\b/;

/** Is this a call of a factory of ours, such as `Expiration.never()`? */
export function isFactoryCall(
  sourceCode: SourceCode,
  node: CallExpression,
  [className, factory]: readonly [string, string],
): boolean {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression" || calledName(node) !== factory) return false;
  const imported = findImport(sourceCode, unwrap(callee.object));
  return imported?.name === className && constructsModule.test(imported.module);
}

/** Is this a new construct of cdktf or cdktn, such as `new TerraformOutput(…)`? */
export function isEngineConstruct(
  sourceCode: SourceCode,
  node: NewExpression,
  className: string,
): boolean {
  const imported = findImport(sourceCode, unwrap(node.callee));
  return imported?.name === className && /^cdkt[fn]$/.test(imported.module);
}

/** Is this a key of the constructs: `new ApiKey(…)`, `ApiKey.adopt(…)`? */
export function isApiKey(sourceCode: SourceCode, node: Node): boolean {
  if (node.type === "CallExpression") return isFactoryCall(sourceCode, node, ["ApiKey", "adopt"]);
  if (node.type !== "NewExpression") return false;
  const imported = findImport(sourceCode, unwrap(node.callee));
  return imported?.name === "ApiKey" && constructsModule.test(imported.module);
}

/** Is this a new Terraform resource `plexmcp_api_key`, without the safe defaults of `ApiKey`? */
export function isL1ApiKey(sourceCode: SourceCode, node: NewExpression): boolean {
  const imported = findImport(sourceCode, unwrap(node.callee));
  return imported?.name === "ApiKey" && l1Module.test(imported.module);
}

/** The configuration of a construct, if it is an object literal that is known in full. */
export function findConfig({ arguments: args }: NewExpression): ObjectExpression | undefined {
  const config = args[2] === undefined ? undefined : unwrap(args[2]);
  if (config?.type !== "ObjectExpression") return undefined;
  return config.properties.some(({ type }) => type === "SpreadElement") ? undefined : config;
}

/** The number that a node is, if it is written out. */
export function literalNumber(node: Node | undefined): number | undefined {
  const value = node?.type === "Literal" ? node.value : undefined;
  return typeof value === "number" ? value : undefined;
}

const millisecondsOf = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** How long `Duration.days(90)` is, in milliseconds, if its number is written out. */
export function findDuration(sourceCode: SourceCode, node: Node | undefined): number | undefined {
  if (node?.type !== "CallExpression") return undefined;
  for (const unit of ["minutes", "hours", "days"] as const) {
    if (!isFactoryCall(sourceCode, node, ["Duration", unit])) continue;
    const count = literalNumber(node.arguments[0]);
    return count === undefined ? undefined : count * millisecondsOf[unit];
  }
  return undefined;
}

/**
 * The environment that a property of key options applies to: `environment: "production"` beside it,
 * or the name that the options stand under, as in `environments: { production: { … } }`.
 */
export function findEnvironment(node: Node): string | undefined {
  let value = node;
  while (value.parent !== null && isWrapper(value.parent)) value = value.parent;
  const options = value.parent?.type === "Property" ? value.parent.parent : null;
  if (options?.type !== "ObjectExpression") return undefined;
  const written = findProperty(options, "environment");
  if (written !== undefined) return literalText(written.value);
  const { parent } = options;
  return parent?.type === "Property" && parent.value === options ? propertyName(parent) : undefined;
}
