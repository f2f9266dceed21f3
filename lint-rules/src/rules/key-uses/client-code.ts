import { basename } from "node:path";
import type { Rule } from "eslint";
import type { Node } from "../syntax/ast.ts";
import { matchesGlob } from "../kit/glob.ts";
import { calledName, propertyName } from "../syntax/names.ts";

const bundlerConfig = /^(astro|next|nuxt|rsbuild|rspack|vite|webpack)\.config\.\w+$/;
/** Settings whose values all of them write into client code, by their path; vitest's are for tests. */
const inlinedByAll = /^(?!test\.)(?:.*\.)?define\./;
const inlinedBy: Readonly<Record<string, RegExp>> = {
  next: /^(?:env|publicRuntimeConfig)\./,
  nuxt: /^(?:env|publicRuntimeConfig|runtimeConfig\.public)\./,
};

/** Is the whole file sent to browsers: by its first directive, or because a glob says so? */
export function isClientFile(
  { sourceCode, filename }: Rule.RuleContext,
  clientGlobs: readonly string[],
): boolean {
  const [first] = sourceCode.ast.body;
  // Read as a literal: not every parser marks directives.
  const isMarked =
    first?.type === "ExpressionStatement" &&
    first.expression.type === "Literal" &&
    first.expression.value === "use client";
  return isMarked || clientGlobs.some((glob) => matchesGlob(filename, glob));
}

/** Does a node stand in a function that stays on the server, marked with `"use server"`? */
export function isServerAction(node: Node): boolean {
  return ancestorsOf(node).some((ancestor) => {
    if (!("body" in ancestor) || !("body" in ancestor.body)) return false;
    const { body } = ancestor.body;
    const [first] = Array.isArray(body) ? (body as readonly Node[]) : [];
    if (first?.type !== "ExpressionStatement" || first.expression.type !== "Literal") return false;
    return first.expression.value === "use server";
  });
}

/** Does a node stand in a setting whose value a bundler writes into client code? */
export function isInlined(node: Node, filename: string): boolean {
  const [, bundler] = bundlerConfig.exec(basename(filename)) ?? [];
  if (bundler === undefined) return false;
  const ancestors = ancestorsOf(node);
  if (ancestors.some(isDefinePlugin)) return true;
  const path = ancestors.map(settingName).reverse().join("");
  return inlinedByAll.test(path) || inlinedBy[bundler]?.test(path) === true;
}

function isDefinePlugin(node: Node): boolean {
  return node.type === "NewExpression" && calledName(node) === "DefinePlugin";
}

/** `name.` for a property of an object, and nothing for other nodes. */
function settingName(node: Node): string {
  const isSetting = node.type === "Property" && node.parent?.type === "ObjectExpression";
  return isSetting ? `${propertyName(node) ?? ""}.` : "";
}

function ancestorsOf(node: Node): Node[] {
  const ancestors: Node[] = [];
  for (let { parent } = node; parent !== null; { parent } = parent) ancestors.push(parent);
  return ancestors;
}
