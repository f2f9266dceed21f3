import type { Rule } from "eslint";
import { report } from "../kit/report.ts";

const secrets: ReadonlySet<string> = new Set(["KEY", "TOKEN", "SECRET"]);
/** What may be known of a key: `KEY_NAME` holds none. */
const attributes: ReadonlySet<string> = new Set(["NAME", "ID", "PREFIX", "URL", "HEADER"]);

/**
 * Names of variables that a bundler writes into client code and that hold a PlexMCP key by their
 * name: a public prefix, then `PLEXMCP` and one of `KEY`, `TOKEN`, `SECRET` as words between `_`.
 */
export class ExposedNames {
  readonly #context: Rule.RuleContext;
  readonly #prefixes: readonly string[];

  constructor(context: Rule.RuleContext, prefixes: readonly string[]) {
    this.#context = context;
    this.#prefixes = prefixes;
  }

  /** The name without its prefix, if it is such a name. */
  findPrivateName(name: string): string | undefined {
    const prefix = this.#prefixes.find((start) => name.startsWith(start));
    if (prefix === undefined) return undefined;
    const privateName = name.slice(prefix.length);
    const words = privateName.split("_");
    const isSecret = words.some(
      (word, index) => secrets.has(word) && !attributes.has(words[index + 1] ?? ""),
    );
    return isSecret && words.includes("PLEXMCP") ? privateName : undefined;
  }

  /** Reports a name where it stands, if it is such a name. */
  check(name: string, place: readonly [number, number], { isRenamable = true } = {}): void {
    const privateName = this.findPrivateName(name);
    if (privateName === undefined) return;
    const written = this.#context.sourceCode.text.slice(...place);
    const edit = { range: place, text: written.replace(name, privateName) };
    report(this.#context, place, {
      messageId: "publicName",
      data: { name, privateName },
      suggestions: isRenamable
        ? [{ messageId: "dropPrefix", data: { privateName }, edits: [edit] }]
        : [],
    });
  }
}
