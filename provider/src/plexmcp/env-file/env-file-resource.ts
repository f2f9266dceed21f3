import type { Resource } from "../../framework/resource.ts";
import type { PlexmcpSession } from "../session.ts";
import { planEnvFile } from "./env-file-plan.ts";
import { envFileAttributes, type EnvFileAttributes } from "./env-file-schema.ts";
import { readEnvFile } from "./read-env-file.ts";
import { deleteEnvFile } from "./remove-line.ts";
import { createEnvFile, updateEnvFile } from "./write-env-file.ts";

/** `plexmcp_env_file`: one variable in a dotenv file, updated in place. */
export const envFileResource: Resource<EnvFileAttributes, PlexmcpSession> = {
  typeName: "plexmcp_env_file",
  description:
    "Writes a variable, as a rule an API key, into a dotenv file: in place, atomically, and never into a file that git would commit.",
  attributes: envFileAttributes,
  version: 1,
  plan: planEnvFile,
  create: createEnvFile,
  read: readEnvFile,
  update: updateEnvFile,
  delete: deleteEnvFile,
};
