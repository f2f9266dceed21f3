import type { Git } from "../git/git.ts";
import { readObjects, type GitObject } from "../git/object-stream.ts";
import type { LocatedKey } from "./document-scan.ts";
import type { GzipScan } from "./gzip-scan.ts";

/** Bytes of files that are held at a time. */
const groupBytes = 1 << 26;

/** Finds the keys in objects that are gzip files. Those without any are left out. */
export async function scanPacked(
  git: Git,
  objects: Iterable<GitObject>,
  gzip: GzipScan,
): Promise<ReadonlyMap<string, readonly LocatedKey[]>> {
  const found = new Map<string, readonly LocatedKey[]>();
  for (const names of groupsOf(objects, gzip)) {
    for (const [oid, content] of await readContents(git, names)) {
      const keys = await gzip.keysIn(content);
      if (keys.length > 0) found.set(oid, keys);
    }
  }
  return found;
}

/** Names of objects, as many together as fit into memory. */
function* groupsOf(objects: Iterable<GitObject>, gzip: GzipScan): Generator<readonly string[]> {
  let names: string[] = [];
  let bytes = 0;
  for (const { oid, size } of objects) {
    if (!gzip.takes(size)) continue;
    if (bytes + size > groupBytes) {
      yield names;
      names = [];
      bytes = 0;
    }
    names.push(oid);
    bytes += size;
  }
  yield names;
}

async function readContents(
  git: Git,
  names: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  let content = Buffer.alloc(0);
  let length = 0;
  await readObjects(
    git,
    { names },
    {
      begin: ({ oid, size }) => {
        content = Buffer.allocUnsafeSlow(size);
        length = 0;
        contents.set(oid, content);
      },
      content: (piece) => {
        length += piece.copy(content, length);
      },
    },
  );
  return contents;
}
