import type { Rule } from "eslint";
import { createRule } from "./kit/create-rule.ts";
import { isJavaScript } from "./kit/is-javascript.ts";

interface Options {
  readonly requireReason: boolean;
}

/** A comment that turns rules off: for which lines, which rules, and why. */
const directive = /(?:eslint|oxlint)-disable(-next-line|-line)?(?![\w-])([^\r\n]*)/g;

/** What stands between the rules of such a comment and its reason. */
const beforeReason = /\s-{2,}\s/;

/** A comment that sets rules for its file: one block in JavaScript, the rest of a line elsewhere. */
const blockSettings = /^\/\*\s*eslint\s([^]*)/g;
const lineSettings = /(?:#|\/\/|\/\*|--|;|<!--)[ \t]*eslint[ \t]([^\r\n]*)/g;

/** The rule set to more than its severity: turned off, or given options of its own. */
const changedRule =
  /\/no-hardcoded-key["']?\s*:(?!\s*(?:["']?(?:error|warn|[12])|\[\s*["']?(?:error|warn|[12])["']?\s*\]))/;

export const noUnsafeDisable = createRule<Options>({
  name: "no-unsafe-disable",
  meta: {
    type: "suggestion",
    description: "require a reason and a single line for comments that allow a PlexMCP API key",
    languages: ["*"],
    options: {
      requireReason: {
        type: "boolean",
        description: "Whether a comment must say why, behind `--`.",
      },
    },
    defaultOptions: { requireReason: true },
    messages: {
      noReason:
        "Say why this key may stand: eslint-disable-next-line plexmcp/no-hardcoded-key -- <reason>. Better, list it in the option allowKeys.",
      wholeFile:
        "This turns no-hardcoded-key off for all that follows, also for keys that come later. Use eslint-disable-next-line, or the option allowKeys.",
      changed:
        "This changes no-hardcoded-key for the whole file, also for keys that come later. Use eslint-disable-next-line, or the option allowKeys in the configuration.",
    },
  },
  create(context, { requireReason }) {
    const { sourceCode } = context;
    const settings = isJavaScript(sourceCode) ? blockSettings : lineSettings;
    for (const [start, end] of commentsOf(context)) {
      const comment = sourceCode.text.slice(start, end);
      for (const { index, 1: rules = "" } of comment.matchAll(settings)) {
        const [set = ""] = rules.split(beforeReason);
        if (changedRule.test(set)) reportBefore(context, start + index, "changed");
      }
      for (const { index, 1: scope, 2: rest = "" } of comment.matchAll(directive)) {
        const [names = "", reason = ""] = rest
          .trimEnd()
          .replace(/(?:\*\/|-->)$/, "")
          .split(beforeReason);
        if (names.trim() !== "" && !/\/no-hardcoded-key\b/.test(names)) continue;
        if (scope === undefined) reportBefore(context, start + index, "wholeFile");
        else if (requireReason && reason.trim() === "") {
          const loc = sourceCode.getLocFromIndex(start + index);
          context.report({ loc, messageId: "noReason" });
        }
      }
    }
    return {};
  },
});

/** In JavaScript a text may speak of a directive; elsewhere a comment is what looks like one. */
function commentsOf({ sourceCode }: Rule.RuleContext): (readonly [number, number])[] {
  if (!isJavaScript(sourceCode)) return [[0, sourceCode.text.length]];
  return sourceCode.getAllComments().flatMap(({ range }) => (range === undefined ? [] : [range]));
}

/** A report at the comment, or behind it, would be turned off by the comment; so it goes before the line. */
function reportBefore(context: Rule.RuleContext, offset: number, messageId: string): void {
  const { text } = context.sourceCode;
  const lineStart = text.lastIndexOf("\n", offset) + 1;
  const { line, column } = context.sourceCode.getLocFromIndex(lineStart);
  context.report({ loc: { line, column: column - 1 }, messageId });
}
