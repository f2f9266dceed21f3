import { rename, rm, writeFile } from "node:fs/promises";
import process from "node:process";

/** Writes a file that, wherever this is stopped, is the old one or the new one, never a part of either. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
