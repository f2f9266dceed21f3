import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** Where the classes for each engine are imported from. */
const entryPoints: ReadonlyMap<string, string> = new Map([
  ["cdktf", "@plexmcp/constructs"],
  ["cdktn", "@plexmcp/constructs/cdktn"],
]);

/**
 * The scope, if its stack is of the engine that this build is for. Constructs of another engine are
 * taken by constructors, fail at synth with a stack trace that names neither, and are passed over by
 * Aspects: so each constructor asks first. Throws a sentence with the right import.
 */
export function requireOwnEngine(scope: Construct): Construct {
  const stack: unknown = scope.node.scopes.find((parent) => TerraformStack.isStack(parent));
  const own = engineOf(TerraformStack);
  // Without a stack the engine itself says what is missing.
  const actual = stack instanceof Object ? engineOf(stack.constructor) : own;
  if (actual === own) return scope;
  throw new Error(
    `${scope.node.path}: the stack is made with ${actual}, and this construct is built for ${own}, with which it would fail at synth. Import it from "${entryPoints.get(actual) ?? actual}".`,
  );
}

/** jsii marks each class with the package it comes from: `cdktf.TerraformStack`. Subclasses inherit it. */
const jsiiMark = Symbol.for("jsii.rtti");

function engineOf(stackClass: object): string {
  const mark: unknown = Reflect.get(stackClass, jsiiMark);
  const isMarked = typeof mark === "object" && mark !== null && "fqn" in mark;
  return isMarked ? (String(mark.fqn).split(".")[0] ?? "") : "";
}
