import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** How compiled files name the engine. A text of the same letters is not touched. */
const engineImport = /(?<=(?:require\(|from |import\())"cdktf"/g;

/**
 * Writes the library for cdktn beside the one for cdktf, into `dist/cdktn`: the same files, with the
 * import of the engine changed. Both engines have the classes that we use, under the same names.
 */
export function writeCdktnBuild(dist: string): void {
  const target = join(dist, "cdktn");
  rmSync(target, { recursive: true, force: true });
  // A folder is not copied into itself: entry by entry, before the target exists.
  for (const entry of readdirSync(dist)) {
    cpSync(join(dist, entry), join(target, entry), {
      recursive: true,
      filter: (source) => !basename(source).includes(".test."),
    });
  }
  for (const entry of readdirSync(target, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, readFileSync(path, "utf8").replace(engineImport, '"cdktn"'));
  }
}
