import type { Git } from "../git/git.ts";
import { readObjects, type GitObject, type ObjectChoice } from "../git/object-stream.ts";
import type { ObjectLines } from "../git/reachable-objects.ts";
import { DocumentScan, type LocatedKey } from "./document-scan.ts";
import { DotenvReader, type DotenvSummary, type PublicNames } from "./dotenv-reader.ts";
import { GzipScan, type UnreadGzip } from "./gzip-scan.ts";
import { GzipScreen } from "./gzip-screen.ts";
import { KeyScreen } from "./key-screen.ts";
import { scanPacked } from "./packed-objects.ts";

/** What was found in one object of a repository. */
export interface ScannedObject {
  readonly type: string;
  readonly keys: readonly LocatedKey[];
  /** What it holds as a .env file, if that was asked for. */
  readonly dotenv?: DotenvSummary;
}

export interface ScreenedObjects {
  /** May hold a key, or were asked for by `isSuspectTree`. */
  readonly suspects: readonly GitObject[];
  /** Bytes of contents searched. */
  readonly bytes: number;
  readonly count: number;
  readonly unreadGzip: UnreadGzip;
}

export interface ScreenOptions {
  /** Adds trees by what is listed in them. */
  readonly isSuspectTree?: (content: Buffer) => boolean;
  /** Hears now and then how many bytes more have been read. */
  readonly onProgress?: (bytes: number) => void;
  /** Shared by several screens, it keeps its limits for all of them. */
  readonly gzip?: GzipScan;
}

/** Bytes between two reports of progress. */
const progressStep = 1 << 24;

/** Unpacking takes longer than searching. */
const readers = 2;

/**
 * Names the objects of a long list that may hold a key, by several git processes, each of which takes
 * the next piece of the list when it is done with one. `onProgress` hears of all bytes that have been read.
 */
export async function screenAll(
  git: Git,
  lines: ObjectLines,
  { isSuspectTree, onProgress }: Required<Omit<ScreenOptions, "gzip">>,
): Promise<ScreenedObjects> {
  let read = 0;
  const gzip = new GzipScan();
  const options: ScreenOptions = {
    gzip,
    isSuspectTree,
    onProgress: (bytes) => {
      read += bytes;
      onProgress(read);
    },
  };
  const screened = await Promise.all(
    Array.from({ length: readers }, async () => screenObjects(git, { lines }, options)),
  );
  return {
    suspects: screened.flatMap(({ suspects }) => suspects),
    bytes: screened.reduce((sum, { bytes }) => sum + bytes, 0),
    count: screened.reduce((sum, { count }) => sum + count, 0),
    unreadGzip: gzip.unread,
  };
}

/** Names the objects that may hold a key. */
export async function screenObjects(
  git: Git,
  choice: ObjectChoice,
  { isSuspectTree, onProgress, gzip = new GzipScan() }: ScreenOptions = {},
): Promise<ScreenedObjects> {
  const screen = new KeyScreen<GitObject>();
  let tree: { readonly object: GitObject; readonly pieces: Buffer[] } | undefined;
  const packed = new Map<string, GitObject>();
  const gzipScreen = new GzipScreen<GitObject>((object) => packed.set(object.oid, object));
  let count = 0;
  let bytes = 0;
  let untold = 0;
  await readObjects(git, choice, {
    begin: (object, offset) => {
      screen.begin(object, offset);
      count += 1;
      bytes += object.size;
      if (object.type === "blob") gzipScreen.begin(object);
      if (isSuspectTree !== undefined && object.type === "tree") tree = { object, pieces: [] };
    },
    content: (piece) => {
      tree?.pieces.push(piece);
      gzipScreen.write(piece);
    },
    end: () => {
      gzipScreen.end();
      if (tree === undefined) return;
      if (isSuspectTree?.(joined(tree.pieces)) === true) screen.suspect(tree.object);
      tree = undefined;
    },
    raw: (chunk) => {
      screen.write(chunk);
      untold += chunk.length;
      if (tree !== undefined) keepLast(tree.pieces);
      if (untold < progressStep) return;
      onProgress?.(untold);
      untold = 0;
    },
  });
  gzipScreen.flush();
  for (const oid of (await scanPacked(git, packed.values(), gzip)).keys()) {
    const object = packed.get(oid);
    if (object !== undefined) screen.suspect(object);
  }
  return { suspects: [...screen.finish()], bytes, count, unreadGzip: gzip.unread };
}

/** A chunk goes, the part of a tree at its end has to stay. */
function keepLast(pieces: Buffer[]): void {
  const last = pieces.pop();
  if (last !== undefined) pieces.push(Buffer.from(last));
}

/** Nearly every tree comes in one piece, which is not copied. */
function joined(pieces: readonly Buffer[]): Buffer {
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
}

/** Objects to read. */
export interface ObjectsToScan {
  readonly suspects: Iterable<string>;
  /** Are to be read as .env files, too. */
  readonly dotenv?: {
    readonly oids: readonly string[];
    readonly publicNames: PublicNames;
  };
}

/** Reads objects one by one and finds the keys in each, with their places. */
export async function scanObjects(
  git: Git,
  { suspects, dotenv }: ObjectsToScan,
): Promise<ReadonlyMap<string, ScannedObject>> {
  const scanned = new Map<string, ScannedObject>();
  const packed: GitObject[] = [];
  const dotenvOids = new Set(dotenv?.oids);
  const dotenvReader = new DotenvReader(
    dotenv === undefined || dotenvOids.size === 0 ? [] : await dotenv.publicNames(),
  );
  const scan = new DocumentScan();
  let reading: GitObject = { oid: "", type: "", size: 0 };
  let asDotenv: DotenvReader | undefined;
  await readObjects(
    git,
    { names: new Set([...suspects, ...dotenvOids]) },
    {
      begin: (object) => {
        reading = object;
        scan.begin();
        asDotenv = dotenvOids.has(object.oid) ? dotenvReader : undefined;
        asDotenv?.begin();
      },
      content: (piece) => {
        scan.write(piece);
        asDotenv?.write(piece);
      },
      end: () => {
        const { oid, type } = reading;
        const read = asDotenv === undefined ? {} : { dotenv: asDotenv.end() };
        scanned.set(oid, { type, keys: scan.end(), ...read });
        if (type === "blob" && scan.isGzip) packed.push(reading);
      },
    },
  );
  for (const [oid, keys] of await scanPacked(git, packed, new GzipScan())) {
    const object = scanned.get(oid);
    if (object !== undefined) scanned.set(oid, { ...object, keys: [...object.keys, ...keys] });
  }
  return scanned;
}
