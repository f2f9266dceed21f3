/** A JSON object whose fields are read with a check; `place` says where it stands, for the error. */
export class CheckedObject {
  readonly #fields: ReadonlyMap<string, unknown>;
  readonly #place: string;

  constructor(json: unknown, place: string) {
    if (typeof json !== "object" || json === null || Array.isArray(json)) {
      throw new TypeError(`${place} must be an object.`);
    }
    this.#fields = new Map(Object.entries(json));
    this.#place = place;
  }

  string(name: string): string {
    const value = this.#fields.get(name);
    return typeof value === "string" ? value : this.#refuse(name, "a string");
  }

  number(name: string): number {
    const value = this.#fields.get(name);
    return typeof value === "number" ? value : this.#refuse(name, "a number");
  }

  boolean(name: string): boolean {
    const value = this.#fields.get(name);
    return typeof value === "boolean" ? value : this.#refuse(name, "true or false");
  }

  /** One of `choices`, as a literal. */
  oneOf<const Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    const value = this.#fields.get(name);
    const choice = choices.find((candidate) => candidate === value);
    return choice ?? this.#refuse(name, `one of ${choices.join(", ")}`);
  }

  strings(name: string): string[] {
    return this.list(name).map((item, index) =>
      typeof item === "string" ? item : this.#refuse(`${name}[${index}]`, "a string"),
    );
  }

  list(name: string): readonly unknown[] {
    const value: unknown = this.#fields.get(name);
    if (!Array.isArray(value)) return this.#refuse(name, "a list");
    return value.map((item: unknown) => item);
  }

  record(name: string): Record<string, unknown> {
    const value = this.#fields.get(name);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return this.#refuse(name, "an object");
    }
    return Object.fromEntries(Object.entries(value));
  }

  object(name: string): CheckedObject {
    return new CheckedObject(this.#fields.get(name), this.#pathOf(name));
  }

  /** Whatever stands there; undefined when absent. */
  any(name: string): unknown {
    return this.#fields.get(name);
  }

  names(): string[] {
    return [...this.#fields.keys()];
  }

  stringOrNull(name: string): string | null {
    return this.has(name) ? this.string(name) : null;
  }

  /** Is the field there, and not null? */
  has(name: string): boolean {
    const value = this.#fields.get(name);
    return value !== undefined && value !== null;
  }

  /** Throws when there is a field that `known` does not name: a misspelt option must not be lost. */
  allowOnly(known: readonly string[]): void {
    for (const name of this.#fields.keys()) {
      if (!known.includes(name)) {
        throw new TypeError(`${this.#pathOf(name)} is not known; known are ${known.join(", ")}.`);
      }
    }
  }

  #pathOf(name: string): string {
    return `${this.#place}.${name}`;
  }

  #refuse(name: string, expected: string): never {
    throw new TypeError(`${this.#pathOf(name)} must be ${expected}.`);
  }
}
