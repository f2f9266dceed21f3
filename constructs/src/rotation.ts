import { Duration } from "./duration.ts";

export interface RotationOptions {
  /**
   * How long a replaced key stays valid beside the new one. It covers consumers that this stack does
   * not update itself. `Duration.minutes(0)` revokes the replaced key at once.
   * @default - 24 hours
   */
  readonly overlap?: Duration;
  /**
   * Any text, such as an incident's number. Changing it replaces the key in the next apply.
   * @default "initial"
   */
  readonly trigger?: string;
  /**
   * Try a new key on PlexMCP before the old one goes. A key that does not work is revoked, and the
   * old one stays.
   * @default true
   */
  readonly verify?: boolean;
}

/** When a key is replaced by a new one. It happens in an apply: schedule one, at least weekly. */
export class Rotation {
  /** Replaces the key once it is this old. */
  static every(age: Duration, options: RotationOptions = {}): Rotation {
    requireLength("every", age);
    return new Rotation({ every: age }, options);
  }

  /** Replaces the key this long before it expires. Needs an expiration after a life time. */
  static beforeExpiry(lead: Duration, options: RotationOptions = {}): Rotation {
    requireLength("beforeExpiry", lead);
    return new Rotation({ beforeExpiry: lead }, options);
  }

  /** Replaces the key when `trigger` changes, and once it has expired. */
  static manual(options: RotationOptions = {}): Rotation {
    return new Rotation({}, options);
  }

  readonly every: Duration | undefined;
  readonly beforeExpiry: Duration | undefined;
  readonly overlap: Duration;
  readonly trigger: string;
  readonly verify: boolean;

  private constructor(
    due: { readonly every?: Duration; readonly beforeExpiry?: Duration },
    { overlap = Duration.hours(24), trigger = "initial", verify = true }: RotationOptions,
  ) {
    this.every = due.every;
    this.beforeExpiry = due.beforeExpiry;
    this.overlap = overlap;
    // Always sent: the provider rotates when the text changes, not when it is set for the first time.
    this.trigger = trigger;
    this.verify = verify;
  }
}

function requireLength(factory: string, duration: Duration): void {
  if (duration.milliseconds !== 0) return;
  throw new Error(
    `Rotation.${factory}(0s): a key would be due as soon as it is made. Write a longer duration, or Rotation.manual().`,
  );
}
