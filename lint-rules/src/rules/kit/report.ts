import type { Rule } from "eslint";
import { findKeys } from "../../detector/index.ts";
import type { Node } from "../syntax/ast.ts";
import { isInTemplate } from "./vue-template.ts";

type Data = Readonly<Record<string, string>>;

/** A change of the text, by offsets in UTF-16 units. */
export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** What a user may apply, after looking at it. */
export interface Suggestion {
  readonly messageId: string;
  readonly data?: Data;
  readonly edits: readonly Edit[];
}

/** What a rule says about a place; `fix` only where it is never wrong. */
export interface Problem {
  readonly messageId: string;
  readonly data?: Data;
  readonly fix?: Edit | undefined;
  readonly suggestions?: readonly Suggestion[];
}

/**
 * Reports a problem with a node, or with a range of the text. An edit that would write a key is left
 * out: reports are printed, sent and cached, and all that they hold with them. So is one that would
 * write a quote into a Vue template, where it may end an attribute.
 */
export function report(
  context: Rule.RuleContext,
  place: Node | readonly [number, number],
  { messageId, data = {}, fix, suggestions = [] }: Problem,
): void {
  const { sourceCode } = context;
  const [start, end] = "range" in place ? place.range : place;
  const mayApply = (edit: Edit): boolean =>
    !writesKey(edit) && !(/["']/.test(edit.text) && isInTemplate(sourceCode, edit.range[0]));
  context.report({
    // Nodes of our types and of other languages are not ESLint's; places are the same for all.
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId,
    data,
    ...(fix === undefined || !mayApply(fix) ? {} : { fix: (fixer) => apply(fixer, fix) }),
    suggest: suggestions
      .filter(({ edits }) => edits.every(mayApply))
      .map(({ edits, ...suggestion }) => ({
        ...suggestion,
        fix: (fixer) => edits.map((edit) => apply(fixer, edit)),
      })),
  });
}

/** The text of a node as it is written. */
export function sourceOf({ sourceCode }: Rule.RuleContext, { range }: Node): string {
  return sourceCode.text.slice(...range);
}

/** Whole, or as the pieces of one. */
function writesKey({ text }: Edit): boolean {
  return findKeys(text).next().done !== true;
}

function apply(fixer: Rule.RuleFixer, { range: [start, end], text }: Edit): Rule.Fix {
  return fixer.replaceTextRange([start, end], text);
}
