import { isUtf8 } from "node:buffer";
import type { Stats } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { EnvFileError } from "./env-file-error.ts";

/** A dotenv file beyond this is none. */
const maxBytes = 1_048_576;

/** A dotenv file as it was read. */
export interface FoundFile {
  /** With its byte order mark, if it has one. */
  readonly text: string;
  /** The permission bits. */
  readonly mode: number;
  readonly groupId: number;
  /** Differs once the file was written or replaced. */
  readonly version: string;
}

/**
 * Reads a file that may be missing. Rejects with an EnvFileError for what is not an ordinary text
 * file of this user: to replace it would do more than change a line.
 */
export async function findFile(path: string): Promise<FoundFile | undefined> {
  const status = await findStatus(path);
  if (status === undefined) return undefined;
  const problem = problemOf(status);
  if (problem !== undefined) throw new EnvFileError("File refused", `${path} ${problem}`);
  const bytes = await readFile(path);
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new EnvFileError(
      "File refused",
      `${path} is not text in UTF-8 (UTF-16, perhaps, as some Windows tools write it). Save it in UTF-8, then apply again.`,
    );
  }
  return {
    text: bytes.toString("utf8"),
    mode: status.mode & 0o7777,
    groupId: status.gid,
    version: versionOf(status),
  };
}

/** As `FoundFile.version`; undefined where the file is missing. */
export async function findVersion(path: string): Promise<string | undefined> {
  const status = await findStatus(path);
  return status === undefined ? undefined : versionOf(status);
}

async function findStatus(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function versionOf({ ino, mtimeMs, ctimeMs, size }: Stats): string {
  return [ino, mtimeMs, ctimeMs, size].join(" ");
}

function problemOf(status: Stats): string | undefined {
  if (status.isSymbolicLink()) {
    return "is a symbolic link. Name the file that it points to, or remove the link.";
  }
  if (status.isDirectory()) return "is a folder. Name the file in it.";
  if (!status.isFile()) return "is not an ordinary file. Choose another path.";
  // Not on Windows, where files have no such owner.
  const user = process.getuid?.();
  if (user !== undefined && status.uid !== user) {
    return `belongs to another user (user id ${String(status.uid)}; this process has ${String(user)}), and writing it would take it from that user. Run as its owner, or change the owner.`;
  }
  return status.size > maxBytes ? "is larger than 1 MiB, so no dotenv file." : undefined;
}
