import { templateParts } from "./detector/dotenv-name.ts";

/** How a name of a .env file begins or ends, as `classifyDotenv` sees it. */
const shapes = [".env?(.*)", ".flaskenv?(.*)", ".dev.vars*", "*[!.].env"];

const part = `@(${templateParts.join("|")})`;

/** The same with a part that says "template", which may also follow `app.env`. */
const templateShapes = [
  `@(?(.)env|.flaskenv|.dev.vars*).?(*.)${part}?(.*)`,
  `?(*.)${part}.?(*[!.].)env`,
  `*[!.].env+(.${part})`,
];

/** Which files of a configuration are .env files. */
interface EnvFiles {
  readonly files: string[];
  readonly ignores: string[];
}

/**
 * `.env.d.ts` is no .env file, and `env.schema.json` belongs to the language for JSON: ESLint ends the
 * run when a file is given one language, and rules for another.
 */
const ignores = [
  "**/*.?(c|m)@(j|t)s?(x)",
  "**/*.@(json|jsonc|json5|yml|yaml|toml|md|mdx|markdown|css|html|vue|svelte|astro|graphql)",
];

/** Every .env file, encrypted ones and templates included. */
export const envFiles: EnvFiles = { files: anywhere([...shapes, ...templateShapes]), ignores };

/** Templates, and the two that are shared with everybody who tests a project. */
export const envTemplates: EnvFiles = {
  files: anywhere([...templateShapes, ".env.@(test|ci)"]),
  ignores,
};

/**
 * In every folder, and also in upper case: `.ENV` is read like `.env` where file systems ignore case.
 * Patterns for any mixture of cases take ESLint twice as long to start with.
 */
function anywhere(globs: readonly string[]): string[] {
  return globs.map((glob) => `**/${glob.replace(/[a-z]+/g, inBothCases)}`);
}

function inBothCases(word: string): string {
  return `@(${word}|${word.toUpperCase()})`;
}
