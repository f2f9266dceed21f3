import type { Rule } from "eslint";
import { unwrap } from "./util/ast.ts";
import type { CallExpression, NewExpression, Node, ObjectExpression } from "./util/ast.ts";
import { createRule } from "./util/create-rule.ts";
import { KeyUses } from "./util/key-uses.ts";
import { calledName } from "./util/names.ts";
import { report, sourceOf, type Suggestion } from "./util/report.ts";
import { findInitializer } from "./util/variables.ts";

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
    const values = new LoggedValues(context);
    const check = (node: CallExpression | NewExpression, messageId: string): void => {
      for (const argument of node.arguments) {
        const holder = values.findKeyIn(argument);
        if (holder === undefined) continue;
        report(context, argument, { messageId, suggestions: values.suggest(holder, argument) });
      }
    };
    return {
      CallExpression: (node) => {
        if (isLogger(node, loggers)) check(node, "loggedKey");
        else if (isError(node)) check(node, "keyInError");
      },
      NewExpression: (node) => {
        if (isError(node)) check(node, "keyInError");
      },
    };
  },
});

/** Finds the key in what is logged: a text, an object, a list, or a constant that is one of these. */
class LoggedValues {
  readonly #context: Rule.RuleContext;
  readonly #keyUses: KeyUses;

  constructor(context: Rule.RuleContext) {
    this.#context = context;
    this.#keyUses = new KeyUses(context);
  }

  findKeyIn(node: Node): Node | undefined {
    const pending = [unwrap(node)];
    // An object may hold itself, or one object in many places: each part is looked at once.
    const seen = new Set<Node>();
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      if (seen.has(part)) continue;
      seen.add(part);
      if (this.#keyUses.findWrittenKey(part) !== undefined) return part;
      const reference = this.#keyUses.findKeyReference(part);
      if (reference !== undefined) return reference;
      pending.push(...this.#partsOf(part));
    }
    return undefined;
  }

  /** Only for a key that is read right there: a constant has other uses, a literal must go. */
  suggest(holder: Node, { range: [start, end] }: Node): Suggestion[] {
    const isWithin = start <= holder.range[0] && holder.range[1] <= end;
    if (!isWithin || !this.#keyUses.isKeyReference(holder)) return [];
    const text = `${sourceOf(this.#context, holder)}?.slice(0, 17)`;
    return [{ messageId: "showPrefix", edits: [{ range: holder.range, text }] }];
  }

  #partsOf(node: Node): readonly Node[] {
    if (node.type === "ObjectExpression") return valuesOf(node);
    if (node.type === "ArrayExpression") return node.elements.filter((item) => item !== null);
    if (node.type === "CallExpression") {
      return /^(?:stringify|inspect|format)$/.test(calledName(node) ?? "") ? node.arguments : [];
    }
    const value = findInitializer(this.#context.sourceCode, node);
    return value?.type === "ObjectExpression" ? valuesOf(value) : [];
  }
}

function valuesOf({ properties }: ObjectExpression): Node[] {
  return properties.map((property) =>
    property.type === "SpreadElement" ? unwrap(property.argument) : unwrap(property.value),
  );
}

/** `console.log`, `this.logger.info`, `request.log.error`, `process.stdout.write`, `debug`. */
function isLogger(node: CallExpression, loggers: readonly string[]): boolean {
  const callee = unwrap(node.callee);
  if (callee.type === "Identifier") return loggers.includes(callee.name);
  let owner: Node = callee;
  while (owner.type === "MemberExpression") {
    owner = unwrap(owner.object);
    const name = owner.type === "MemberExpression" ? unwrap(owner.property) : owner;
    if (name.type === "Identifier" && loggers.includes(name.name)) return true;
  }
  return false;
}

function isError(node: CallExpression | NewExpression): boolean {
  return /(?:^|[a-z])Error$/.test(calledName(node) ?? "");
}
