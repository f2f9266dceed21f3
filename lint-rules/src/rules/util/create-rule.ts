import type { Rule } from "eslint";
import { docsFolder } from "../../docs-folder.ts";
import type { Visitor } from "./ast.ts";
import { namesPlexmcp } from "./names-plexmcp.ts";

/** What a rule says of itself; ESLint checks options against `schema` and fills in the defaults. */
interface RuleMeta<Options> {
  readonly type: "problem" | "suggestion";
  readonly description: string;
  /** `js/js` for rules that read the syntax tree, `*` for those that read any text. */
  readonly languages: readonly ["js/js"] | readonly ["*"];
  readonly fixable?: "code";
  readonly hasSuggestions?: true;
  /** One JSON schema an option. Options that are not listed are refused. */
  readonly options: { readonly [Name in keyof Options]-?: object };
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
  return {
    meta: {
      type,
      docs: { description, url: new URL(`${name}.md`, docsFolder).href },
      languages: [...languages],
      ...(fixable === undefined ? {} : { fixable }),
      ...(hasSuggestions === undefined ? {} : { hasSuggestions }),
      ...optionsOf(meta),
      messages,
    },
    create(context) {
      if (readsEveryFile !== true && !namesPlexmcp(context)) return {};
      // ESLint checked the options against the schema; both it and oxlint merged in the defaults.
      const options = (context.options[0] ?? meta.defaultOptions) as Options;
      // Our node types describe the same nodes as ESLint's, and more of them.
      return create(context, options) as unknown as Rule.RuleListener;
    },
  };
}

/** For a rule without options, what ESLint compiles fastest: it does so at each start. */
function optionsOf<Options>({ options, defaultOptions }: RuleMeta<Options>) {
  if (Object.keys(options).length === 0) return { schema: [] };
  return {
    schema: [{ type: "object" as const, properties: options, additionalProperties: false }],
    defaultOptions: [defaultOptions],
  };
}
