import type { PlanOf, StateOf } from "../../framework/schema-types.ts";
import { boolAttribute, stringAttribute } from "../../framework/schema.ts";
import { checkValue } from "./dotenv/quoting.ts";
import { checkPath, checkVariable } from "./env-file-validators.ts";

/** `plexmcp_env_file`. The order is the order of the registry page. */
export const envFileAttributes = {
  path: stringAttribute({
    presence: "required",
    description:
      "The dotenv file, such as `apps/web/.env`. A relative path starts at the folder of the root module, Terraform's working directory. Missing folders are made; the file is made with mode 0600, and a file that exists keeps its mode. Changing the path moves the line.",
    validators: [checkPath],
  }),
  variable: stringAttribute({
    presence: "optionalComputed",
    description:
      "Name of the variable (default `PLEXMCP_API_KEY`): letters, digits and `_`, not beginning with a digit. Every line that sets it gets the value; all other lines stay as they are, byte for byte.",
    defaultValue: "PLEXMCP_API_KEY",
    validators: [checkVariable],
  }),
  value: stringAttribute({
    presence: "required",
    description:
      "The value, as a rule the `key` of a `plexmcp_api_key`. It is in the state: protect the state like the key.",
    sensitive: true,
    nullAdvice:
      "If it is the key of an imported plexmcp_api_key, PlexMCP does not show it again: rotate to obtain the secret, by terraform apply -replace=ADDRESS with the address of that key.",
    validators: [checkValue],
  }),
  allow_unignored: boolAttribute({
    presence: "optionalComputed",
    description:
      "Write the file even where git would commit it (default `false`), because it is encrypted or the repository is meant to hold it.",
    defaultValue: false,
  }),
  id: stringAttribute({
    presence: "computed",
    description: "`path` and `variable`, joined by `#`.",
  }),
  resolved_path: stringAttribute({
    presence: "computed",
    description: "The absolute path of the file on the machine that ran last.",
  }),
  value_sha256: stringAttribute({
    presence: "computed",
    description:
      "SHA-256, in hex, of the value that the last refresh found in the file: tells a changed line without showing it. Null where the line is missing.",
  }),
};

export type EnvFileAttributes = typeof envFileAttributes;
export type EnvFileState = StateOf<EnvFileAttributes>;
export type EnvFilePlan = PlanOf<EnvFileAttributes>;
