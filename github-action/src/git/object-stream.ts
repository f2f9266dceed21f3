import { readOutput, type Git, type GitProcess } from "./git.ts";
import { GitError, missingObjects } from "./git-error.ts";
import type { ObjectLines } from "./reachable-objects.ts";
import { releaseMemory } from "./release-memory.ts";

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
  /** The next piece of its content. It is gone when its chunk has been read: what is kept is copied. */
  content?(piece: Buffer): void;
  end?(): void;
  /** The raw stream, headers and all, once what begins in the chunk has been told. */
  raw?(chunk: Buffer): void;
  /** Hears of a name that stands for nothing. Left out, that is an error. */
  missing?(name: string): void;
}

/** Which objects: by their names (or `commit:path`), or by a list that git printed. */
export type ObjectChoice = { readonly names: Iterable<string> } | { readonly lines: ObjectLines };

/**
 * Streams objects through a reader, by one git process, or none if there are no objects; memory does
 * not grow with their sizes. Rejects with `GitError` "missing_objects" when one is not there, as in a partial clone.
 */
export async function readObjects(
  git: Git,
  choice: ObjectChoice,
  reader: ObjectReader,
): Promise<void> {
  const lines = "lines" in choice ? choice.lines : linesOf(choice.names);
  const first = await lines.next();
  if (first.done === true) return;
  const child = git.start(["cat-file", "--batch", "--buffer"]);
  const parser = new BatchParser(reader);
  const read = readOutput(child, (chunk) => {
    parser.write(chunk);
    releaseMemory(chunk);
  });
  await Promise.all([feed(child, first.value, lines), read]);
  parser.finish(git.directory);
}

/** Names a write: enough that a write costs little, few enough that git starts at once. */
const namesPerWrite = 1024;

function* linesOf(names: Iterable<string>): Generator<string, void, undefined> {
  let batch: string[] = [];
  for (const name of names) {
    batch.push(name);
    if (batch.length < namesPerWrite) continue;
    yield `${batch.join("\n")}\n`;
    batch = [];
  }
  if (batch.length > 0) yield `${batch.join("\n")}\n`;
}

async function feed(
  { stdin, finished }: GitProcess,
  first: string | Buffer,
  others: Iterable<string> | ObjectLines,
): Promise<void> {
  try {
    stdin.write(first);
    for await (const piece of others) {
      if (!stdin.write(piece)) await drained(stdin, finished);
    }
  } finally {
    stdin.end();
  }
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
  #header = "";
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
    if (this.#missing.length > 0) throw missingObjects(directory, this.#missing);
    if (this.#left !== undefined || this.#header.length > 0) {
      throw new GitError(`git cat-file ended in the middle of an object of ${directory}.`, {
        code: "failed",
      });
    }
  }

  #readHeader(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(lineFeed, at);
    if (end === -1) {
      this.#header += chunk.toString("latin1", at);
      return chunk.length;
    }
    const line = this.#header + chunk.toString("latin1", at, end);
    this.#header = "";
    const object = parseHeader(line);
    if (object === undefined) this.#miss(line);
    else {
      this.#left = object.size;
      this.#reader.begin(object, end + 1);
    }
    return end + 1;
  }

  /** `<name> missing` */
  #miss(line: string): void {
    const name = line.slice(0, line.lastIndexOf(" "));
    if (this.#reader.missing === undefined) this.#missing.push(name);
    else this.#reader.missing(name);
  }

  #readContent(chunk: Buffer, at: number, left: number): number {
    const end = Math.min(chunk.length, at + left);
    this.#reader.content?.(chunk.subarray(at, end));
    this.#left = left - (end - at);
    return end;
  }
}

/** `<object name> <type> <size>` */
function parseHeader(line: string): GitObject | undefined {
  const [oid, type, size] = line.split(" ");
  if (oid === undefined || type === undefined || size === undefined) return undefined;
  return { oid, type, size: Number(size) };
}
