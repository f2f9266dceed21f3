import { Token } from "cdktf";

const unitsMs: ReadonlyMap<string, number> = new Map([
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
  ["w", 604_800_000],
  ["y", 31_536_000_000],
]);

/** The provider's own: a whole number of at most nine digits and one unit. */
const grammar = /^([1-9][0-9]{0,8})([smhdwy])$/;

/** A length of time, as the provider writes it: `90d`. Zero (`0s`) is an overlap only. */
export class Duration {
  static minutes(count: number): Duration {
    return Duration.#of(count, "m", "minutes");
  }

  static hours(count: number): Duration {
    return Duration.#of(count, "h", "hours");
  }

  /** Days of 24 hours. */
  static days(count: number): Duration {
    return Duration.#of(count, "d", "days");
  }

  /**
   * Reads `36h`: a whole number and one of s, m (minute), h, d (24 h), w, y (365 d); or `0s`. A token
   * passes unread, and what depends on its length is left to the provider to check.
   */
  static parse(text: string): Duration {
    if (Token.isUnresolved(text)) return new Duration(text, undefined);
    if (text === "0s") return new Duration(text, 0);
    const match = grammar.exec(text);
    const unitMs = unitsMs.get(match?.[2] ?? "");
    if (match === null || unitMs === undefined) {
      throw new Error(
        `${JSON.stringify(text)} is not a duration: write a whole number and one of s, m (minute), h, d, w, y (365 d), such as "36h". Sums such as "1d12h" are not read.`,
      );
    }
    return new Duration(text, Number(match[1]) * unitMs);
  }

  static #of(count: number, unit: string, factory: string): Duration {
    if (Token.isUnresolved(count)) return Duration.parse(`${Token.asString(count)}${unit}`);
    if (count === 0) return Duration.parse("0s");
    if (!Number.isInteger(count) || count < 0 || count > 999_999_999) {
      throw new Error(
        `Duration.${factory}(${count}): write a whole number from 0 to 999,999,999, in a smaller unit where there is a fraction.`,
      );
    }
    return Duration.parse(`${count}${unit}`);
  }

  readonly #text: string;
  /** Undefined where the duration is a token. */
  readonly milliseconds: number | undefined;

  private constructor(text: string, milliseconds: number | undefined) {
    this.#text = text;
    this.milliseconds = milliseconds;
  }

  /** As the provider reads it, such as `90d`. */
  toString(): string {
    return this.#text;
  }
}
