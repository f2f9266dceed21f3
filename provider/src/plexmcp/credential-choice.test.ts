import { expect, test } from "vitest";
import { chooseCredential, type CredentialFields } from "./credential-choice.ts";

const none: CredentialFields = { api_key: null, token: null, email: null, password: null };

test.each<[string, Partial<CredentialFields>, Record<string, string>, object]>([
  ["a configured key", { api_key: "k" }, {}, { kind: "apiKey", value: "k", source: "api_key" }],
  [
    "what is configured, not the environment",
    { token: "t" },
    { PLEXMCP_API_KEY: "k" },
    { kind: "token", value: "t", source: "token" },
  ],
  [
    "the environment where nothing is configured",
    {},
    { PLEXMCP_API_KEY: "k" },
    { kind: "apiKey", value: "k", source: "PLEXMCP_API_KEY" },
  ],
  [
    "a configured e-mail with the password of the environment",
    { email: "a@example.com" },
    { PLEXMCP_PASSWORD: "p", PLEXMCP_API_KEY: "" },
    { kind: "password", email: "a@example.com", value: "p" },
  ],
])("signs in with %s", (_sentence, configured, environment, choice) => {
  expect(chooseCredential({ ...none, ...configured }, environment)).toEqual(choice);
});

test.each<[string, Partial<CredentialFields>, Record<string, string>, RegExp]>([
  ["two configured kinds", { api_key: "k", token: "t" }, {}, /api_key and token/],
  [
    "two kinds in the environment",
    {},
    { PLEXMCP_TOKEN: "t", PLEXMCP_EMAIL: "a@example.com" },
    /PLEXMCP_TOKEN and PLEXMCP_EMAIL/,
  ],
  ["nothing at all", {}, {}, /PLEXMCP_EMAIL and PLEXMCP_PASSWORD, or PLEXMCP_TOKEN/],
  ["an e-mail alone", { email: "a@example.com" }, {}, /Set password, or PLEXMCP_PASSWORD/],
  ["a password alone", {}, { PLEXMCP_PASSWORD: "hunter2" }, /Set email, or PLEXMCP_EMAIL/],
])("refuses %s, and shows no secret", (_sentence, configured, environment, detail) => {
  const choice = chooseCredential({ ...none, ...configured }, environment);
  expect(choice).toHaveProperty("severity", "error");
  expect(choice).toHaveProperty("detail", expect.stringMatching(detail));
  expect(JSON.stringify(choice)).not.toContain("hunter2");
});
