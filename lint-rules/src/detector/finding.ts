import type { SecretKey } from "./secret-key.ts";

/**
 * How sure the engine is: `certain` is the full shape of a key, `likely` is the marker with
 * something random behind it (truncated, upper-cased, too long, or cut into two literals).
 */
export type Confidence = "certain" | "likely";

/** How much a finding weighs: an `error` fails a run by default, a `warning` does not. */
export type Level = "error" | "warning";

/**
 * How the key is written where it was found. `split` is a key whose marker and digits stand apart,
 * within 200 characters of each other; `gzip` is one inside a compressed member.
 */
export type KeyEncoding =
  "plain" | "escaped" | "base64" | "utf-16le" | "utf-16be" | "split" | "gzip";

/** A key, where it stands and how sure that is. */
export interface Finding {
  /** Offset of its first byte, or of its first UTF-16 unit when a string was searched. */
  readonly start: number;
  /** Offset just behind it, in the same unit. */
  readonly end: number;
  readonly confidence: Confidence;
  /** `error` for what is certain, `warning` for what is likely; callers may raise or lower it. */
  readonly level: Level;
  readonly encoding: KeyEncoding;
  /** The key as PlexMCP would read it, decoded and in lower case where that makes it whole. */
  readonly key: SecretKey;
}

/** What a finding of this confidence weighs unless a policy says otherwise. */
export function levelOf(confidence: Confidence): Level {
  return confidence === "certain" ? "error" : "warning";
}
