import { warningAt } from "../../framework/diagnostics.ts";
import type { Resource } from "../../framework/resource.ts";
import type { PlexmcpSession } from "../session.ts";
import { planApiKey } from "./api-key-plan.ts";
import { privateAfterImport } from "./api-key-private.ts";
import { apiKeyAttributes, type ApiKeyAttributes } from "./api-key-schema.ts";
import { emptyApiKeyState } from "./api-key-state.ts";
import { validateApiKey } from "./api-key-validate.ts";
import { createApiKey } from "./create-api-key.ts";
import { deleteApiKey } from "./delete-api-key.ts";
import { checkOwnCredential } from "./own-credential.ts";
import { readApiKey } from "./read-api-key.ts";
import { updateApiKey } from "./update-api-key.ts";

/** `plexmcp_api_key`: an API key of PlexMCP, created, changed in place, rotated and revoked. */
export const apiKeyResource: Resource<ApiKeyAttributes, PlexmcpSession> = {
  typeName: "plexmcp_api_key",
  description:
    "An API key of PlexMCP. Any such key can manage every key of its organisation: a leaked key is a leaked organisation.",
  attributes: apiKeyAttributes,
  version: 1,
  validate: validateApiKey,
  plan: planApiKey,
  planDestroy: ({ client, prior }) =>
    client === undefined ? [] : checkOwnCredential(client, prior, "destroy"),
  create: createApiKey,
  read: readApiKey,
  update: updateApiKey,
  delete: deleteApiKey,
  importState: ({ id }) =>
    Promise.resolve({
      state: { ...emptyApiKeyState, id: id.toLowerCase() },
      private: privateAfterImport(),
      diagnostics: [
        warningAt(
          undefined,
          "The secret of an imported key is not known",
          "PlexMCP shows a key once, when it is made. key and key_sha256 stay null until a rotation: rotate to obtain the secret, by terraform apply -replace=ADDRESS or, later on, by changing rotation.trigger.",
        ),
      ],
    }),
};
