import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** Opens no symbolic link, and waits for no one at the other end of a pipe. Windows has neither flag. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const bufferBytes = 1 << 18;

/** What a path turned out to be. */
export type PathKind = "file" | "link" | "folder" | "other" | "gone";

/** Reads files one after the other into one buffer; a file of any size takes no more memory. */
export class FileReader {
  readonly #buffer = Buffer.allocUnsafe(bufferBytes);

  /**
   * Calls `onPiece` with each piece of a regular file; a piece is overwritten by the next. Throws
   * what `node:fs` throws where the file may not be read: a scan must not pass over it.
   */
  read(path: string | Buffer, onPiece: (piece: Buffer) => void): PathKind {
    let descriptor: number;
    try {
      descriptor = openSync(path, openFlags);
    } catch (error) {
      return kindByError(error);
    }
    try {
      return this.#readAll(descriptor, onPiece);
    } finally {
      closeSync(descriptor);
    }
  }

  #readAll(descriptor: number, onPiece: (piece: Buffer) => void): PathKind {
    let kind: PathKind | undefined;
    for (;;) {
      const length = readOrKind(descriptor, this.#buffer);
      if (typeof length === "string") return length;
      if (length > 0) onPiece(this.#buffer.subarray(0, length));
      // A short read is the end of a regular file; a pipe or a device would go on for ever.
      if (length < this.#buffer.length) return kind ?? "file";
      kind ??= kindOf(descriptor);
      if (kind !== "file") return kind;
    }
  }
}

function readOrKind(descriptor: number, buffer: Buffer): number | PathKind {
  try {
    return readSync(descriptor, buffer, 0, buffer.length, null);
  } catch (error) {
    const kind = kindOf(descriptor);
    if (kind === "file") throw error;
    return kind;
  }
}

function kindOf(descriptor: number): PathKind {
  const stats = fstatSync(descriptor);
  return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
}

function kindByError(error: unknown): PathKind {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  // ELOOP, and EMLINK on FreeBSD: O_NOFOLLOW met a link.
  if (code === "ELOOP" || code === "EMLINK") return "link";
  // Deleted from the working tree, yet in the index.
  if (code === "ENOENT" || code === "ENOTDIR") return "gone";
  // A socket.
  if (code === "ENXIO") return "other";
  throw error;
}
