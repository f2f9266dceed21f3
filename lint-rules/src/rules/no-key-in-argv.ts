import type { Rule } from "eslint";
import { unwrap, type Node } from "./syntax/ast.ts";
import { createRule } from "./kit/create-rule.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { report } from "./kit/report.ts";
import { findImport, findVariable } from "./syntax/variables.ts";

/** Modules whose functions start programs. */
const starters =
  /^(?:node:)?child_process$|^@actions\/exec$|^execa$|^zx(?:\/|$)|^cross-spawn$|^tinyexec$/;

export const noKeyInArgv = createRule<object>({
  name: "no-key-in-argv",
  meta: {
    type: "problem",
    description: "disallow PlexMCP API keys in the arguments of programs",
    languages: ["js/js"],
    options: {},
    defaultOptions: {},
    messages: {
      keyInArgv:
        "Every user of the machine can read a program's arguments, and this one's hold the key. Hand it over by the option env: { {{name}}: … }.",
    },
  },
  create(context) {
    const keyUses = new KeyUses(context);
    const check = (nodes: readonly (Node | null)[]): void => {
      for (const node of nodes) {
        const argument = node === null ? undefined : unwrap(node);
        if (argument?.type === "ArrayExpression") check(argument.elements);
        else if (argument !== undefined && keyUses.holdsKey(argument)) {
          const name = keyUses.findKeyVariable(argument) ?? "PLEXMCP_API_KEY";
          report(context, argument, { messageId: "keyInArgv", data: { name } });
        }
      }
    };
    return {
      CallExpression: (node) => {
        if (startsProgram(context, node.callee)) check(node.arguments);
      },
      TaggedTemplateExpression: ({ tag, quasi }) => {
        if (startsProgram(context, tag) || isGlobalShell(context, tag)) check(quasi.expressions);
      },
    };
  },
});

/** By the module that a function comes from. */
function startsProgram({ sourceCode }: Rule.RuleContext, callee: Node): boolean {
  const imported = findImport(sourceCode, unwrap(callee));
  if (imported === undefined) return false;
  return starters.test(imported.module) || (imported.module === "bun" && imported.name === "$");
}

/** `$` is the shell of zx, also where nothing is imported; as a function, it is rather jQuery. */
function isGlobalShell({ sourceCode }: Rule.RuleContext, tag: Node): boolean {
  return (
    tag.type === "Identifier" && tag.name === "$" && findVariable(sourceCode, tag) === undefined
  );
}
