import type { ApiKey as ApiKeyResource } from "./l1/api-key.ts";

/**
 * The secret of a key, before it exists: Terraform knows it in an apply only. It does not turn into
 * text by accident, so that no user data, tag or output holds a key unseen.
 */
export class KeySecret {
  readonly #resource: ApiKeyResource;
  readonly #constructPath: string;

  constructor(resource: ApiKeyResource, constructPath: string) {
    this.#resource = resource;
    this.#constructPath = constructPath;
  }

  /**
   * A token for the key itself. Whatever takes it has the key in the state: give it to attributes
   * that Terraform treats as sensitive only.
   */
  reveal(): string {
    return this.#resource.key;
  }

  /** Changes whenever the secret does, and tells nothing of it: the key's id. */
  get version(): string {
    return this.#resource.id;
  }

  /** Throws: see `reveal`. */
  toString(): never {
    throw new Error(
      `${this.#constructPath}: the secret of a key was made into a text. Deliver it with key.deliverTo("…", destination); where its value itself has to stand, write secret.reveal().`,
    );
  }

  /** Throws: see `reveal`. */
  toJSON(): never {
    return this.toString();
  }
}
