/** A key that this process has made and verified: what a replaced key of its name is handed. */
export interface Successor {
  readonly id: string;
  /** Of the new configuration; the old state's does not count. */
  readonly overlapMs: number;
  readonly createdAt: Date;
}

/**
 * Hands the new key's facts to the deletion of the old one. Terraform carries nothing from the
 * create call to the delete call, which sees only the old state; both run in this process.
 */
export class Successions {
  readonly #successors = new Map<string, Successor[]>();

  announce(name: string, successor: Successor): void {
    this.#successors.set(name, [...(this.#successors.get(name) ?? []), successor]);
  }

  /**
   * The verified key that took the place of `id`, if this process made one of that name. Of several
   * the one with the shortest overlap: which of them replaced which is not known, and a key that
   * leaked must not outlive its own.
   */
  findSuccessor(name: string, id: string): Successor | undefined {
    const others = (this.#successors.get(name) ?? []).filter((successor) => successor.id !== id);
    return others.toSorted((one, other) => one.overlapMs - other.overlapMs)[0];
  }
}
