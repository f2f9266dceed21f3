/**
 * A variable of the environment without space around it; undefined where that leaves nothing: a workflow
 * sets to nothing what it has no value for, and a file that a token comes from ends with a line feed.
 */
export function variableIn(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = environment[name]?.trim() ?? "";
  return value === "" ? undefined : value;
}
