import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { parseStoredData, serializeStoredData } from "./stored-data.ts";
import type { StoredData } from "./stored-data.ts";

/** How long uses of keys may wait for the disk; changes of rows never wait. */
const lazyWriteMs = 1_000;

/**
 * The file that outlives a restart. Written whole beside and renamed, mode 0600, so that a reader
 * or a crash never meets half of it. One write at a time: changes made meanwhile share the next.
 */
export class DataFile {
  readonly #path: string;
  readonly #current: () => StoredData;
  #writing: Promise<void> | undefined;
  #isDue = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, current: () => StoredData) {
    this.#path = path;
    this.#current = current;
  }

  /** Marks a change that a crash may lose (a key's use was counted): it is written within a second. */
  touch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.mark();
      // A disk that fails here fails the next answered change too, and there it is reported.
      this.settle().catch(() => undefined);
    }, lazyWriteMs).unref();
  }

  /** Marks a change that must be on disk before it is answered. */
  mark(): void {
    this.#isDue = true;
  }

  /** Resolves when every marked change is on disk. */
  async settle(): Promise<void> {
    while (this.#isDue || this.#writing !== undefined) {
      this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
      await this.#writing;
    }
  }

  /** Writes everything, the clock's offset included, a last time. */
  async close(): Promise<void> {
    this.mark();
    clearTimeout(this.#timer);
    await this.settle();
  }

  async #write(): Promise<void> {
    this.#isDue = false;
    const beside = `${this.#path}.${randomBytes(6).toString("hex")}.tmp`;
    try {
      const file = await open(beside, "wx", 0o600);
      try {
        await file.writeFile(serializeStoredData(this.#current()));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, this.#path);
    } catch (error) {
      this.mark();
      await rm(beside, { force: true });
      throw error;
    }
  }
}

/** The data of an earlier run; undefined when there is no file. A file cut off or foreign is an error. */
export function readDataFile(path: string): StoredData | undefined {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new Error(`The data file ${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  try {
    return parseStoredData(text);
  } catch (error) {
    const what =
      error instanceof SyntaxError
        ? `its JSON breaks off or is no JSON (${text.length} characters)`
        : messageOf(error);
    throw new Error(
      `The data file ${path} was not written by this emulator, or not to its end: ${what} Restore it, or delete it to start empty.`,
      { cause: error },
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
