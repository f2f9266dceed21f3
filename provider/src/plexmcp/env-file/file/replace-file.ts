import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { FoundFile } from "./found-file.ts";

/** Of a new file: it holds a secret. */
const newFileMode = 0o600;

export interface Replacement {
  readonly path: string;
  /** Does not exist yet; on the same file system as `path`. */
  readonly temporary: string;
  readonly text: string;
  /** The file so far, whose mode and group are kept. */
  readonly before: FoundFile | undefined;
  /** Asked when all but the renaming is done. */
  readonly mayRename: () => Promise<boolean>;
}

/**
 * Gives a file a new text by renaming another file onto it: a reader sees the old text or the new
 * one, never a part and never nothing. Returns false where `mayRename` said no.
 */
export async function replaceFile(replacement: Replacement): Promise<boolean> {
  const { path, temporary, mayRename } = replacement;
  try {
    await writeTemporary(replacement);
    const isAllowed = await mayRename();
    if (isAllowed) await rename(temporary, path);
    else await rm(temporary, { force: true });
    if (isAllowed) await syncFolder(dirname(path));
    return isAllowed;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeTemporary({ temporary, text, before }: Replacement): Promise<void> {
  const file = await open(temporary, "wx", newFileMode);
  try {
    await file.writeFile(text);
    if (before !== undefined) {
      const { uid, gid } = await file.stat();
      if (gid !== before.groupId) await file.chown(uid, before.groupId);
      await file.chmod(before.mode);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the new name survives a power cut. Some systems cannot, and the file is right anyway. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders, and network file systems may not sync them.
  }
}
