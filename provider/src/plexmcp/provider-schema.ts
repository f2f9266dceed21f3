import type { PlanOf } from "../framework/schema-types.ts";
import { int64Attribute, stringAttribute } from "../framework/schema.ts";
import { durationGrammar, parseDuration } from "./duration.ts";

export const defaultEndpoint = "https://api.plexmcp.com";

/** The provider block: where PlexMCP is and who signs in. */
export const providerAttributes = {
  endpoint: stringAttribute({
    presence: "optional",
    description: `PlexMCP's address, without a path. Default: \`PLEXMCP_ENDPOINT\`, else \`${defaultEndpoint}\`. Plain http is taken for loopback hosts only.`,
    validators: [checkEndpoint],
  }),
  api_key: stringAttribute({
    presence: "optional",
    description:
      "An API key to sign in with. Default: `PLEXMCP_API_KEY`. With a key PlexMCP gives no list of keys, so that a create that was cut off is named, not found.",
    sensitive: true,
  }),
  token: stringAttribute({
    presence: "optional",
    description: "A JWT to sign in with, of an owner or admin. Default: `PLEXMCP_TOKEN`.",
    sensitive: true,
  }),
  email: stringAttribute({
    presence: "optional",
    description: "Signs in with e-mail and password. Default: `PLEXMCP_EMAIL`.",
  }),
  password: stringAttribute({
    presence: "optional",
    description: "The password of `email`. Default: `PLEXMCP_PASSWORD`.",
    sensitive: true,
  }),
  max_requests_in_flight: int64Attribute({
    presence: "optional",
    description:
      "How many requests are under way at once, 1 to 64. Default: 3, the number of database connections of PlexMCP's server.",
    validators: [
      (count) =>
        Number.isInteger(count) && count >= 1 && count <= 64
          ? undefined
          : `${String(count)} is not a whole number from 1 to 64.`,
    ],
  }),
  request_timeout: stringAttribute({
    presence: "optional",
    description: "How long one request may take, such as `30s`. Default: `30s`.",
    validators: [
      (text) =>
        parseDuration(text) === undefined
          ? `${JSON.stringify(text)} is not a duration. ${durationGrammar}`
          : undefined,
    ],
  }),
};

export type ProviderConfig = PlanOf<typeof providerAttributes>;

const loopbackHosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Says what is wrong with an endpoint; the credential travels there, so http is for loopback. */
export function checkEndpoint(endpoint: string): string | undefined {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return `${JSON.stringify(endpoint)} is not a URL. Write PlexMCP's address, such as "${defaultEndpoint}".`;
  }
  if (url.protocol === "http:" && !loopbackHosts.test(url.hostname)) {
    return `${url.origin} is not encrypted, and the credential travels there. Use https; http is taken for loopback hosts only.`;
  }
  if (url.username !== "" || url.password !== "") {
    return `The endpoint ${url.host} holds a user name or a password. Use api_key, token, or email and password.`;
  }
  return url.pathname === "/" && url.search === "" && url.hash === ""
    ? undefined
    : `The endpoint has a path (${url.pathname}). Write ${url.origin}: the provider finds /api/v1 or /v1 by itself.`;
}
