import { isWrapper, type Node, type TemplateElement } from "./ast.ts";
import type { KeyUses } from "./key-uses.ts";
import type { Edit } from "./report.ts";

/** A key, where it is written, and the expression that reads it instead. */
export interface Replacement {
  readonly key: string;
  readonly place: [number, number];
  readonly expression: string;
}

/**
 * The edit that reads a key from the environment instead of holding it. Undefined where no
 * expression may stand (types, names, import sources, directives, regular expressions, tagged
 * templates) and for a fallback, which has a rule and a cure of its own.
 */
export function findReplacement(
  node: Node,
  replacement: Replacement,
  keyUses: KeyUses,
): Edit | undefined {
  if (node.type === "TemplateElement") return replaceInTemplate(node, replacement);
  if (node.type !== "Literal" || typeof node.value !== "string") return undefined;
  if (!node.value.includes(replacement.key) || isFallback(node, keyUses)) return undefined;
  return replaceExpression(node, node.value, replacement);
}

/** The same for an expression of which the whole text is known, joined or decoded. */
export function replaceExpression(
  node: Node,
  text: string,
  replacement: Omit<Replacement, "place">,
): Edit | undefined {
  if (!isValue(node)) return undefined;
  const expression = withExpression(text, replacement);
  const isAttribute = node.parent?.type === "JSXAttribute";
  return { range: node.range, text: isAttribute ? `{${expression}}` : expression };
}

function replaceInTemplate(
  element: TemplateElement,
  { key, place, expression }: Replacement,
): Edit | undefined {
  const template = element.parent;
  if (template?.type !== "TemplateLiteral" || !isValue(template)) return undefined;
  const { cooked } = element.value;
  if (cooked?.includes(key) !== true) return undefined;
  const isWhole = cooked === key && template.expressions.length === 0;
  return isWhole
    ? { range: template.range, text: expression }
    : { range: place, text: `\${${expression}}` };
}

function withExpression(text: string, { key, expression }: Omit<Replacement, "place">): string {
  if (text === key) return expression;
  const parts = text.split(key).map((part) => part.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`));
  return `\`${parts.join(`\${${expression}}`)}\``;
}

/** Parents under which a literal is a value; under all others it is a name, a type or a source. */
const valueParents: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "ArrowFunctionExpression",
  "AssignmentExpression",
  "AssignmentPattern",
  "AwaitExpression",
  "BinaryExpression",
  "CallExpression",
  "ConditionalExpression",
  "ExportDefaultDeclaration",
  "JSXAttribute",
  "JSXExpressionContainer",
  "LogicalExpression",
  "NewExpression",
  "ParenthesizedExpression",
  "Property",
  "PropertyDefinition",
  "ReturnStatement",
  "SequenceExpression",
  "SpreadElement",
  "TSNonNullExpression",
  "TSSatisfiesExpression",
  "TemplateLiteral",
  "ThrowStatement",
  "VariableDeclarator",
  "YieldExpression",
]);

/** May another expression stand in this node's place? */
function isValue(node: Node): boolean {
  const { parent } = node;
  if (parent === null) return false;
  if (parent.type === "TSAsExpression" || parent.type === "TSTypeAssertion") {
    return parent.typeAnnotation.typeName?.name !== "const" && isValue(parent);
  }
  return valueParents.has(parent.type) && !("key" in parent && parent.key === node);
}

function isFallback(node: Node, keyUses: KeyUses): boolean {
  let inner = node;
  while (inner.parent !== null && isWrapper(inner.parent)) inner = inner.parent;
  const { parent } = inner;
  if (parent?.type === "LogicalExpression") return keyUses.holdsKeyReference(parent.left);
  return parent?.type === "ConditionalExpression" && keyUses.holdsKeyReference(parent.test);
}
