import type { Rule } from "eslint";
import { unwrap } from "./syntax/ast.ts";
import type { CallExpression, NewExpression, Node } from "./syntax/ast.ts";
import { Definitions } from "./folding/definitions.ts";
import { createRule } from "./kit/create-rule.ts";
import { showsOnlyAnEnd } from "./key-uses/key-slice.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { isLogCall, makesError, writtenArguments } from "./key-uses/log-call.ts";
import { calledName, memberName } from "./syntax/names.ts";
import { report, sourceOf, type Suggestion } from "./kit/report.ts";
import { findInitializer } from "./syntax/variables.ts";

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
      for (const argument of writtenArguments(context, node)) {
        const holder = values.findKeyIn(argument);
        if (holder === undefined) continue;
        const isText = calledName(node) === "write";
        const suggestions = values.suggest(holder, argument, { isText });
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

/** A part of what is logged, and the outermost constant that it was reached through. */
interface Part {
  readonly node: Node;
  readonly constant: Node | undefined;
}

/** Finds the key in what is logged: a text, an object, a list, or a constant that is one of these. */
class LoggedValues {
  readonly #context: Rule.RuleContext;
  readonly #keyUses: KeyUses;
  readonly #definitions: Definitions;
  /** Constants are logged again and again: the keys in them, and what holds none. */
  readonly #holders = new Map<Node, Node>();
  readonly #keyless = new Set<Node>();

  constructor(context: Rule.RuleContext) {
    this.#context = context;
    this.#keyUses = new KeyUses(context);
    this.#definitions = new Definitions(context.sourceCode);
  }

  /** The key, or what it is a part of. */
  findKeyIn(node: Node): Node | undefined {
    // An object may hold itself, or one object in many places: each part is looked at once.
    const seen = new Set<Node>();
    const pending: Part[] = [{ node: unwrap(node), constant: undefined }];
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      const { constant } = part;
      if (seen.has(part.node) || this.#keyless.has(part.node)) continue;
      seen.add(part.node);
      const holder = this.#holders.get(part.node) ?? this.#findHolder(part.node);
      if (holder !== undefined) {
        if (constant !== undefined) this.#holders.set(constant, holder);
        return holder;
      }
      const isName = part.node.type === "Identifier";
      for (const inner of this.#partsOf(part.node)) {
        pending.push({ node: inner, constant: constant ?? (isName ? inner : undefined) });
      }
    }
    for (const part of seen) this.#keyless.add(part);
    return undefined;
  }

  /** Only for a key that is read right there: a constant has other uses, a literal must go. */
  suggest(holder: Node, argument: Node, { isText }: { readonly isText: boolean }): Suggestion[] {
    const [start, end] = argument.range;
    const isWithin = start <= holder.range[0] && holder.range[1] <= end;
    if (!isWithin || !this.#keyUses.isKeyReference(holder)) return [];
    const shown = sliceOf(holder) ?? holder;
    // Without `as` around it, which `?.` would become a part of.
    const key = sourceOf(this.#context, unwrap(holder));
    const prefix = `${isShorthand(holder) ? `${key}: ` : ""}${key}?.slice(0, 17)`;
    // What takes texts only does not take an undefined one.
    const text = isText && shown === argument ? `${prefix} ?? ""` : prefix;
    return [{ messageId: "showPrefix", edits: [{ range: shown.range, text }] }];
  }

  /** The reference to a key in a text, a key that is written out, or the environment with all it holds. */
  #findHolder(node: Node): Node | undefined {
    const isHolder = this.#keyUses.findWrittenKey(node) !== undefined || this.#isEnvironment(node);
    return isHolder ? node : this.#keyUses.findKeyReference(node);
  }

  /** What Vite has in `import.meta.env` is for clients, and no secret. */
  #isEnvironment(node: Node): boolean {
    const isVite = node.type === "MemberExpression" && unwrap(node.object).type === "MetaProperty";
    return !isVite && this.#keyUses.isEnvironment(node);
  }

  #partsOf(node: Node): readonly Node[] {
    switch (node.type) {
      case "ObjectExpression":
        return node.properties.map((property) =>
          unwrap(property.type === "SpreadElement" ? property.argument : property.value),
        );
      case "ArrayExpression":
        return node.elements.flatMap((element) => (element === null ? [] : [itemOf(element)]));
      case "CallExpression":
        return /^(?:stringify|inspect|format)$/.test(calledName(node) ?? "") ? node.arguments : [];
      case "NewExpression":
        return /^(?:Headers|Map|Set)$/.test(calledName(node) ?? "") ? node.arguments : [];
      default: {
        const value =
          node.type === "MemberExpression"
            ? this.#definitions.findMember(node.object, memberName(node) ?? "")
            : findInitializer(this.#context.sourceCode, node);
        return value !== undefined && containers.has(value.type) ? [value] : [];
      }
    }
  }
}

/** What a constant is followed to: objects and lists, not what a function returns. */
const containers: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "NewExpression",
  "ObjectExpression",
]);

function itemOf(element: Node): Node {
  return unwrap(element.type === "SpreadElement" ? element.argument : element);
}

/** `{ key }`, where the name is the value too. */
function isShorthand({ parent }: Node): boolean {
  return parent?.type === "Property" && parent.shorthand;
}

/** `key.slice(7)` around a key. */
function sliceOf(key: Node): Node | undefined {
  const call = key.parent?.type === "MemberExpression" ? key.parent.parent : undefined;
  return call?.type === "CallExpression" && showsOnlyAnEnd(call) === false ? call : undefined;
}
