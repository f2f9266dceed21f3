import type { ESLint } from "eslint";
import type { EnvFile } from "./env-ast.ts";
import { parseEnv } from "./parse-env.ts";
import { parseText } from "./parse-text.ts";
import type { TextFile } from "./text-ast.ts";
import { PlexmcpSourceCode } from "./text-source-code.ts";

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
    visitorKeys: { EnvFile: ["body"], EnvAssignment: [], TextFile: [] },
    defaultLanguageOptions: {},
    validateLanguageOptions(options: Record<string, unknown>) {
      const [unknown] = Object.keys(options);
      if (unknown !== undefined) throw new TypeError(`Language option "${unknown}" is unknown.`);
    },
    parse: ({ body }) => ({ ok: true, ast: parse(textOf(body)) }),
    // ESLint hands back the tree that `parse` made.
    createSourceCode: ({ body }, { ast }) =>
      new PlexmcpSourceCode(textOf(body), ast as EnvFile | TextFile),
  };
}

function textOf(body: string | Uint8Array): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
