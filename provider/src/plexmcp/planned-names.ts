/**
 * The names of the keys that a run has planned. PlexMCP lets keys share a name; the journal does not
 * tell them apart.
 */
export class PlannedNames {
  readonly #ids = new Map<string, string>();

  /** Notes a key that stays; returns the id of another one of its name, if the run has met one. */
  findOther(name: string, id: string): string | undefined {
    const known = this.#ids.get(name);
    if (known === undefined) this.#ids.set(name, id);
    return known === id ? undefined : known;
  }
}
