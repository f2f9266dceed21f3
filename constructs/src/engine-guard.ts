import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** Where the classes for each engine are imported from. */
const entryPoints: ReadonlyMap<string, string> = new Map([
  ["cdktf", "@plexmcp/constructs"],
  ["cdktn", "@plexmcp/constructs/cdktn"],
]);

/**
 * The scope, if it lies in a stack of the engine that this build is for; else throws a sentence with
 * the cure. Engines do not ask: what is outside a stack is left out silently, and what comes from
 * another engine fails at synth with an error that names neither, and its Aspects never run. So each
 * constructor asks first.
 */
export function requireOwnEngine(scope: Construct): Construct {
  const stack: unknown = scope.node.scopes.find((parent) => TerraformStack.isStack(parent));
  if (!(stack instanceof Object)) {
    throw new Error(
      `"${scope.node.path}": this scope is in no stack, so Terraform would never see what is declared in it. Pass a TerraformStack as scope, or a construct in one.`,
    );
  }
  const own = engineOf(TerraformStack);
  const actual = engineOf(stack.constructor);
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
