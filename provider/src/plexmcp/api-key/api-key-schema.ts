import { nestedAttribute, type PlanOf, type StateOf } from "../../framework/schema-types.ts";
import {
  boolAttribute,
  int64Attribute,
  stringAttribute,
  stringSetAttribute,
} from "../../framework/schema.ts";
import {
  checkDuration,
  checkEnvironment,
  checkExpiresAt,
  checkExpiresIn,
  checkMcpIds,
  checkName,
  checkOneOf,
  checkOverlap,
  checkRateLimit,
  checkScopes,
} from "./api-key-validators.ts";

const rotationAttributes = {
  every: stringAttribute({
    presence: "optional",
    description:
      "Replace the key once it is this old, such as `60d`. `every` + `overlap` must be shorter than `expires_in`.",
    validators: [checkDuration],
  }),
  before_expiry: stringAttribute({
    presence: "optional",
    description:
      "Replace the key this long before it expires, such as `14d`. Needs `expires_in` and must be shorter than it.",
    validators: [checkDuration],
  }),
  trigger: stringAttribute({
    presence: "optional",
    description:
      "Any text. Changing it replaces the key in this apply; setting it for the first time does not.",
  }),
};

/** Requests a minute, as PlexMCP's server has it. */
export const defaultRateLimitRpm = 60;

/** `plexmcp_api_key`. The order is the order of the registry page. */
export const apiKeyAttributes = {
  name: stringAttribute({
    presence: "required",
    description:
      "Name shown in PlexMCP, 1 to 100 bytes. PlexMCP does not ask for it, but give each key of a configuration a name of its own: a replaced key is told from a removed one by it.",
    validators: [checkName],
  }),
  environment: stringAttribute({
    presence: "optional",
    description:
      "Environment that the key belongs to, such as `production`: a lower-case letter, then up to 31 of `a-z`, `0-9` and `-`. Kept on the server as the scope `env:NAME`.",
    validators: [checkEnvironment],
  }),
  description: stringAttribute({
    presence: "optional",
    description:
      "What the key is for. Sent to PlexMCP; servers that keep no description leave it in the state only.",
  }),
  scopes: stringSetAttribute({
    presence: "optional",
    description:
      "Free-text scopes. PlexMCP enforces none of them. The prefixes `managed-by:`, `env:`, `tf-create:` and the scope `superseded` belong to the provider.",
    validators: [checkScopes],
  }),
  mcp_access_mode: stringAttribute({
    presence: "optionalComputed",
    description:
      "Which MCPs the key reaches: `all`, `selected` (those of `allowed_mcp_ids`) or `none`. Left out: `selected` where `allowed_mcp_ids` is set, else `none`.",
    validators: [checkOneOf("all", "selected", "none")],
  }),
  allowed_mcp_ids: stringSetAttribute({
    presence: "optional",
    description:
      "Ids of the MCPs in reach, with the mode `selected`. Look them up by name with the data source `plexmcp_mcp`.",
    validators: [checkMcpIds],
  }),
  rate_limit_rpm: int64Attribute({
    presence: "optionalComputed",
    description: "Requests a minute on `/mcp`, 1 to 10,000. Default: 60.",
    defaultValue: defaultRateLimitRpm,
    validators: [checkRateLimit],
  }),
  expires_in: stringAttribute({
    presence: "optional",
    description:
      "How long the key lives from its creation, such as `90d` (at most 3,650 days), or `never`. Changing it moves `expires_at` in place.",
    validators: [checkExpiresIn],
  }),
  expires_at: stringAttribute({
    presence: "optionalComputed",
    description:
      "A fixed end, RFC 3339, such as `2027-01-31T12:00:00Z`. Computed from `expires_in` where that is set.",
    validators: [checkExpiresAt],
  }),
  rotation: nestedAttribute(rotationAttributes, {
    presence: "optional",
    description:
      "When the key is replaced by a new one. Judged from the gateway's clock as the last refresh read it. Use it with `lifecycle { create_before_destroy = true }`.",
  }),
  overlap: stringAttribute({
    presence: "optionalComputed",
    description:
      "How long a replaced key stays valid, such as `24h`; `0s` (default) revokes it at once. Acts only with `create_before_destroy`: without it the old key goes first.",
    defaultValue: "0s",
    validators: [checkOverlap],
  }),
  on_removal: stringAttribute({
    presence: "optionalComputed",
    description:
      "What happens to the key when it is removed from the configuration or destroyed: `revoke` (default, at once), `expire` (after `overlap`) or `keep` (it stays as it is, unmanaged). Without `create_before_destroy` a replaced key counts as removed.",
    defaultValue: "revoke",
    validators: [checkOneOf("revoke", "expire", "keep")],
  }),
  verify: boolAttribute({
    presence: "optionalComputed",
    description:
      "Try a new key on `/mcp` before the old one goes (default `true`). A key that does not work is revoked and the old one stays.",
    defaultValue: true,
  }),
  verify_timeout: stringAttribute({
    presence: "optionalComputed",
    description:
      "How long a new key may take to work (default `30s`). Answers that decide nothing (429, 5xx, time-outs) are retried until then.",
    defaultValue: "30s",
    validators: [checkDuration],
  }),
  id: stringAttribute({
    presence: "computed",
    description: "The key's id, a UUID. `terraform import` takes it.",
    useStateForUnknown: true,
  }),
  key: stringAttribute({
    presence: "computed",
    description:
      "The key itself. It is in the state: protect the state like the key. Null after an import, until a rotation.",
    sensitive: true,
    useStateForUnknown: true,
  }),
  key_prefix: stringAttribute({
    presence: "computed",
    description: "The key's first 17 characters and `...`, as PlexMCP's dashboard shows it.",
    useStateForUnknown: true,
  }),
  key_sha256: stringAttribute({
    presence: "computed",
    description: "SHA-256 of the key, in hex: tells keys apart without showing them.",
    useStateForUnknown: true,
  }),
  created_at: stringAttribute({
    presence: "computed",
    description: "When the key was made, RFC 3339, by the gateway's clock.",
    useStateForUnknown: true,
  }),
  rotation_due: boolAttribute({
    presence: "computed",
    description: "Whether the last refresh found that the key is to be replaced.",
  }),
  rotation_reason: stringAttribute({
    presence: "computed",
    description: "Why `rotation_due` is true, in words.",
  }),
};

export type ApiKeyAttributes = typeof apiKeyAttributes;
export type ApiKeyState = StateOf<ApiKeyAttributes>;
export type ApiKeyPlan = PlanOf<ApiKeyAttributes>;
