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
  readonly #successors = new Map<string, Successor>();

  announce(name: string, successor: Successor): void {
    this.#successors.set(name, successor);
  }

  /** The verified key that took the place of `id`, if this process made one of that name. */
  findSuccessor(name: string, id: string): Successor | undefined {
    const successor = this.#successors.get(name);
    return successor?.id === id ? undefined : successor;
  }
}
