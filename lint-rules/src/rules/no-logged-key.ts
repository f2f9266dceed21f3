import type { Rule } from "eslint";
import { isWithin, unwrap } from "./syntax/ast.ts";
import type { CallExpression, NewExpression, Node } from "./syntax/ast.ts";
import { createRule } from "./kit/create-rule.ts";
import { HeldKeys } from "./key-uses/held-keys.ts";
import { callAround, showsOnlyAnEnd } from "./key-uses/key-slice.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { isLogCall, makesError, writtenArguments } from "./key-uses/log-call.ts";
import { calledName } from "./syntax/names.ts";
import { report, sourceOf, type Suggestion } from "./kit/report.ts";

interface Options {
  readonly loggers: readonly string[];
}

export const noLoggedKey = createRule<Options>({
  name: "no-logged-key",
  meta: {
    type: "problem",
    description: "disallow PlexMCP API keys in logs and error messages",
    languages: ["js/js"],
    hasSuggestions: true,
    options: {
      loggers: {
        type: "array",
        items: { type: "string", minLength: 1 },
        uniqueItems: true,
        description: "Names of objects and functions that write logs.",
      },
    },
    defaultOptions: {
      loggers: ["console", "logger", "log", "debug", "pino", "winston", "stdout", "stderr"],
    },
    messages: {
      loggedKey:
        "The PlexMCP key is written to a log, where it outlives every rotation. Log its first 17 characters, as the dashboard shows them.",
      keyInError:
        "The PlexMCP key becomes part of an error message, and so of logs and reports. Leave it out, or show its first 17 characters.",
      showPrefix: "Show only the first 17 characters.",
    },
  },
  create(context, { loggers }) {
    const keyUses = new KeyUses(context);
    const heldKeys = new HeldKeys(context, keyUses);
    const check = (node: CallExpression | NewExpression, messageId: string): void => {
      for (const argument of writtenArguments(context, node)) {
        const holder = heldKeys.findKeyIn(argument);
        if (holder === undefined) continue;
        const isText = calledName(node) === "write";
        const suggestions = keyUses.isKeyReference(holder)
          ? suggestPrefix(context, argument, { holder, isText })
          : [];
        report(context, argument, { messageId, suggestions });
      }
    };
    return {
      CallExpression: (node) => {
        if (isLogCall(node, loggers)) check(node, "loggedKey");
        else if (makesError(node)) check(node, "keyInError");
      },
      NewExpression: (node) => {
        if (makesError(node)) check(node, "keyInError");
      },
    };
  },
});

/** Only for a key that is read right there: a constant has other uses, a literal must go. */
function suggestPrefix(
  context: Rule.RuleContext,
  argument: Node,
  { holder, isText }: { readonly holder: Node; readonly isText: boolean },
): Suggestion[] {
  if (!isWithin(holder, argument)) return [];
  const call = callAround(holder);
  const shown = call !== undefined && showsOnlyAnEnd(call) === false ? call : holder;
  // Without `as` around it, which `?.` would become a part of.
  const key = sourceOf(context, unwrap(holder));
  const prefix = `${isShorthand(holder) ? `${key}: ` : ""}${key}?.slice(0, 17)`;
  // What takes texts only does not take an undefined one.
  const text = isText && shown === argument ? `${prefix} ?? ""` : prefix;
  return [{ messageId: "showPrefix", edits: [{ range: shown.range, text }] }];
}

/** `{ key }`, where the name is the value too. */
function isShorthand({ parent }: Node): boolean {
  return parent?.type === "Property" && parent.shorthand;
}
