import type { Rule } from "eslint";
import { unwrap } from "./syntax/ast.ts";
import type { CallExpression, NewExpression, ObjectExpression, Property } from "./syntax/ast.ts";
import {
  findConfig,
  findDuration,
  findEnvironment,
  isFactoryCall,
  isL1ApiKey,
} from "./key-uses/constructs.ts";
import { createRule } from "./kit/create-rule.ts";
import { findProperty, literalText } from "./syntax/names.ts";
import { report, type Edit } from "./kit/report.ts";

export const safeRotation = createRule<object>({
  name: "safe-rotation",
  meta: {
    type: "problem",
    description: "require rotations of PlexMCP API keys that leave no gap and no old key",
    languages: ["js/js"],
    hasSuggestions: true,
    options: {},
    defaultOptions: {},
    messages: {
      manualRotation:
        "This key is replaced only when somebody thinks of it. Rotation.every() does it in the next apply.",
      longOverlap:
        "The overlap is as long as the rotation, so that old keys pile up. Make it shorter than the {{every}} days between rotations.",
      keptKey:
        'With onRemoval: "keep", a production key outlives its code and nobody revokes it. Write "revoke" or "expire".',
      destroyFirst:
        "Terraform destroys this key before it creates the next, and consumers fail in between. Set lifecycle.createBeforeDestroy.",
      createFirst: "Set lifecycle: { createBeforeDestroy: true }.",
      revokeKey: 'Write onRemoval: "revoke".',
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      CallExpression: (node) => {
        if (isFactoryCall(sourceCode, node, ["Rotation", "manual"])) {
          report(context, node, { messageId: "manualRotation" });
        } else if (isFactoryCall(sourceCode, node, ["Rotation", "every"])) {
          checkOverlap(context, node);
        }
      },
      Property: (node) => {
        checkRemoval(context, node);
      },
      NewExpression: (node) => {
        if (isL1ApiKey(sourceCode, node)) checkLifecycle(context, node);
      },
    };
  },
});

function checkOverlap(context: Rule.RuleContext, { arguments: args }: CallExpression): void {
  const options = args[1] === undefined ? undefined : unwrap(args[1]);
  if (options?.type !== "ObjectExpression") return;
  const overlap = findProperty(options, "overlap");
  const every = findDuration(context.sourceCode, args[0]);
  const overlapMs = findDuration(context.sourceCode, overlap?.value);
  if (overlap === undefined || every === undefined || overlapMs === undefined) return;
  if (overlapMs < every) return;
  report(context, overlap, {
    messageId: "longOverlap",
    data: { every: String(every / 86_400_000) },
  });
}

function checkRemoval(context: Rule.RuleContext, { key, value }: Property): void {
  if (key.type !== "Identifier" || key.name !== "onRemoval") return;
  if (literalText(value) !== "keep") return;
  if (findEnvironment(value) !== "production") return;
  const edits: Edit[] = [{ range: value.range, text: '"revoke"' }];
  report(context, value, {
    messageId: "keptKey",
    suggestions: [{ messageId: "revokeKey", edits }],
  });
}

/** `ApiKey` of the constructs always sets it; Terraform's own resource leaves it to the user. */
function checkLifecycle(context: Rule.RuleContext, node: NewExpression): void {
  const config = findConfig(node);
  if (config === undefined) return;
  const isReplaced = ["expiresIn", "expiresAt", "rotation"].some(
    (name) => findProperty(config, name) !== undefined,
  );
  const lifecycle = findProperty(config, "lifecycle");
  if (lifecycle === undefined ? !isReplaced : createsFirst(lifecycle)) return;
  report(context, lifecycle ?? node, {
    messageId: "destroyFirst",
    suggestions: [{ messageId: "createFirst", edits: [lifecycleEdit(config, lifecycle)] }],
  });
}

/** What is not a literal may well be true. */
function createsFirst({ value }: Property): boolean {
  const lifecycle = unwrap(value);
  if (lifecycle.type !== "ObjectExpression") return true;
  const property = findProperty(lifecycle, "createBeforeDestroy");
  if (property === undefined) return lifecycle.properties.some(({ type }) => type !== "Property");
  return property.value.type !== "Literal" || property.value.value === true;
}

function lifecycleEdit(config: ObjectExpression, lifecycle: Property | undefined): Edit {
  if (lifecycle === undefined) {
    const at = config.range[0] + 1;
    return { range: [at, at], text: " lifecycle: { createBeforeDestroy: true }," };
  }
  const value = unwrap(lifecycle.value);
  const property =
    value.type === "ObjectExpression" ? findProperty(value, "createBeforeDestroy") : undefined;
  if (property !== undefined) return { range: property.value.range, text: "true" };
  return { range: [value.range[0] + 1, value.range[0] + 1], text: " createBeforeDestroy: true," };
}
