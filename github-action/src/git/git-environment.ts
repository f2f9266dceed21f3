import { devNull } from "node:os";

/**
 * Configuration of the scanned repository that would run a program or change what git prints, put
 * out of force. It is given on every command line, which outranks every file.
 */
export const hardening: readonly string[] = [
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  // Run by a fetch into a repository with alternates; `:` is the shell's "do nothing".
  "core.alternateRefsCommand=:",
  "core.askPass=",
  "credential.helper=",
  `diff.orderFile=${devNull}`,
  "log.showRoot=true",
  "log.showSignature=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.writeCommitGraph=false",
  "submodule.recurse=false",
  // No object is fetched behind our back: a fetch names the one protocol that it needs.
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

/**
 * By these git tells a hook what is being committed (a temporary index) or received (objects in
 * quarantine). Any other `GIT_…` variable of the caller is dropped.
 */
const hookVariables: ReadonlySet<string> = new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH",
]);

/** The environment that git runs in: no pager, no prompt, no tracing, no replaced or grafted history. */
export function gitEnvironment(
  environment: NodeJS.ProcessEnv,
  { isHook }: { readonly isHook: boolean },
): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !name.startsWith("GIT_") || (isHook && hookVariables.has(name)),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_GRAFT_FILE: devNull,
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_PAGER: "",
    GIT_TERMINAL_PROMPT: "0",
    // Its messages are read to tell one failure from another.
    LC_ALL: "C",
  };
}
