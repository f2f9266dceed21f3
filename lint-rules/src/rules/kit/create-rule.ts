import type { AST, Rule } from "eslint";
import { docsFolder } from "../../docs-folder.ts";
import type { Visitor } from "../syntax/ast.ts";
import { namesPlexmcp } from "./names-plexmcp.ts";
import { requireOptions, type OptionSchemas } from "./option-schema.ts";
import { visitTemplateToo } from "./vue-template.ts";

/** What a rule says of itself; ESLint fills in the defaults. */
interface RuleMeta<Options> {
  readonly type: "problem" | "suggestion";
  readonly description: string;
  /** `js/js` for rules that read the syntax tree, `*` for those that read any text. */
  readonly languages: readonly ["js/js"] | readonly ["*"];
  readonly fixable?: "code";
  readonly hasSuggestions?: true;
  /** Options that are not listed are refused. */
  readonly options: OptionSchemas<Options>;
  readonly defaultOptions: Options;
  readonly messages: Readonly<Record<string, string>>;
}

interface RuleSource<Options> {
  readonly name: string;
  readonly meta: RuleMeta<Options>;
  /** True for a rule that must look at files which do not name PlexMCP. */
  readonly readsEveryFile?: true;
  /** What to visit. A rule of language `*` that has nothing to visit reports right here. */
  readonly create: (context: Rule.RuleContext, options: Options) => Visitor;
}

/**
 * Makes an ESLint rule. Unless it `readsEveryFile`, the rule costs nothing in a file whose text does
 * not name PlexMCP.
 */
export function createRule<Options extends object>({
  name,
  meta,
  readsEveryFile,
  create,
}: RuleSource<Options>): Rule.RuleModule {
  const { type, description, languages, fixable, hasSuggestions, messages } = meta;
  const docs = { description, url: new URL(`${name}.md`, docsFolder).href, options: meta.options };
  /** What was checked last: files of one configuration share an object of options. */
  let checked = meta.defaultOptions;
  return {
    meta: {
      type,
      docs,
      languages: [...languages],
      ...(fixable === undefined ? {} : { fixable }),
      ...(hasSuggestions === undefined ? {} : { hasSuggestions }),
      // Checked in `create`. ESLint would compile a schema for each rule at each start.
      schema: false,
      defaultOptions: Object.keys(meta.options).length === 0 ? [] : [meta.defaultOptions],
      messages,
    },
    create(context) {
      const options = givenOptions(context, meta.defaultOptions);
      if (options !== checked) {
        try {
          requireOptions<Options>(`${context.id}: options`, meta.options, options);
        } catch (error) {
          if (!(error instanceof TypeError) || !tellOfComment(context, error)) throw error;
          return {};
        }
        // Both ESLint and oxlint merged in the defaults.
        checked = options as Options;
      }
      if (readsEveryFile !== true && !namesPlexmcp(context)) return {};
      const visitor = visitTemplateToo(context.sourceCode, create(context, checked));
      // Our node types describe the same nodes as ESLint's, and more of them.
      return visitor as unknown as Rule.RuleListener;
    },
  };
}

/** The one value that a rule takes; of several the list, which no rule takes. */
function givenOptions(context: Rule.RuleContext, defaults: object): unknown {
  const options: readonly unknown[] = context.options;
  if (options.length === 0) return defaults;
  return options.length === 1 ? options[0] : options;
}

/** What every language that has comments of this kind gives; ESLint's types do not tell of it. */
interface InlineConfigs {
  getInlineConfigNodes?(): readonly {
    readonly value: string;
    readonly loc: AST.SourceLocation;
  }[];
}

/**
 * Options that a comment `eslint <rule>: …` sets are told of there, as ESLint tells of those that it
 * checks: they end no run. False if there is no such comment.
 */
function tellOfComment(context: Rule.RuleContext, { message }: TypeError): boolean {
  const sourceCode = context.sourceCode as unknown as InlineConfigs;
  const comment = sourceCode
    .getInlineConfigNodes?.()
    .find(({ value }) => /^\s*eslint\s/.test(value) && value.includes(context.id));
  if (comment === undefined) return false;
  context.report({ loc: comment.loc, message });
  return true;
}
