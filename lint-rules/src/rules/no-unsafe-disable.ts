import type { Rule } from "eslint";
import { createRule } from "./kit/create-rule.ts";
import { isJavaScript } from "./kit/is-javascript.ts";

interface Options {
  readonly requireReason: boolean;
}

/** A comment that turns rules off: for which lines, which rules, and why. */
const directive = /(?:eslint|oxlint)-disable(-next-line|-line)?(?![\w-])([^\r\n]*)/g;

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
    },
  },
  create(context, { requireReason }) {
    const { sourceCode } = context;
    for (const [start, end] of commentsOf(context)) {
      const comment = sourceCode.text.slice(start, end);
      for (const { index, 1: scope, 2: rest = "" } of comment.matchAll(directive)) {
        const [names = "", reason = ""] = rest
          .trimEnd()
          .replace(/(?:\*\/|-->)$/, "")
          .split(/\s-{2,}\s/);
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
