import { inspect } from "node:util";
import type { SecretKey } from "eslint-plugin-plexmcp/key-format";

/** A password or a token: prints nothing of itself, not even its length. */
export class SecretText {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  [inspect.custom](): string {
    return "SecretText";
  }
}

/** Who signs in. */
export type Credential =
  | { readonly kind: "apiKey"; readonly key: SecretKey }
  | { readonly kind: "token"; readonly token: SecretText }
  | { readonly kind: "password"; readonly email: string; readonly password: SecretText };

/** The text that no message may show. */
export function secretOf(credential: Credential): string {
  switch (credential.kind) {
    case "apiKey":
      return credential.key.reveal();
    case "token":
      return credential.token.reveal();
    case "password":
      return credential.password.reveal();
  }
}
