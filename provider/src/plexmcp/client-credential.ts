import { SecretKey } from "eslint-plugin-plexmcp/key-format";
import { SecretText, type Credential } from "../client/credential.ts";
import type { CredentialChoice } from "./credential-choice.ts";

/** Wraps the chosen credential so that nothing prints it from here on. */
export function toClientCredential(chosen: CredentialChoice): Credential {
  switch (chosen.kind) {
    case "apiKey":
      return { kind: "apiKey", key: new SecretKey(chosen.value) };
    case "token":
      return { kind: "token", token: new SecretText(chosen.value) };
    case "password":
      return { kind: "password", email: chosen.email, password: new SecretText(chosen.value) };
  }
}
