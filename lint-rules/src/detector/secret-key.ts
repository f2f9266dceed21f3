import { inspect } from "node:util";
import { redactKey } from "./key-format.ts";

/**
 * A key that prints only its redaction. The one way to the characters is `reveal()`, called where
 * the key leaves for the API, the state or the file its owner asked for.
 */
export class SecretKey {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The first 17 characters and an ellipsis: what the dashboard shows. */
  get prefix(): string {
    return redactKey(this.#value);
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return this.prefix;
  }

  toJSON(): string {
    return this.prefix;
  }

  [inspect.custom](): string {
    return `SecretKey(${this.prefix})`;
  }
}
