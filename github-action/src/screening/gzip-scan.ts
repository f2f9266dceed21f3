import { setImmediate } from "node:timers/promises";
import { findKeysInGzip, isGzip } from "eslint-plugin-plexmcp/detector";
import { withoutMostLikely, type LocatedKey } from "./document-scan.ts";

/** A longer file is not unpacked, and of any other no more than this comes out of it. */
const longestFile = 1 << 26;

/** Of all files together: hostile ones would keep a scan busy for days. */
const longestInAll = 2 ** 32;

/** How many gzip files were not read to their ends, and why. */
export interface UnreadGzip {
  readonly overLimit: number;
  /** Or cut off. */
  readonly damaged: number;
}

/** What `GzipScan` left out, in a sentence for each reason. */
export function unpackingNotices({ overLimit, damaged }: UnreadGzip): readonly string[] {
  const notices: string[] = [];
  if (overLimit > 0) {
    const subject = overLimit === 1 ? "1 gzip file was" : `${overLimit} gzip files were`;
    notices.push(
      `${subject} not unpacked to the end: of one 64 MiB are read, packed and unpacked, of all together 4 GiB.`,
    );
  }
  if (damaged > 0) {
    const subject = damaged === 1 ? "1 gzip file is" : `${damaged} gzip files are`;
    notices.push(`${subject} damaged or cut off: what could be unpacked was read.`);
  }
  return notices;
}

/** Finds the keys in gzip files, within limits for each and for all. */
export class GzipScan {
  #room: number;
  #overLimit = 0;
  #damaged = 0;

  constructor(mostUnpackedBytes = longestInAll) {
    this.#room = mostUnpackedBytes;
  }

  get unread(): UnreadGzip {
    return { overLimit: this.#overLimit, damaged: this.#damaged };
  }

  /** Is a file of so many bytes to be unpacked? */
  takes(bytes: number): boolean {
    if (bytes <= longestFile && this.#room > 0) return true;
    this.#overLimit += 1;
    return false;
  }

  /** The keys in one file. Their lines would be those of a file that nobody sees. */
  async keysIn(file: Uint8Array): Promise<readonly LocatedKey[]> {
    // Of files that were taken together the first may have needed all.
    if (!this.takes(file.length)) return [];
    // Each error of zlib is held, with all of its run, until the event loop has had a turn.
    await setImmediate();
    const { findings, outcome, unpackedBytes } = await findKeysInGzip(file, {
      maxOutputBytes: longestFile,
    });
    this.#room -= unpackedBytes;
    if (outcome === "over-limit") this.#overLimit += 1;
    // A file of one byte may only begin like one.
    if (outcome === "corrupt" && isGzip(file)) this.#damaged += 1;
    return withoutMostLikely(findings).map((found) => ({ found }));
  }
}
