import { errorAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { Resource } from "../../framework/resource.ts";
import type { PlexmcpSession } from "../session.ts";
import { envFileAttributes, type EnvFileAttributes } from "./env-file-schema.ts";

/** `plexmcp_env_file`: one variable in a dotenv file, updated in place. */
export const envFileResource: Resource<EnvFileAttributes, PlexmcpSession> = {
  typeName: "plexmcp_env_file",
  description:
    "Writes a variable, as a rule an API key, into a dotenv file: in place, atomically, and never into a file that git would commit.",
  attributes: envFileAttributes,
  version: 1,
  create: () => Promise.resolve({ state: null, diagnostics: notYet }),
  read: ({ state }) => Promise.resolve({ state }),
  update: ({ prior }) => Promise.resolve({ state: prior, diagnostics: notYet }),
  delete: () => Promise.resolve(notYet),
};

const notYet: readonly Diagnostic[] = [
  errorAt(undefined, "Not built yet", "plexmcp_env_file has its schema only."),
];
