import { readOutput, type Git, type GitProcess } from "./git.ts";
import { GitError } from "./git-error.ts";

/** An object of git's database as `git cat-file --batch` announces it. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** Hears of the objects of a stream, in order, and of their contents piece by piece. */
export interface ObjectReader {
  /** An object begins; its content begins `offset` bytes into the chunk that comes to `raw` next. */
  begin(object: GitObject, offset: number): void;
  /** The next piece of its content. */
  content?(piece: Buffer): void;
  end?(): void;
  /** The raw stream, headers and all, once what begins in the chunk has been told. */
  raw?(chunk: Buffer): void;
  /** Hears of a name that stands for nothing. Left out, that is an error. */
  missing?(name: string): void;
}

/** Which objects: their names (or `commit:path`), or all that the repository has. */
export type ObjectChoice = { readonly names: Iterable<string> } | "all";

/**
 * Streams objects through a reader, by one git process; memory does not grow with their sizes.
 * Rejects with `GitError` "missing_objects" when one is not there, as in a partial clone.
 */
export async function readObjects(
  git: Git,
  choice: ObjectChoice,
  reader: ObjectReader,
): Promise<void> {
  const batch = ["cat-file", "--batch", "--buffer"];
  // In the order of the packs: deltas are then resolved once, not once for each object.
  const child = git.start(
    choice === "all" ? [...batch, "--batch-all-objects", "--unordered"] : batch,
  );
  const parser = new BatchParser(reader);
  const read = readOutput(child, (chunk) => {
    parser.write(chunk);
  });
  await Promise.all([feed(child, choice === "all" ? [] : choice.names), read]);
  parser.finish(git.directory);
}

/** Names a write: enough that a write costs little, few enough that git starts at once. */
const namesPerWrite = 1024;

async function feed({ stdin, finished }: GitProcess, names: Iterable<string>): Promise<void> {
  let lines: string[] = [];
  for (const name of names) {
    lines.push(name);
    if (lines.length < namesPerWrite) continue;
    if (!stdin.write(`${lines.join("\n")}\n`)) await drained(stdin, finished);
    lines = [];
  }
  stdin.end(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
}

/** Resolves when more can be written, or when git ended and nothing can. */
async function drained(
  stdin: GitProcess["stdin"],
  finished: GitProcess["finished"],
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stdin.once("drain", resolve);
    finished.then(() => {
      resolve();
    }, reject);
  });
}

const lineFeed = 0x0a;

/** Takes the output of `git cat-file --batch` apart: `<oid> <type> <size>\n<content>\n`. */
class BatchParser {
  readonly #reader: ObjectReader;
  /** Of a header that is not whole yet. */
  #header: Buffer = Buffer.alloc(0);
  /** Bytes of content still to come; 0 is the line feed behind it, undefined a header. */
  #left: number | undefined;
  readonly #missing: string[] = [];

  constructor(reader: ObjectReader) {
    this.#reader = reader;
  }

  write(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#left === undefined) at = this.#readHeader(chunk, at);
      else if (this.#left > 0) at = this.#readContent(chunk, at, this.#left);
      else {
        this.#reader.end?.();
        this.#left = undefined;
        at += 1;
      }
    }
    this.#reader.raw?.(chunk);
  }

  finish(directory: string): void {
    const [first] = this.#missing;
    if (first !== undefined) {
      const count = this.#missing.length;
      throw new GitError(
        `${count} ${count === 1 ? "object is" : "objects are"} missing in ${directory} (${first}): it is a partial or a broken clone. Clone it without --filter, and in GitHub Actions check it out with fetch-depth: 0 and no filter.`,
        { code: "missing_objects" },
      );
    }
    if (this.#left !== undefined || this.#header.length > 0) {
      throw new GitError(`git cat-file ended in the middle of an object of ${directory}.`, {
        code: "failed",
      });
    }
  }

  #readHeader(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(lineFeed, at);
    if (end === -1) {
      this.#header = Buffer.concat([this.#header, chunk.subarray(at)]);
      return chunk.length;
    }
    const line = this.#header.toString("latin1") + chunk.toString("latin1", at, end);
    this.#header = Buffer.alloc(0);
    const [oid = "", type = "", size] = line.split(" ");
    if (size === undefined) {
      if (this.#reader.missing === undefined) this.#missing.push(oid);
      else this.#reader.missing(oid);
    } else {
      this.#left = Number(size);
      this.#reader.begin({ oid, type, size: this.#left }, end + 1);
    }
    return end + 1;
  }

  #readContent(chunk: Buffer, at: number, left: number): number {
    const end = Math.min(chunk.length, at + left);
    this.#reader.content?.(chunk.subarray(at, end));
    this.#left = left - (end - at);
    return end;
  }
}
