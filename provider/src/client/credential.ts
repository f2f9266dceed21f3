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
