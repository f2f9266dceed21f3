import { createRequire } from "node:module";
import type * as PluginKit from "@eslint/plugin-kit";
import type { EnvFile } from "./env-ast.ts";
import { emptyParserServices, emptyScope, emptyScopeManager } from "./foreign-rules.ts";
import type { Comment, TextFile, TextNode } from "./text-ast.ts";

// ESLint has loaded this package by `require`; by `import` it would be loaded again, at each start.
const pluginKit = createRequire(import.meta.url)("@eslint/plugin-kit") as typeof PluginKit;

/** What a walk over our trees goes down by. */
export const visitorKeys = { EnvFile: ["body"], EnvAssignment: [], TextFile: [] };

const parser = new pluginKit.ConfigCommentParser();

/** Only the rules of plugins run here; a comment that says "eslint" to people is not meant. */
const pluginRule = /^\s*["']?[\w@-]+\/[\w/-]+["']?\s*:/;

/** Without the text itself, which the parser's own message quotes: a key may stand in it. */
const unreadableConfig = "The rule configuration of this comment is not valid JSON.";

const directiveTypes = ["disable", "enable", "disable-next-line", "disable-line"] as const;

/** A file of one of our languages, as rules and ESLint see it: text, nodes, disable comments. */
export class PlexmcpSourceCode extends pluginKit.TextSourceCodeBase<{
  LangOptions: Record<string, unknown>;
  RootNode: EnvFile | TextFile;
  SyntaxElementWithLoc: TextNode;
  ConfigNode: Comment;
}> {
  constructor(text: string, ast: EnvFile | TextFile) {
    super({ text, ast, lineEndingPattern: /\r?\n/u });
  }

  override getParent(node: TextNode): TextNode | undefined {
    return node === this.ast ? undefined : this.ast;
  }

  override *traverse(): Generator<PluginKit.VisitNodeStep> {
    yield* visit(this.ast, undefined, this.ast.body);
  }

  // For rules of JavaScript; see foreign-rules.ts.
  readonly visitorKeys = visitorKeys;
  readonly parserServices = emptyParserServices;
  readonly scopeManager = emptyScopeManager;
  readonly tokensAndComments: readonly never[] = [];
  getAllComments = (): never[] => [];
  getFirstToken = (): undefined => undefined;
  getScope = () => emptyScope;

  /** Comments that speak to ESLint. */
  getInlineConfigNodes(): Comment[] {
    return this.ast.comments.filter(({ value }) => /^\s*eslint(?:[\s-]|$)/.test(value));
  }

  /** `eslint-disable`, `eslint-enable` and the two for one line. */
  getDisableDirectives(): { directives: PluginKit.Directive[]; problems: never[] } {
    const directives = this.getInlineConfigNodes().flatMap((node) => {
      const { label, value, justification } = parser.parseDirective(node.value) ?? {};
      const type = directiveTypes.find((name) => label === `eslint-${name}`);
      if (type === undefined) return [];
      return [
        new pluginKit.Directive({
          type,
          node,
          value: value ?? "",
          justification: justification ?? "",
        }),
      ];
    });
    return { directives, problems: [] };
  }

  /** `eslint rule: off` within a file. */
  applyInlineConfig() {
    const configs = [];
    const problems = [];
    for (const { value: comment, loc } of this.getInlineConfigNodes()) {
      const { label, value } = parser.parseDirective(comment) ?? {};
      if (label !== "eslint" || value === undefined || !pluginRule.test(value)) continue;
      const parsed = parser.parseJSONLikeConfig(value);
      if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
      else problems.push({ ruleId: null, message: unreadableConfig, loc });
    }
    return { configs, problems };
  }
}

function* visit(
  target: TextNode,
  parent: TextNode | undefined,
  children: readonly TextNode[],
): Generator<PluginKit.VisitNodeStep> {
  yield new pluginKit.VisitNodeStep({ target, phase: 1, args: [target, parent] });
  for (const child of children) yield* visit(child, target, []);
  yield new pluginKit.VisitNodeStep({ target, phase: 2, args: [target, parent] });
}
