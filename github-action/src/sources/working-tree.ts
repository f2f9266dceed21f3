import { readlinkSync, realpathSync, statSync } from "node:fs";
import { Git, type GitOptions } from "../git/git.ts";
import { pathBytes, pathText } from "../git/path-text.ts";
import { findRepositoryRoot, folderFrom } from "../git/repository-root.ts";
import {
  areWorthAWord,
  besideSamples,
  readGapsBeside,
  readGitignoreGaps,
  type Gap,
  type GitignoreGaps,
} from "./gitignore-gaps.ts";
import { isIgnoreFile } from "./ignore-folders.ts";
import { DocumentScan } from "../screening/document-scan.ts";
import {
  DotenvReader,
  unreadDotenv,
  type DotenvSummary,
  type PublicNames,
} from "../screening/dotenv-reader.ts";
import { GzipScan } from "../screening/gzip-scan.ts";
import { KeyScreen } from "../screening/key-screen.ts";
import { ScreenFeed } from "../screening/screen-feed.ts";
import { readFileInto, type PathKind, type ReadTarget } from "./file-reader.ts";
import { listFiles, listNested, pathIn, type ListedFile } from "./list-files.ts";
import { PathScreen } from "./path-screen.ts";
import { isDotenvFamily, isDotenvName, isJudgedByContent, mayNameDotenv } from "./dotenv-names.ts";
import { sightingsOf, type DotenvSighting, type KeySighting, type Sightings } from "./sightings.ts";

/** What lies in a folder, and how much of what is tracked does not, as the user wanted it. */
export interface WorkingTreeSightings extends Sightings {
  readonly sparseFiles: number;
  readonly absentSubmodules: number;
}

/** Scans a folder as it lies there, or one file. */
export async function scanWorkingTree(
  path: string,
  options: Omit<GitOptions, "directory">,
  publicNames: PublicNames,
): Promise<WorkingTreeSightings> {
  const listing = listFiles(path, options);
  const asked = askGaps(path, options);
  const { root, files, isListedByGit = false, isAbsentSubmodule = false } = await listing;
  const scan = new FileScan(root);
  let absentSubmodules = isAbsentSubmodule ? 1 : 0;
  let folders = scan.read(files);
  // Those of nested repositories bear on nothing here.
  const ignoreFiles = [...scan.ignoreFiles];
  while (folders.length > 0) {
    const deeper: ListedFile[] = [];
    // One after the other: there may be thousands, and each is listed by processes.
    for (const folder of folders) {
      const nested = await listNested(root, folder, options);
      if (nested.isAbsentSubmodule === true) absentSubmodules += 1;
      deeper.push(...scan.read(nested.files));
    }
    folders = deeper;
  }
  const found = await scan.finish(publicNames);
  const { usesDotenv } = scan;
  return {
    ...found,
    absentSubmodules,
    gitignoreGaps: isListedByGit ? await listGaps(asked, { usesDotenv, ignoreFiles }) : [],
  };
}

interface AskedGaps {
  readonly git: Git;
  /** The folder, from the root of the repository. */
  readonly folder: string;
  readonly samples: Promise<GitignoreGaps>;
}

async function listGaps(
  asked: AskedGaps | undefined,
  found: { readonly usesDotenv: boolean; readonly ignoreFiles: readonly string[] },
): Promise<readonly Gap[]> {
  if (asked === undefined) return [];
  const { git, folder, samples } = asked;
  const known = await samples;
  if (!areWorthAWord(known, found.usesDotenv)) return [];
  const others = await readGapsBeside(git, folder, found.ignoreFiles);
  return [...known.open, ...besideSamples(known.open, others)];
}

/** Asked before the files are listed, so that git does both at once; nobody waits for it outside of a repository. */
function askGaps(path: string, options: Omit<GitOptions, "directory">): AskedGaps | undefined {
  if (!statSync(path).isDirectory()) return undefined;
  const directory = realpathSync(path);
  const root = findRepositoryRoot(directory);
  if (root === undefined) return undefined;
  const git = new Git({ ...options, directory });
  const folder = folderFrom(root, directory);
  const samples = readGitignoreGaps(git, folder);
  // Whoever awaits it hears of it.
  samples.catch(() => undefined);
  return { git, folder, samples };
}

/** Was all that is tracked there to be read? */
export function isWholeTree({ sparseFiles, absentSubmodules }: WorkingTreeSightings): boolean {
  return sparseFiles === 0 && absentSubmodules === 0;
}

/** Says what a scan did not read because it is not checked out. */
export function absenceNotices({
  sparseFiles,
  absentSubmodules,
}: WorkingTreeSightings): readonly string[] {
  const notices: string[] = [];
  if (sparseFiles > 0) {
    const files = sparseFiles === 1 ? "1 tracked file is" : `${sparseFiles} tracked files are`;
    notices.push(
      `${files} not checked out (git sparse-checkout) and not read. plexmcp-scan history reads all.`,
    );
  }
  if (absentSubmodules > 0) {
    const submodules =
      absentSubmodules === 1 ? "1 submodule is" : `${absentSubmodules} submodules are`;
    notices.push(
      `${submodules} not checked out and not read. git submodule update --init checks out all.`,
    );
  }
  return notices;
}

/** Reads contents, names, and where symbolic links point; the links are not followed. */
class FileScan {
  /** Paths of .gitignore files. */
  readonly ignoreFiles: string[] = [];
  readonly #root: string;
  readonly #screen = new KeyScreen<ListedFile>();
  readonly #scan = new DocumentScan();
  readonly #feed = new ScreenFeed(this.#screen);
  readonly #paths = new PathScreen();
  readonly #dotenv: ListedFile[] = [];
  #documents = 0;
  #sparseFiles = 0;
  #usesDotenv = false;

  constructor(root: string) {
    this.#root = root;
  }

  /** Reads files; returns the folders among them: submodules, and repositories of their own. */
  read(files: Iterable<ListedFile>): readonly ListedFile[] {
    const folders: ListedFile[] = [];
    for (const file of files) {
      const path = textOf(file);
      // A name is the repository's whether what it names is here or not.
      this.#paths.add({ path });
      this.#feed.begin(file);
      const kind = this.#readInto(file, this.#feed);
      this.#feed.end();
      if (kind === "folder") folders.push(file);
      else if (kind !== "gone") this.#note(file, path);
      else if (file.isSparse) this.#sparseFiles += 1;
    }
    return folders;
  }

  /** Is there a file of the dotenv family, a template included? */
  get usesDotenv(): boolean {
    return this.#usesDotenv;
  }

  async finish(publicNames: PublicNames): Promise<Omit<WorkingTreeSightings, "absentSubmodules">> {
    this.#feed.finish();
    const bytes = this.#screen.bytes;
    const suspects = [...this.#screen.finish()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const gzip = new GzipScan();
    const keys: KeySighting[] = [];
    // One at a time: a file that is unpacked is held as a whole.
    for (const file of suspects) keys.push(...(await this.#sightingsIn(file, gzip)));
    return {
      keys: [...keys, ...this.#paths.finish()],
      dotenv: await this.#dotenvSightings(publicNames),
      extent: { bytes, documents: this.#documents, commits: 0, unreadGzip: gzip.unread },
      sparseFiles: this.#sparseFiles,
    };
  }

  #note(file: ListedFile, path: string): void {
    this.#documents += 1;
    if (isIgnoreFile(path)) this.ignoreFiles.push(path);
    if (!mayNameDotenv(path)) return;
    if (isDotenvName(path) && file.status !== "ignored") this.#dotenv.push(file);
    this.#usesDotenv ||= isDotenvFamily(path);
  }

  async #sightingsIn(file: ListedFile, gzip: GzipScan): Promise<readonly KeySighting[]> {
    const scan = this.#scan;
    scan.begin();
    this.#readPieces(file, (piece) => {
      scan.write(piece);
    });
    const keys = [...scan.end()];
    if (scan.isGzip && gzip.takes(scan.length)) {
      keys.push(...(await gzip.keysIn(this.#contentOf(file, scan.length))));
    }
    return sightingsOf(keys, { part: "content", path: textOf(file) });
  }

  /** A file as a whole; it may have become shorter or longer than it was. */
  #contentOf(file: ListedFile, bytes: number): Buffer {
    const content = Buffer.allocUnsafeSlow(bytes);
    let length = 0;
    this.#readPieces(file, (piece) => {
      length += piece.copy(content, length);
    });
    return content.subarray(0, length);
  }

  async #dotenvSightings(publicNames: PublicNames): Promise<readonly DotenvSighting[]> {
    if (this.#dotenv.length === 0) return [];
    const reader = new DotenvReader(await publicNames());
    return this.#dotenv.map((file) => {
      const path = textOf(file);
      const state = file.status === "tracked" ? "changed" : "untracked";
      const content = isJudgedByContent(path) ? this.#summaryOf(file, reader) : unreadDotenv;
      return { path, state, content };
    });
  }

  #summaryOf(file: ListedFile, reader: DotenvReader): DotenvSummary {
    reader.begin();
    this.#readPieces(file, (piece) => {
      reader.write(piece);
    });
    return reader.end();
  }

  #readPieces(file: ListedFile, onPiece: (piece: Buffer) => void): void {
    const { buffer } = this.#feed;
    const advance = (length: number): void => {
      onPiece(buffer.subarray(0, length));
    };
    this.#readInto(file, { buffer, offset: 0, advance });
  }

  #readInto({ name }: ListedFile, target: ReadTarget): PathKind {
    const path = pathIn(this.#root, name);
    const kind = readFileInto(path, target);
    // It is shorter than what is free at any time.
    if (kind === "link") {
      const link = readlinkSync(path, { encoding: "buffer" });
      target.advance(link.copy(target.buffer, target.offset));
    }
    return kind;
  }
}

function textOf({ name }: ListedFile): string {
  const bytes = pathBytes(name);
  return typeof bytes === "string" ? bytes : pathText(bytes);
}
