import type { EnvAssignment } from "../../languages/env-ast.ts";

/**
 * The nodes that our rules read, as espree, typescript-eslint, vue-eslint-parser and oxlint all make
 * them. ESLint's own types know neither JSX nor TypeScript, and `@typescript-eslint/types` would tie
 * users to one version of a parser that they may not have. Nodes of other types exist at run time; a
 * comparison of `type` passes over them.
 */
export type Node =
  | Program
  | ExpressionStatement
  | ThrowStatement
  | VariableDeclarator
  | FunctionNode
  | ClassNode
  | ImportDeclaration
  | ImportSpecifier
  | WholeImport
  | Identifier
  | Literal
  | TemplateLiteral
  | TemplateElement
  | TaggedTemplate
  | ArrayExpression
  | ObjectExpression
  | Property
  | SpreadElement
  | ObjectPattern
  | ArrayPattern
  | AssignmentPattern
  | BinaryExpression
  | LogicalExpression
  | ConditionalExpression
  | UnaryExpression
  | AssignmentExpression
  | CallExpression
  | NewExpression
  | MemberExpression
  | MetaProperty
  | Wrapper
  | JsxAttribute
  | JsxText
  | EnumDeclaration
  | EnumMember;

interface NodeOf<Type extends string> {
  readonly type: Type;
  /** Offsets into the text, in UTF-16 units. */
  readonly range: [number, number];
  readonly parent: Node | null;
}

export interface Program extends NodeOf<"Program"> {
  readonly body: readonly Node[];
}
export interface ExpressionStatement extends NodeOf<"ExpressionStatement"> {
  readonly expression: Node;
  /** The text of a directive such as `"use client"`. */
  readonly directive?: string | null;
}
export interface ThrowStatement extends NodeOf<"ThrowStatement"> {
  readonly argument: Node;
}
export interface VariableDeclarator extends NodeOf<"VariableDeclarator"> {
  readonly id: Node;
  readonly init: Node | null;
}
export interface FunctionNode extends NodeOf<
  "FunctionDeclaration" | "FunctionExpression" | "ArrowFunctionExpression"
> {
  readonly body: Node | { readonly type: "BlockStatement"; readonly body: readonly Node[] };
}
export interface ClassNode extends NodeOf<"ClassDeclaration" | "ClassExpression"> {
  readonly id: Identifier | null;
}
export interface ImportDeclaration extends NodeOf<"ImportDeclaration"> {
  readonly source: Literal;
  readonly importKind?: "type" | "value";
}
/** `{ imported as local }` */
export interface ImportSpecifier extends NodeOf<"ImportSpecifier"> {
  readonly local: Identifier;
  readonly imported: Identifier | Literal;
}
export interface WholeImport extends NodeOf<"ImportDefaultSpecifier" | "ImportNamespaceSpecifier"> {
  readonly local: Identifier;
}
export interface Identifier extends NodeOf<"Identifier"> {
  readonly name: string;
}
export interface Literal extends NodeOf<"Literal"> {
  readonly value: string | number | bigint | boolean | RegExp | null;
  readonly raw: string;
}
export interface TemplateLiteral extends NodeOf<"TemplateLiteral"> {
  readonly quasis: readonly TemplateElement[];
  readonly expressions: readonly Node[];
}
export interface TemplateElement extends NodeOf<"TemplateElement"> {
  /** `cooked` is null where a tagged template holds an escape that is not one. */
  readonly value: { readonly raw: string; readonly cooked: string | null };
}
export interface TaggedTemplate extends NodeOf<"TaggedTemplateExpression"> {
  readonly tag: Node;
  readonly quasi: TemplateLiteral;
}
export interface ArrayExpression extends NodeOf<"ArrayExpression"> {
  readonly elements: readonly (Node | null)[];
}
export interface ObjectExpression extends NodeOf<"ObjectExpression"> {
  readonly properties: readonly (Property | SpreadElement)[];
}
export interface Property extends NodeOf<"Property"> {
  readonly key: Node;
  readonly value: Node;
  readonly computed: boolean;
  readonly shorthand: boolean;
}
export interface SpreadElement extends NodeOf<"SpreadElement"> {
  readonly argument: Node;
}
export interface ObjectPattern extends NodeOf<"ObjectPattern"> {
  readonly properties: readonly (Property | NodeOf<"RestElement">)[];
}
export interface ArrayPattern extends NodeOf<"ArrayPattern"> {
  readonly elements: readonly (Node | null)[];
}
export interface AssignmentPattern extends NodeOf<"AssignmentPattern"> {
  readonly left: Node;
  readonly right: Node;
}
export interface BinaryExpression extends NodeOf<"BinaryExpression"> {
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}
export interface LogicalExpression extends NodeOf<"LogicalExpression"> {
  readonly operator: "??" | "||" | "&&";
  readonly left: Node;
  readonly right: Node;
}
export interface ConditionalExpression extends NodeOf<"ConditionalExpression"> {
  readonly test: Node;
  readonly consequent: Node;
  readonly alternate: Node;
}
export interface UnaryExpression extends NodeOf<"UnaryExpression"> {
  readonly operator: string;
  readonly argument: Node;
}
export interface AssignmentExpression extends NodeOf<"AssignmentExpression"> {
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}
export interface CallExpression extends NodeOf<"CallExpression"> {
  readonly callee: Node;
  readonly arguments: readonly Node[];
}
export interface NewExpression extends NodeOf<"NewExpression"> {
  readonly callee: Node;
  readonly arguments: readonly Node[];
}
export interface MemberExpression extends NodeOf<"MemberExpression"> {
  readonly object: Node;
  readonly property: Node;
  readonly computed: boolean;
}
export interface MetaProperty extends NodeOf<"MetaProperty"> {
  readonly meta: Identifier;
  readonly property: Identifier;
}
/** What stands around an expression without changing its value. */
export type Wrapper = Cast | PlainWrapper;
interface PlainWrapper extends NodeOf<
  | "ChainExpression"
  | "JSXExpressionContainer"
  | "ParenthesizedExpression"
  | "TSNonNullExpression"
  | "TSSatisfiesExpression"
> {
  readonly expression: Node;
}
/** `x as T` and `<T>x`. */
export interface Cast extends NodeOf<"TSAsExpression" | "TSTypeAssertion"> {
  readonly expression: Node;
  /** A `typeName` is there for named types; its `name` is `const` in `x as const`. */
  readonly typeAnnotation: { readonly typeName?: { readonly name?: string } };
}
export interface JsxAttribute extends NodeOf<"JSXAttribute"> {
  /** `xmlns:p` has a namespace before its name. */
  readonly name: { readonly name: unknown; readonly namespace?: { readonly name: string } };
  readonly value: Node | null;
}
export interface JsxText extends NodeOf<"JSXText"> {
  readonly value: string;
  readonly raw: string;
}
export interface EnumDeclaration extends NodeOf<"TSEnumDeclaration"> {
  readonly id: Identifier;
  readonly body: { readonly members: readonly EnumMember[] };
}
export interface EnumMember extends NodeOf<"TSEnumMember"> {
  readonly id: Identifier | Literal;
  readonly initializer?: Node;
}

/** A node type as ESLint's listeners name it, and the node it hands over. */
export type Visitor = {
  readonly EnvAssignment?: (node: EnvAssignment) => void;
  readonly "Program:exit"?: () => void;
} & {
  readonly [Type in Node["type"]]?: (node: Extract<Node, { readonly type: Type }>) => void;
};

const wrapperTypes: ReadonlySet<string> = new Set<Wrapper["type"]>([
  "ChainExpression",
  "JSXExpressionContainer",
  "ParenthesizedExpression",
  "TSAsExpression",
  "TSNonNullExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
]);

export function isWrapper(node: Node): node is Wrapper {
  return wrapperTypes.has(node.type);
}

/** The expression itself, without `as`, `!`, `satisfies`, `?.` and `{}` of JSX around it. */
export function unwrap(node: Node): Node {
  let inner = node;
  while (isWrapper(inner)) inner = inner.expression;
  return inner;
}

/** Does a node stand in another, or is it that one? */
export function isWithin({ range: [start, end] }: Node, { range }: Pick<Node, "range">): boolean {
  return range[0] <= start && end <= range[1];
}
