import type { Rule, Scope } from "eslint";
import { unwrap } from "./ast.ts";
import type {
  AssignmentExpression,
  CallExpression,
  Identifier,
  ImportSpecifier,
  Node,
  ObjectPattern,
  VariableDeclarator,
} from "./ast.ts";
import { calledPath, memberName, propertyName } from "./names.ts";

/** A name's variable, or undefined for a global and for what no scope declares. */
export function findVariable(
  sourceCode: Rule.RuleContext["sourceCode"],
  identifier: Identifier,
): Scope.Variable | undefined {
  let scope: Scope.Scope | null = innerScope(sourceCode.getScope(identifier));
  while (scope !== null) {
    const variable = scope.set.get(identifier.name);
    if (variable !== undefined) return variable.defs.length === 0 ? undefined : variable;
    scope = scope.upper;
  }
  return undefined;
}

/** The module's own scope in place of the global one, in which only a Vue template stands. */
function innerScope(scope: Scope.Scope): Scope.Scope {
  const [child] = scope.type === "global" ? scope.childScopes : [];
  return child?.type === "module" ? child : scope;
}

/** Where a variable is declared, if it is declared once. */
export function declarationOf(variable: Scope.Variable): Node | undefined {
  const [definition, another] = variable.defs;
  if (definition === undefined || another !== undefined) return undefined;
  return asNode(definition.node);
}

/** The name that a variable is declared by, if it is declared once. */
export function identifierOf(variable: Scope.Variable): Node | undefined {
  const [definition, another] = variable.defs;
  return another === undefined ? asNode(definition?.name) : undefined;
}

/** The declaration of a name by `const`, `let` or `var`. */
export function findDeclarator(
  sourceCode: Rule.RuleContext["sourceCode"],
  node: Node,
): VariableDeclarator | undefined {
  if (node.type !== "Identifier") return undefined;
  const variable = findVariable(sourceCode, node);
  const declaration = variable === undefined ? undefined : declarationOf(variable);
  return declaration?.type === "VariableDeclarator" ? declaration : undefined;
}

/** What such a name is set to where it is declared. */
export function findInitializer(
  sourceCode: Rule.RuleContext["sourceCode"],
  node: Node,
): Node | undefined {
  const declarator = findDeclarator(sourceCode, node);
  if (declarator?.id.type !== "Identifier" || declarator.init === null) return undefined;
  return unwrap(declarator.init);
}

/** Is this declared by `export const`, so that other modules may use it? */
export function isExported({ parent }: VariableDeclarator): boolean {
  return parent?.parent?.type.startsWith("Export") === true;
}

/** A module, and the name by which it exports something. */
export interface Import {
  readonly module: string;
  readonly name: string;
}

/**
 * Where an expression is imported from: `ApiKey` and `plexmcp.ApiKey`, by `import` or `require`.
 * Rules on constructs go by this and never by a name alone.
 */
export function findImport(
  sourceCode: Rule.RuleContext["sourceCode"],
  node: Node,
): Import | undefined {
  if (node.type === "MemberExpression") {
    const owner = node.object.type === "Identifier" ? node.object : undefined;
    const namespace = owner === undefined ? undefined : findImport(sourceCode, owner);
    const name = memberName(node);
    const isNamespace = namespace?.name === "*" && name !== undefined;
    return isNamespace ? { module: namespace.module, name } : undefined;
  }
  if (node.type !== "Identifier") return undefined;
  const variable = findVariable(sourceCode, node);
  const [definition] = variable?.defs ?? [];
  if (definition?.type === "ImportBinding") {
    return importedBinding(asNode(definition.node), asNode(definition.parent));
  }
  return requiredBinding(asNode(definition?.node), node);
}

function importedBinding(
  specifier: Node | undefined,
  declaration: Node | undefined,
): Import | undefined {
  if (declaration?.type !== "ImportDeclaration") return undefined;
  const module = String(declaration.source.value);
  if (specifier?.type !== "ImportSpecifier") return { module, name: "*" };
  return { module, name: importedName(specifier) };
}

/** The name by which the other module exports it. */
export function importedName({ imported }: ImportSpecifier): string {
  return imported.type === "Identifier" ? imported.name : String(imported.value);
}

function requiredBinding(declaration: Node | undefined, local: Identifier): Import | undefined {
  if (declaration?.type !== "VariableDeclarator") return undefined;
  const { id, init } = declaration;
  if (init?.type !== "CallExpression" || calledPath(init) !== "require") return undefined;
  const [source] = init.arguments;
  if (source?.type !== "Literal") return undefined;
  const name = id.type === "Identifier" ? "*" : destructuredName(id, local);
  return name === undefined ? undefined : { module: String(source.value), name };
}

const takenNames = new WeakMap<Node, ReadonlyMap<string, string>>();

/** The property that a name is taken from in `const { property: name = 1 } = object`. */
export function destructuredName(pattern: Node, { name }: Identifier): string | undefined {
  if (pattern.type !== "ObjectPattern") return undefined;
  let names = takenNames.get(pattern);
  if (names === undefined) {
    names = new Map(pattern.properties.flatMap(takenName));
    takenNames.set(pattern, names);
  }
  return names.get(name);
}

function takenName(property: ObjectPattern["properties"][number]): [string, string][] {
  if (property.type !== "Property") return [];
  const { value } = property;
  const target = value.type === "AssignmentPattern" ? value.left : value;
  const taken = propertyName(property);
  return target.type === "Identifier" && taken !== undefined ? [[target.name, taken]] : [];
}

/** Scopes are typed with ESTree's nodes; they hold the nodes of the tree, which are ours. */
function asNode(node: unknown): Node | undefined {
  return (node ?? undefined) as Node | undefined;
}

/** The places that name a variable after its declaration, in the order of the text. */
export function referencesTo(variable: Scope.Variable): Node[] {
  return inOrder(
    variable.references
      .filter(({ init }) => init !== true)
      .map(({ identifier }) => asNode(identifier))
      .filter((node) => node !== undefined),
  );
}

/** Is a variable its one declaration's value throughout, and neither a parameter nor reassigned? */
export function isSetOnce(variable: Scope.Variable): boolean {
  const { parent } = identifierOf(variable) ?? {};
  const isWritten = variable.references.some((use) => use.isWrite() && use.init !== true);
  return parent?.type === "VariableDeclarator" && !isWritten;
}

/** What changes a variable after its declaration: an assignment, or a `push` to its list. */
export type Change = AssignmentExpression | CallExpression;

/** The places that assign to a variable after its declaration, in the order of the text. */
export function assignmentsTo(variable: Scope.Variable): Change[] {
  return inOrder(
    variable.references
      .filter((reference) => reference.isWrite() && reference.init !== true)
      .map(({ identifier }) => asNode(identifier)?.parent)
      .filter((parent) => parent?.type === "AssignmentExpression"),
  );
}

/** The same for a list, to which `push` may add. */
export function changesTo(variable: Scope.Variable): Change[] {
  return inOrder([...assignmentsTo(variable), ...referencesTo(variable).flatMap(pushTo)]);
}

function pushTo({ parent }: Node): CallExpression[] {
  if (parent?.type !== "MemberExpression" || memberName(parent) !== "push") return [];
  const call = parent.parent;
  return call?.type === "CallExpression" && call.callee === parent ? [call] : [];
}

function inOrder<Ordered extends Node>(nodes: readonly Ordered[]): Ordered[] {
  return nodes.toSorted((a, b) => a.range[0] - b.range[0]);
}
