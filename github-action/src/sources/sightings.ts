import { fingerprint, type Finding } from "eslint-plugin-plexmcp/detector";
import type { LocatedKey, Span } from "../screening/document-scan.ts";
import type { DotenvSummary } from "../screening/dotenv-reader.ts";
import type { UnreadGzip } from "../screening/gzip-scan.ts";
import type { Gap } from "./gitignore-gaps.ts";

/** What of a repository or a pull request something was found in. */
export type Part =
  | "content"
  | "file name"
  | "commit message"
  | "tag message"
  | "branch name"
  | "tag name"
  | "pull request title"
  | "pull request body";

/** What a full name of a ref, `refs/tags/v1`, is the name of. */
export function partOfRef(name: string): "branch name" | "tag name" {
  return name.startsWith("refs/tags/") ? "tag name" : "branch name";
}

/** Where something was found. */
export interface Place {
  readonly part: Part;
  /** Relative to the scanned folder, as git has it: it may itself hold a key. Never shown as it is. */
  readonly path?: string;
  readonly span?: Span;
  /** The commit that brought it; of a tag message, the tag. */
  readonly commit?: string;
  /** Where the same stands in the newest commit, if it still does. */
  readonly headSpan?: Span;
}

/** A key as a source saw it, before any policy. */
export interface KeySighting {
  readonly found: Finding;
  readonly fingerprint: string;
  readonly place: Place;
  /** The reason that its author wrote next to it. */
  readonly allowedBecause?: string;
}

/** A file with a name of the dotenv family. */
export interface DotenvSighting {
  readonly path: string;
  readonly commit?: string;
  /** Added or changed by what is scanned, tracked since before, or untracked and not ignored. */
  readonly state: "changed" | "tracked" | "untracked";
  readonly content: DotenvSummary;
}

/** What a scan read. */
export interface Extent {
  readonly bytes: number;
  readonly documents: number;
  /** 0 where no history was read. */
  readonly commits: number;
  readonly unreadGzip: UnreadGzip;
}

/** All that a source saw. */
export interface Sightings {
  readonly keys: readonly KeySighting[];
  readonly dotenv: readonly DotenvSighting[];
  /** What .gitignore would let through, where that is worth a word. */
  readonly gitignoreGaps?: readonly Gap[];
  readonly extent: Extent;
}

/** The sightings of one document's keys. Lines are told of files only. */
export function sightingsOf(keys: readonly LocatedKey[], place: Place): KeySighting[] {
  return keys.map(({ found, span, ...others }) => ({
    found,
    fingerprint: fingerprint(found.key),
    place: span === undefined || place.part !== "content" ? place : { ...place, span },
    ...others,
  }));
}
