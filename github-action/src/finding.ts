import type { Confidence, Level, SecretKey } from "eslint-plugin-plexmcp/detector";
import type { Span } from "./screening/document-scan.ts";
import type { Extent, Part } from "./sources/sightings.ts";
import type { Verification } from "./verify/verify-key.ts";

export type Rule = "plexmcp-api-key" | "dotenv-committed" | "dotenv-not-ignored";

/** One place of one leak, ready to be shown: no text in it holds more of a key than its prefix. */
export interface Finding {
  readonly rule: Rule;
  readonly level: Level;
  readonly confidence: Confidence;
  /** What the dashboard shows of the key; undefined where the finding is a file. */
  readonly key?: SecretKey;
  /** Of the key, or of the rule and the path. 32 hex digits. */
  readonly fingerprint: string;
  readonly part: Part;
  /** With `/`, relative to the scanned folder, keys in it shortened. */
  readonly file?: string;
  readonly span?: Span;
  /** Where it stands in the newest commit of a range, if it still does. */
  readonly headSpan?: Span;
  readonly commit?: string;
  /** Undefined where it was not asked for. */
  readonly verification?: Verification;
  /** What it is, and what to do. */
  readonly message: string;
}

/** A finding that somebody decided not to be told of. */
export interface Silenced {
  readonly finding: Finding;
  /** Who decided: the name of a file, or "inline". */
  readonly by: string;
  readonly reason: string;
}

/** The outcome of a scan, from which every report is made. */
export interface ScanReport {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  /** Sentences beside the findings: entries that match nothing, keys that the base has already. */
  readonly notices: readonly string[];
  /** What was read. */
  readonly extent: Extent;
}
