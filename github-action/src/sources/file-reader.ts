import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** Opens no symbolic link, and waits for no one at the other end of a pipe. Windows has neither flag. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** What a path turned out to be. */
export type PathKind = "file" | "link" | "folder" | "other" | "gone";

/** Where the content of a file goes: into a buffer from an offset on, piece after piece. */
export interface ReadTarget {
  readonly buffer: Buffer;
  /** Less than the length of the buffer whenever a piece is read. */
  readonly offset: number;
  /** So many bytes were read to the offset. The next piece goes to the offset that there is then. */
  advance(length: number): void;
}

/**
 * Reads a regular file into `target`; a file of any size takes no more memory. Throws what `node:fs`
 * throws where the file may not be read: a scan must not pass over it.
 */
export function readFileInto(path: string | Buffer, target: ReadTarget): PathKind {
  let descriptor: number;
  try {
    descriptor = openSync(path, openFlags);
  } catch (error) {
    return kindByError(error);
  }
  try {
    return readAll(descriptor, target);
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, target: ReadTarget): PathKind {
  let kind: PathKind | undefined;
  for (;;) {
    const room = target.buffer.length - target.offset;
    const length = readOrKind(descriptor, target.buffer, target.offset, room);
    if (typeof length === "string") return length;
    target.advance(length);
    // A short read is the end of a regular file; a pipe or a device would go on for ever.
    if (length < room) return kind ?? "file";
    kind ??= kindOf(descriptor);
    if (kind !== "file") return kind;
  }
}

function readOrKind(
  descriptor: number,
  buffer: Buffer,
  offset: number,
  room: number,
): number | PathKind {
  try {
    return readSync(descriptor, buffer, offset, room, null);
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
