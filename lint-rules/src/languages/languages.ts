import type { ESLint } from "eslint";
import type { EnvFile } from "./env-ast.ts";
import { foreignLanguageOptions } from "./foreign-rules.ts";
import { parseEnv } from "./parse-env.ts";
import { parseText } from "./parse-text.ts";
import { PlexmcpSourceCode, visitorKeys } from "./plexmcp-source-code.ts";
import type { TextFile } from "./text-ast.ts";

type Language = NonNullable<ESLint.Plugin["languages"]>[string];

/** `.env` files: assignments and `#` comments. */
export const envLanguage = language(parseEnv);

/** Any text at all: shell, Terraform, Dockerfile, configuration of MCP clients, snapshots. */
export const textLanguage = language(parseText);

function language(parse: (text: string) => EnvFile | TextFile): Language {
  return {
    fileType: "text",
    lineStart: 1,
    columnStart: 1,
    nodeTypeKey: "type",
    visitorKeys,
    defaultLanguageOptions: foreignLanguageOptions,
    // A block without `files`, such as typescript-eslint's, sets its options for our files too: to
    // refuse them would end the user's run.
    validateLanguageOptions: () => undefined,
    parse: ({ body }) => ({ ok: true, ast: parse(textOf(body)) }),
    // ESLint hands back the tree that `parse` made.
    createSourceCode: ({ body }, { ast }) =>
      new PlexmcpSourceCode(textOf(body), ast as EnvFile | TextFile),
  };
}

function textOf(body: string | Uint8Array): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
