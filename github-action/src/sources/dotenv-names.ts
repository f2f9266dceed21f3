import { classifyDotenv, type DotenvClass } from "eslint-plugin-plexmcp/detector";

/** Of these it counts what they hold, not their names alone. */
const judgedByContent: ReadonlySet<DotenvClass> = new Set(["dotenv", "by-design"]);
const harmlessClasses: ReadonlySet<DotenvClass> = new Set(["template", "vault", "none"]);

/** Whatever `classifyDotenv` knows by name has this in it. */
const possible = /env|\.dev\.vars/i;

/**
 * May a text, a path or a list of names, hold the name of a .env file? A look that costs a fraction of
 * `classifyDotenv`, for the many names that have nothing to do with such files.
 */
export function mayNameDotenv(text: string): boolean {
  return possible.test(text);
}

/** Is it one of the names that .env files have, templates and encrypted ones included? */
export function isDotenvFamily(path: string): boolean {
  return mayNameDotenv(path) && classifyDotenv(path) !== "none";
}

/** Does the name alone call for a look at the file? */
export function isDotenvName(path: string): boolean {
  return mayNameDotenv(path) && !harmlessClasses.has(classifyDotenv(path));
}

/** Does a name that calls for it call for reading the file? Virtual environments have thousands. */
export function isJudgedByContent(path: string): boolean {
  return judgedByContent.has(classifyDotenv(path));
}

/** The objects among files of the dotenv family that are to be read. */
export function dotenvToRead(
  files: readonly { readonly path: string; readonly oid: string }[],
): readonly string[] {
  return files.filter(({ path }) => isJudgedByContent(path)).map(({ oid }) => oid);
}
