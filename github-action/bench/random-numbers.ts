/** How a measure is spread: log-normal, as sizes in software nearly always are. */
export interface Spread {
  readonly median: number;
  readonly mean: number;
}

/** Numbers that look random, the same ones each time (a linear congruential generator). */
export class RandomNumbers {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.#fraction() * limit);
  }

  /** One of a list that is not empty. */
  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("The list is empty.");
    return item;
  }

  /** A whole number of a spread, at least 1. */
  of({ median, mean }: Spread): number {
    const deviation = Math.sqrt(2 * Math.log(mean / median));
    return Math.max(1, Math.round(median * Math.exp(deviation * this.#normal())));
  }

  /** Of the standard normal distribution, by Box and Muller. */
  #normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.#fraction()));
    return radius * Math.cos(2 * Math.PI * this.#fraction());
  }

  /** From 0 up to, not including, 1. */
  #fraction(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return (this.#state >>> 8) / 0x100_0000;
  }
}
