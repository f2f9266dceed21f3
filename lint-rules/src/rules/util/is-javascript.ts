/**
 * Does a file have expressions to look at? Only the language `js/js`, which TypeScript and Vue files
 * are read in too, resolves names; all others are read as text.
 */
export function isJavaScript(sourceCode: object): boolean {
  return "scopeManager" in sourceCode;
}
