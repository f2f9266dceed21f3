import { basename } from "node:path";
import type { Rule } from "eslint";
import type { Node } from "./ast.ts";
import { matchesGlob } from "./glob.ts";
import { calledName, propertyName } from "./names.ts";

const bundlerConfig = /^(?:astro|next|nuxt|rsbuild|rspack|vite|vitest|webpack)\.config\.\w+$/;
const inliningSettings = /^(?:env|define|publicRuntimeConfig|public)$/;

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
  if (!bundlerConfig.test(basename(filename))) return false;
  return ancestorsOf(node).some((ancestor) => {
    if (ancestor.type === "NewExpression") return calledName(ancestor) === "DefinePlugin";
    if (ancestor.type !== "Property" || ancestor.parent?.type !== "ObjectExpression") return false;
    return inliningSettings.test(propertyName(ancestor) ?? "");
  });
}

function ancestorsOf(node: Node): Node[] {
  const ancestors: Node[] = [];
  for (let { parent } = node; parent !== null; { parent } = parent) ancestors.push(parent);
  return ancestors;
}
