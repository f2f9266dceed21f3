/** So many folders are asked about beside the samples, and so many .gitignore files are read for them. */
export const mostFolders = 100;

const ignoreName = ".gitignore";
/** No name that leads elsewhere, or that git or a file system reads in its own way. */
const plainPart = /^(?!\.\.?$|\.git(?:ignore)?$)[\p{L}\p{N}_@+()[\]. -]+$/iu;

/** Is it a .gitignore in a folder (`packages/api/`) that can be asked about? */
export function isIgnoreFile(path: string): boolean {
  const isOne = path === ignoreName || path.endsWith(`/${ignoreName}`);
  return isOne && isPlain(folderOf(path));
}

/** The folder of a .gitignore, with `/` behind; empty at the root. */
export function folderOf(ignoreFile: string): string {
  return ignoreFile.slice(0, -ignoreName.length);
}

/**
 * Folders, of which a .gitignore takes something in again (`!.env`): its own, and one that it names
 * (`!packages/api/.env`). Only there a root that ignores all .env files may be overruled.
 */
export function listOverruledFolders(contents: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const folders = new Set<string>();
  for (const [file, content] of contents) {
    const own = folderOf(file);
    for (const [line] of Buffer.from(content).toString().matchAll(/^!.+$/gm)) {
      folders.add(own);
      folders.add(own + (/^!\/?((?:[^*?[\\/]+\/)+)[^/]+$/.exec(line)?.[1] ?? ""));
    }
  }
  folders.delete("");
  return [...folders].filter(isPlain).slice(0, mostFolders);
}

/** The uppermost .gitignore files, those of some folders before all others. */
export function uppermost(files: Iterable<string>, first: ReadonlySet<string>): readonly string[] {
  const depths = Array.from(files, (file) => ({
    file,
    depth: first.has(file) ? -1 : file.split("/").length,
  }));
  return depths
    .toSorted((a, b) => a.depth - b.depth || (a.file < b.file ? -1 : 1))
    .slice(0, mostFolders)
    .map(({ file }) => file);
}

function isPlain(folder: string): boolean {
  const parts = folder.split("/").slice(0, -1);
  return folder.length <= 200 && parts.every((part) => plainPart.test(part));
}
