import type { Rule, Scope } from "eslint";
import type { Identifier, Node } from "./ast.ts";

/** A name's variable, or undefined for a global and for what no scope declares. */
export function findVariable(
  sourceCode: Rule.RuleContext["sourceCode"],
  identifier: Identifier,
): Scope.Variable | undefined {
  // ESLint's signature names its own node types; any node with a parent will do.
  let scope: Scope.Scope | null = sourceCode.getScope(identifier as never);
  while (scope !== null) {
    const variable = scope.set.get(identifier.name);
    if (variable !== undefined) return variable.defs.length === 0 ? undefined : variable;
    scope = scope.upper;
  }
  return undefined;
}

/** Where a variable is declared, if it is declared once. */
export function declarationOf(variable: Scope.Variable): Node | undefined {
  const [definition, another] = variable.defs;
  if (definition === undefined || another !== undefined) return undefined;
  return asNode(definition.node);
}

/** The module and the name there that a variable is imported from. */
export function importOf(
  variable: Scope.Variable,
): { readonly module: string; readonly name: string } | undefined {
  const [definition] = variable.defs;
  if (definition?.type !== "ImportBinding") return undefined;
  const specifier = asNode(definition.node);
  const declaration = asNode(definition.parent);
  if (declaration?.type !== "ImportDeclaration") return undefined;
  const module = String(declaration.source.value);
  if (specifier?.type !== "ImportSpecifier") return { module, name: "*" };
  const { imported } = specifier;
  return {
    module,
    name: imported?.type === "Identifier" ? imported.name : String(imported?.value),
  };
}

/** Scopes are typed with ESTree's nodes; they hold the nodes of the tree, which are ours. */
function asNode(node: unknown): Node | undefined {
  return (node ?? undefined) as Node | undefined;
}

/** The places that assign to a variable after its declaration, in the order of the text. */
export function assignmentsTo(variable: Scope.Variable): Node[] {
  return variable.references
    .filter((reference) => reference.isWrite() && !reference.init)
    .map((reference) => asNode(reference.identifier)?.parent)
    .filter((parent) => parent !== null && parent !== undefined)
    .toSorted((a, b) => a.range[0] - b.range[0]);
}
