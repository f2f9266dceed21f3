import type { Rule } from "eslint";
import type { Finding, KeyEncoding } from "../../detector/index.ts";
import { isAllowed, type AllowedKeys } from "./allowed-keys.ts";
import type { Node } from "../syntax/ast.ts";
import { isJavaScript } from "../kit/is-javascript.ts";
import { findReplacement, replaceExpression } from "./key-replacement.ts";
import { KeyUses } from "../key-uses/key-uses.ts";
import { nodeAt } from "../syntax/node-at.ts";
import { report, type Edit, type Suggestion } from "../kit/report.ts";
import { findTextReplacement } from "./text-replacement.ts";

/** Options of no-hardcoded-key; the page of the rule describes them. */
export interface HardcodedKeyOptions {
  readonly envVar: string;
  readonly allowKeys: readonly string[];
  readonly strict: boolean;
}

/** How a message names the way in which a key is written. */
const encodings: Readonly<Record<KeyEncoding, string>> = {
  plain: "plainly",
  escaped: "with escapes",
  base64: "in base64",
  "utf-16le": "in UTF-16",
  "utf-16be": "in UTF-16",
  split: "in pieces",
  gzip: "compressed",
};

/** An expression, and the whole text that it evaluates to as far as that is known. */
interface JoinedText {
  readonly node: Node;
  readonly text: string;
}

/**
 * Turns findings of a file into reports that never hold more of a key than PlexMCP's dashboard
 * shows. A key that is written out is reported at each place, one that is joined at its first.
 */
export class HardcodedKeyReport {
  readonly #context: Rule.RuleContext;
  readonly #options: HardcodedKeyOptions;
  readonly #allowed: AllowedKeys;
  readonly #reported = new Set<string>();
  readonly #joinedPrefixes = new Set<string>();
  readonly #likely: Finding[] = [];

  constructor(context: Rule.RuleContext, options: HardcodedKeyOptions, allowed: AllowedKeys) {
    this.#context = context;
    this.#options = options;
    this.#allowed = allowed;
  }

  /** Reports a finding in the text of the file, if it is sure. */
  written(finding: Finding): void {
    const { start, end, confidence, encoding, key } = finding;
    if (isAllowed(this.#allowed, key)) return;
    if (confidence === "likely") {
      this.#likely.push(finding);
      return;
    }
    this.#reported.add(key.reveal());
    report(this.#context, [start, end], {
      messageId: encoding === "plain" ? "hardcodedKey" : "encodedKey",
      data: { prefix: key.prefix, encoding: encodings[encoding] },
      suggestions: this.#suggestionsAt(finding),
    });
  }

  /** Reports what is only likely, when all of the file is read: a piece of a joined key is not. */
  likely(): void {
    if (!this.#options.strict) return;
    for (const { start, end, encoding, key } of this.#likely) {
      // The pieces of a split key are joined, and then known for sure, where there is syntax.
      if (encoding === "split" || this.#joinedPrefixes.has(key.prefix)) continue;
      const data = { prefix: key.prefix };
      report(this.#context, [start, end], { messageId: "likelyKey", data });
    }
  }

  /** Reports a key that an expression evaluates to, unless it is reported already. */
  joined(finding: Finding, { node, text }: JoinedText): void {
    const key = finding.key.reveal();
    if (finding.confidence === "likely" || this.#reported.has(key)) return;
    if (isAllowed(this.#allowed, finding.key)) return;
    this.#reported.add(key);
    this.#joinedPrefixes.add(finding.key.prefix);
    const replacement = this.#replacement(finding);
    const { expression } = replacement;
    const edit =
      text === key ? replaceExpression(node, text, replacement, this.#keyUses()) : undefined;
    report(this.#context, node, {
      messageId: "joinedKey",
      data: { prefix: finding.key.prefix },
      suggestions: suggest(edit, expression),
    });
  }

  #suggestionsAt(finding: Finding): Suggestion[] {
    const { sourceCode, filename } = this.#context;
    if (!isJavaScript(sourceCode)) {
      const { envVar } = this.#options;
      const edit = findTextReplacement({ filename, ast: sourceCode.ast, finding, envVar });
      return suggest(edit, edit?.text ?? "");
    }
    const node = nodeAt(sourceCode, finding.start);
    const replacement = this.#replacement(finding);
    const edit = findReplacement(node, replacement, this.#keyUses());
    return suggest(edit, replacement.expression);
  }

  #keyUses(): KeyUses {
    return new KeyUses(this.#context, [this.#options.envVar]);
  }

  #replacement({ start, end, key }: Finding) {
    const expression = `process.env.${this.#options.envVar}`;
    const source = this.#context.sourceCode.text;
    return { key: key.reveal(), place: [start, end] as [number, number], expression, source };
  }
}

function suggest(edit: Edit | undefined, expression: string): Suggestion[] {
  if (edit === undefined) return [];
  const messageId = edit.text === "" ? "emptyValue" : "readEnvironment";
  return [{ messageId, data: { expression }, edits: [edit] }];
}
