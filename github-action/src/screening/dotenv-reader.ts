import { readDotenv, type DotenvContent } from "eslint-plugin-plexmcp/detector";
import { redactedName } from "../redact-keys.ts";

/** What a .env file is judged by: a few hundred bytes, however long the file is. */
export interface DotenvSummary {
  readonly protection: DotenvContent["protection"];
  /** The first variables whose values may be secrets; of a long name its beginning. */
  readonly plainNames: readonly string[];
  /** Of all such variables. */
  readonly plainCount: number;
  readonly hasUnreadLines: boolean;
  /** Is there more of the file than was read? What that is, nobody knows. */
  readonly isCut: boolean;
}

/** What is known of a file that was not read. */
export const unreadDotenv: DotenvSummary = {
  protection: "none",
  plainNames: [],
  plainCount: 0,
  hasUnreadLines: false,
  isCut: true,
};

/**
 * The names of variables whose values are public, which a policy lists. They are asked for only where
 * a .env file is read: no other scan waits for its policy.
 */
export type PublicNames = () => Promise<readonly string[]>;

/** As much of a file as is read; a .env file is far shorter. */
const longestRead = 1 << 18;

/** More names than these would not help. */
export const mostNames = 8;

/** Reads .env files that come in pieces, one after the other, in the memory of one. */
export class DotenvReader {
  readonly #publicNames: readonly string[];
  /** What is not written to takes no memory. */
  readonly #memory = Buffer.allocUnsafeSlow(longestRead);
  #length = 0;

  constructor(publicNames: readonly string[]) {
    this.#publicNames = publicNames;
  }

  /** Starts with a new file. */
  begin(): void {
    this.#length = 0;
  }

  /** The piece is copied, as far as it is read: it may be overwritten. */
  write(piece: Buffer): void {
    piece.copy(this.#memory, this.#length);
    this.#length += piece.length;
  }

  end(): DotenvSummary {
    const { protection, variables, unreadLines } = readDotenv(
      this.#memory.subarray(0, this.#length),
      { publicNames: this.#publicNames },
    );
    const plain = variables.filter(({ value }) => value === "plain");
    return {
      protection,
      plainNames: plain.slice(0, mostNames).map(({ name }) => keptName(name)),
      plainCount: plain.length,
      hasUnreadLines: unreadLines.length > 0,
      isCut: this.#length > longestRead,
    };
  }
}

/** A copy: a part of a text keeps the whole of it in memory. */
function keptName(name: string): string {
  return Buffer.from(redactedName(name)).toString();
}
