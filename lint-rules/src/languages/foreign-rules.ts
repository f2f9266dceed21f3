/**
 * A block without `files` turns its rules on for our files too: that of `@eslint/js`, of
 * typescript-eslint, of most plugins. Rules for JavaScript then ask for the following when they start,
 * and one that gets no answer ends the user's run. They find no node to visit, and stay silent.
 */
export const foreignLanguageOptions = { globals: {}, parserOptions: {} };

/** The one scope of a file without names. */
export const emptyScope = {
  type: "global",
  block: { type: "Program", body: [] },
  set: new Map<string, never>(),
  references: [],
  variables: [],
  childScopes: [],
  through: [],
  upper: null,
};

export const emptyScopeManager = {
  globalScope: emptyScope,
  scopes: [emptyScope],
  acquire: () => emptyScope,
  getDeclaredVariables: () => [],
};

/** What rules that need types look for: a program without files. */
export const emptyParserServices = {
  program: {
    getCompilerOptions: () => ({ strict: true }),
    getTypeChecker: () => ({}),
    getSourceFile: () => undefined,
  },
  esTreeNodeToTSNodeMap: new Map<never, never>(),
  tsNodeToESTreeNodeMap: new Map<never, never>(),
};
