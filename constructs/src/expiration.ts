import { Token } from "cdktf";
import { Duration } from "./duration.ts";

/** The longest life time that PlexMCP can add to a date without failing. */
const longestLifetime = Duration.days(3_650);

/** RFC 3339, with a time zone: PlexMCP reads anything else as "never". */
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** When a key stops to work by itself. */
export class Expiration {
  /** The key works until it is revoked or rotated. */
  static never(): Expiration {
    return new Expiration({ expiresIn: "never" });
  }

  /** The key lives for so many days of 24 hours, from its creation: at most 3,650. */
  static afterDays(days: number): Expiration {
    return Expiration.after(Duration.days(days));
  }

  /** The key lives this long, from its creation: at most 3,650 days. */
  static after(lifetime: Duration): Expiration {
    const { milliseconds } = lifetime;
    if (milliseconds === 0 || (milliseconds ?? 0) > (longestLifetime.milliseconds ?? 0)) {
      throw new Error(
        `A key cannot live for ${lifetime.toString()}: the life time is more than 0s and at most ${longestLifetime.toString()}. For a key without expiry write Expiration.never().`,
      );
    }
    return new Expiration({ expiresIn: lifetime.toString(), lifetime });
  }

  /**
   * The key ends at a fixed time; so does each key that replaces it. A text is RFC 3339 with a time
   * zone, such as `2027-01-31T12:00:00Z`, or a token.
   */
  static at(instant: Date | string): Expiration {
    if (typeof instant === "string" && Token.isUnresolved(instant)) {
      return new Expiration({ expiresAt: instant });
    }
    const isText = typeof instant === "string";
    const date = new Date(instant);
    if (Number.isNaN(date.getTime()) || (isText && !instantShape.test(instant))) {
      throw new Error(
        `Expiration.at(${isText ? JSON.stringify(instant) : "an invalid Date"}): write a time in RFC 3339 with a time zone, such as "2027-01-31T12:00:00Z".`,
      );
    }
    return new Expiration({ expiresAt: isText ? instant : `${date.toJSON().slice(0, 19)}Z` });
  }

  /** As the provider takes it: a life time or `never`. */
  readonly expiresIn: string | undefined;
  /** As the provider takes it: a fixed time. */
  readonly expiresAt: string | undefined;
  /** How long a key lives, where that is the same for each. */
  readonly lifetime: Duration | undefined;

  private constructor(end: {
    readonly expiresIn?: string;
    readonly expiresAt?: string;
    readonly lifetime?: Duration;
  }) {
    this.expiresIn = end.expiresIn;
    this.expiresAt = end.expiresAt;
    this.lifetime = end.lifetime;
  }
}
