import { type Node, type TemplateElement } from "../syntax/ast.ts";
import { concatenationOf } from "../folding/concatenation.ts";
import { fallbacksIn } from "../key-uses/fallback.ts";
import type { KeyUses } from "../key-uses/key-uses.ts";
import { propertyName } from "../syntax/names.ts";
import type { Edit } from "../kit/report.ts";

/** A key, where it is written, and the expression that reads it instead. */
export interface Replacement {
  readonly key: string;
  readonly place: [number, number];
  readonly expression: string;
  /** The text of the file. */
  readonly source: string;
}

/**
 * The edit that reads a key from the environment instead of holding it. Undefined where no
 * expression may stand (types, names, import sources, directives, regular expressions, tagged
 * templates) and where the variable would be set to itself: a fallback has a rule and a cure of its
 * own.
 */
export function findReplacement(
  node: Node,
  replacement: Replacement,
  keyUses: KeyUses,
): Edit | undefined {
  if (node.type === "TemplateElement") return replaceInTemplate(node, replacement, keyUses);
  if (node.type !== "Literal" || typeof node.value !== "string") return undefined;
  if (!node.value.includes(replacement.key)) return undefined;
  return replaceExpression(node, node.value, replacement, keyUses);
}

/** The same for an expression of which the whole text is known, joined or decoded. */
export function replaceExpression(
  node: Node,
  text: string,
  replacement: Omit<Replacement, "place">,
  keyUses: KeyUses,
): Edit | undefined {
  if (!isValue(node) || isOwnValue(node, keyUses)) return undefined;
  const expression = withExpression(text, replacement);
  const isAttribute = node.parent?.type === "JSXAttribute";
  return isAttribute
    ? { range: node.range, text: `{${expression}}` }
    : inPlaceOf(node, expression, replacement);
}

function replaceInTemplate(
  element: TemplateElement,
  replacement: Replacement,
  keyUses: KeyUses,
): Edit | undefined {
  const template = element.parent;
  if (template?.type !== "TemplateLiteral" || !isValue(template)) return undefined;
  if (isOwnValue(template, keyUses)) return undefined;
  const { key, place, expression } = replacement;
  const { cooked } = element.value;
  if (cooked?.includes(key) !== true) return undefined;
  const isWhole = cooked === key && template.expressions.length === 0;
  return isWhole
    ? inPlaceOf(template, expression, replacement)
    : { range: place, text: `\${${expression}}` };
}

/** An expression in place of another, apart from words that a quote parted: `return"…"`. */
function inPlaceOf(
  { range }: Node,
  expression: string,
  { source }: Pick<Replacement, "source">,
): Edit {
  const [start, end] = range;
  const gap = (inside: string, outside: string): string =>
    wordPart.test(inside) && wordPart.test(outside) ? " " : "";
  const before = gap(expression.charAt(0), source.charAt(start - 1));
  const after = gap(expression.charAt(expression.length - 1), source.charAt(end));
  return { range, text: before + expression + after };
}

const wordPart = /[\w$]/;

function withExpression(
  text: string,
  { key, expression }: Pick<Replacement, "key" | "expression">,
): string {
  if (text === key) return expression;
  const parts = text.split(key).map((part) => part.replace(unprintable, escapeInTemplate));
  return `\`${parts.join(`\${${expression}}`)}\``;
}

/** What has a meaning in a template, is no character of a line, or is half a character. */
const unprintable = /[\\`]|\$(?=\{)|[\0-\x1f\x7f\u2028\u2029]|\p{Surrogate}/gu;

const shortEscapes: Readonly<Record<string, string>> = {
  "\t": String.raw`\t`,
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
};

function escapeInTemplate(character: string): string {
  if (/[\\`$]/.test(character)) return `\\${character}`;
  const digits = character.charCodeAt(0).toString(16);
  const escape =
    digits.length > 2 ? `\\u${digits.padStart(4, "0")}` : `\\x${digits.padStart(2, "0")}`;
  return shortEscapes[character] ?? escape;
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

/** Is this what the variable of a key is set to, or falls back to? */
function isOwnValue(node: Node, keyUses: KeyUses): boolean {
  const value = concatenationOf(node);
  const { parent } = value;
  if (parent === null) return false;
  return setsVariable(parent, keyUses) || isFallbackIn(parent, value, keyUses);
}

function isFallbackIn(parent: Node, value: Node, keyUses: KeyUses): boolean {
  return fallbacksIn(parent, keyUses).some((fallback) => fallback.value === value);
}

/** `NAME = value`, `set("NAME", value)`, and `NAME: value` in what the environment is set to. */
function setsVariable(node: Node, keyUses: KeyUses): boolean {
  switch (node.type) {
    case "AssignmentExpression":
      return keyUses.findKeyVariable(node.left) !== undefined;
    case "CallExpression":
      return node.arguments.some(
        (argument) => argument.type === "Literal" && keyUses.isKeyVariable(String(argument.value)),
      );
    case "Property": {
      const target = targetOf(node.parent?.parent ?? undefined);
      const isNamed = keyUses.isKeyVariable(propertyName(node) ?? "");
      return isNamed && target !== undefined && keyUses.isEnvironment(target);
    }
    default:
      return false;
  }
}

/** What an object is assigned to: `process.env = { … }`, `Object.assign(process.env, { … })`. */
function targetOf(owner: Node | undefined): Node | undefined {
  if (owner?.type === "AssignmentExpression") return owner.left;
  return owner?.type === "CallExpression" ? owner.arguments[0] : undefined;
}
