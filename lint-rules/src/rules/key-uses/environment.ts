import type { Rule } from "eslint";
import { unwrap, type CallExpression, type Node } from "../syntax/ast.ts";
import { memberName, propertyName } from "../syntax/names.ts";
import { destructuredName, findDeclarator, findImport } from "../syntax/variables.ts";

type SourceCode = Rule.RuleContext["sourceCode"];

/** Where variables of the environment are read, as written. */
const environments: ReadonlySet<string> = new Set(["process.env", "import.meta.env", "Bun.env"]);

/** Is this `process.env` or its like: written out, by one constant, or imported? */
export function isEnvironment(sourceCode: SourceCode, node: Node): boolean {
  const inner = unwrap(node);
  if (environments.has(writtenPath(inner)) || isLoaded(sourceCode, inner)) return true;
  if (inner.type !== "Identifier") return false;
  const declarator = findDeclarator(sourceCode, inner);
  if (declarator === undefined || declarator.init === null) {
    const imported = findImport(sourceCode, inner);
    return imported?.name === "env" && /^(?:node:)?process$/.test(imported.module);
  }
  const { id, init } = declarator;
  if (id.type === "Identifier" && isLoaded(sourceCode, unwrap(init))) return true;
  const source = writtenPath(init);
  const path = id.type === "Identifier" ? source : `${source}.${destructuredName(id, inner) ?? ""}`;
  return environments.has(path);
}

/** `loadEnv(mode, folder, "")` of Vite: without the prefix at its end, only what is for clients. */
function isLoaded(sourceCode: SourceCode, node: Node): boolean {
  if (node.type !== "CallExpression" || node.arguments.length < 3) return false;
  const imported = findImport(sourceCode, unwrap(node.callee));
  return imported?.module === "vite" && imported.name === "loadEnv";
}

/** Does a pattern take from the environment: `{ NAME } = process.env`, `{ env: { NAME } } = process`? */
export function takesFromEnvironment(sourceCode: SourceCode, pattern: Node): boolean {
  const source = sourceOfPattern(pattern);
  if (source !== undefined) return isEnvironment(sourceCode, source);
  const { parent } = pattern;
  if (parent?.type !== "Property" || parent.parent === null) return false;
  const outer = sourceOfPattern(parent.parent);
  if (outer === undefined) return false;
  return environments.has(`${writtenPath(outer)}.${propertyName(parent) ?? ""}`);
}

/** The variable that `Deno.env.get("NAME")` reads. */
export function denoVariable({ callee, arguments: args }: CallExpression): string | undefined {
  const method = unwrap(callee);
  if (method.type !== "MemberExpression" || memberName(method) !== "get") return undefined;
  if (writtenPath(method.object) !== "Deno.env") return undefined;
  const [argument] = args;
  return argument?.type === "Literal" ? String(argument.value) : undefined;
}

/** What a pattern takes apart, or is by default. */
function sourceOfPattern({ parent }: Node): Node | undefined {
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.init ?? undefined;
    case "AssignmentExpression":
    case "AssignmentPattern":
      return parent.right;
    default:
      return undefined;
  }
}

/** `process.env`, `import.meta.env`: a chain of names as it is written. */
function writtenPath(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MetaProperty") return `${inner.meta.name}.${inner.property.name}`;
  if (inner.type !== "MemberExpression") return "";
  const object = unwrap(inner.object);
  // Two levels are all that any environment has.
  const owner = object.type === "MemberExpression" ? "" : writtenPath(object);
  return `${owner}.${memberName(inner) ?? ""}`;
}
