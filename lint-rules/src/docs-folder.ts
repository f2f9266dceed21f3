/**
 * The pages of the rules come with the package, so that an editor's link opens those of the installed
 * version. This file lies as deep as the bundle that it becomes part of.
 */
export const docsFolder = new URL("../docs/rules/", import.meta.url);
