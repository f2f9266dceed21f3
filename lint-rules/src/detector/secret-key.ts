import { redactKey } from "./key-format.ts";

/** `inspect.custom` of node:util, whose import would load parts of Node that nothing here needs. */
const inspectCustom = Symbol.for("nodejs.util.inspect.custom");

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

  [inspectCustom](): string {
    return `SecretKey(${this.prefix})`;
  }
}
