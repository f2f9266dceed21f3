import type { Rule } from "eslint";
import { unwrap, type Node } from "./syntax/ast.ts";
import { findConfig, isEngineConstruct, isL1ApiKey } from "./key-uses/constructs.ts";
import { createRule } from "./kit/create-rule.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { calledName, findProperty, memberName } from "./syntax/names.ts";
import { report, type Edit } from "./kit/report.ts";
import { findInitializer } from "./syntax/variables.ts";

export const noPlainOutput = createRule<object>({
  name: "no-plain-output",
  meta: {
    type: "problem",
    description: "disallow Terraform outputs that print a PlexMCP API key",
    languages: ["js/js"],
    fixable: "code",
    options: {},
    defaultOptions: {},
    messages: {
      plainOutput:
        "This output prints the PlexMCP key, and Terraform refuses it at plan. Set sensitive: true, or call exportSecret() on the key.",
    },
  },
  create(context) {
    const keyUses = new KeyUses(context);
    return {
      NewExpression: (node) => {
        if (!isEngineConstruct(context.sourceCode, node, "TerraformOutput")) return;
        const config = findConfig(node);
        const value = config === undefined ? undefined : findProperty(config, "value");
        if (config === undefined || value === undefined) return;
        if (!isSecret(context, keyUses, value.value)) return;
        const sensitive = findProperty(config, "sensitive");
        const isPlain =
          sensitive === undefined ||
          (sensitive.value.type === "Literal" && sensitive.value.value !== true);
        if (!isPlain) return;
        const fix: Edit =
          sensitive === undefined
            ? { range: [value.range[1], value.range[1]], text: ", sensitive: true" }
            : { range: sensitive.value.range, text: "true" };
        report(context, value, { messageId: "plainOutput", fix });
      },
    };
  },
});

/** A revealed secret, a key of the environment, or `key` of the Terraform resource itself. */
function isSecret(context: Rule.RuleContext, keyUses: KeyUses, node: Node): boolean {
  const value = unwrap(node);
  if (keyUses.holdsKey(value)) return true;
  if (value.type === "CallExpression" && calledName(value) === "nonsensitive") {
    return value.arguments.some((argument) => isSecret(context, keyUses, argument));
  }
  if (value.type !== "MemberExpression" || memberName(value) !== "key") return false;
  const made = findInitializer(context.sourceCode, value.object);
  return made?.type === "NewExpression" && isL1ApiKey(context.sourceCode, made);
}
