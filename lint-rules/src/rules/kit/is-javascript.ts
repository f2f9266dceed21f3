/**
 * Does a file have expressions to look at? Only the language `js/js`, in which TypeScript and Vue are
 * read too, resolves names and calls its tree a program; all others are read as text.
 */
export function isJavaScript(sourceCode: { readonly ast: { readonly type: string } }): boolean {
  return "scopeManager" in sourceCode && sourceCode.ast.type === "Program";
}
