import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const isSource = /\.[cm]?[jt]sx?$/;

/** JavaScript and TypeScript files below a folder, links not followed, in the order of their names. */
export function* sourceFiles(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (entry.isFile() && isSource.test(entry.name)) yield path;
  }
}

/** Source files read one after the other, until they have this many bytes. */
export function concatenatedSources(folder: string, byteCount: number): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (const path of sourceFiles(folder)) {
    const part = readFileSync(path);
    parts.push(part);
    size += part.length;
    if (size >= byteCount) break;
  }
  return Buffer.concat(parts, Math.min(size, byteCount));
}
