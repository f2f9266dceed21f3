import type { Comment, TextNode } from "./text-ast.ts";

/** `NAME=value`, as dotenv reads it. */
export interface EnvAssignment extends TextNode<"EnvAssignment"> {
  readonly name: string;
  readonly nameRange: [number, number];
  /** Without quotes around it. */
  readonly value: string;
  /** The quotes included. */
  readonly valueRange: [number, number];
}

/** A .env file. */
export interface EnvFile extends TextNode<"EnvFile"> {
  readonly body: readonly EnvAssignment[];
  readonly comments: readonly Comment[];
}

/** Is this the tree of a file that is read as `plexmcp/env`? */
export function isEnvFile(ast: unknown): ast is EnvFile {
  return typeof ast === "object" && ast !== null && "type" in ast && ast.type === "EnvFile";
}
