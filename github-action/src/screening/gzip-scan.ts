import { findKeysInGzip } from "eslint-plugin-plexmcp/detector";
import { withoutMostLikely, type LocatedKey } from "./document-scan.ts";

/** A longer file is not unpacked, and of any other no more than this comes out of it. */
const longestFile = 1 << 26;

/** Of all files together: hostile ones would keep a scan busy for days. */
const longestInAll = 2 ** 32;

/** What `GzipScan` leaves out, in a sentence. */
export function unpackingNotices(partlyUnpacked: number): readonly string[] {
  if (partlyUnpacked === 0) return [];
  const subject = partlyUnpacked === 1 ? "1 gzip file was" : `${partlyUnpacked} gzip files were`;
  return [
    `${subject} not unpacked to the end: of one 64 MiB are read, packed and unpacked, of all together 4 GiB.`,
  ];
}

/** Finds the keys in gzip files, within limits for each and for all. */
export class GzipScan {
  #room: number;
  #partlyUnpacked = 0;

  constructor(mostUnpackedBytes = longestInAll) {
    this.#room = mostUnpackedBytes;
  }

  /** How many files were not read to their ends. */
  get partlyUnpacked(): number {
    return this.#partlyUnpacked;
  }

  /** Is a file of so many bytes to be unpacked? */
  takes(bytes: number): boolean {
    if (bytes <= longestFile && this.#room > 0) return true;
    this.#partlyUnpacked += 1;
    return false;
  }

  /** The keys in one file. Their lines would be those of a file that nobody sees. */
  async keysIn(file: Uint8Array): Promise<readonly LocatedKey[]> {
    // Of files that were taken together the first may have needed all.
    if (!this.takes(file.length)) return [];
    const { findings, outcome, unpackedBytes } = await findKeysInGzip(file, {
      maxOutputBytes: longestFile,
    });
    this.#room -= unpackedBytes;
    if (outcome === "over-limit") this.#partlyUnpacked += 1;
    return withoutMostLikely(findings).map((found) => ({ found }));
  }
}
