import type { Rule } from "eslint";
import { docsFolder } from "../../docs-folder.ts";
import type { Visitor } from "../syntax/ast.ts";
import { namesPlexmcp } from "./names-plexmcp.ts";
import { requireOptions, type OptionSchema, type OptionSchemas } from "./option-schema.ts";

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
  /** Files of one configuration share an object of options. */
  let checked: Options | undefined;
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
      // Both ESLint and oxlint merged in the defaults; what else it is, is checked next.
      const options = (context.options[0] ?? meta.defaultOptions) as Options;
      if (options !== checked) {
        requireOptions(context.id, meta.options, options);
        checked = options;
      }
      if (readsEveryFile !== true && !namesPlexmcp(context)) return {};
      // Our node types describe the same nodes as ESLint's, and more of them.
      return create(context, options) as unknown as Rule.RuleListener;
    },
  };
}

/**
 * For ESLint, only the names of the options: its own words for a wrong value would not say which
 * option has it. A rule without any has what ESLint compiles fastest: it does so at each start.
 */
function optionsOf<Options>({ options, defaultOptions }: RuleMeta<Options>) {
  const schemas = Object.entries<OptionSchema>(options);
  if (schemas.length === 0) return { schema: [] };
  const properties = Object.fromEntries(
    schemas.map(([name, { description }]) => [name, { description }]),
  );
  return {
    schema: [{ type: "object" as const, properties, additionalProperties: false }],
    defaultOptions: [defaultOptions],
  };
}
