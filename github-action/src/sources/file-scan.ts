import { readlinkSync } from "node:fs";
import { pathBytes, pathText } from "../git/path-text.ts";
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
import { isDotenvFamily, isDotenvName, isJudgedByContent, mayNameDotenv } from "./dotenv-names.ts";
import { readFileInto, type PathKind, type ReadTarget } from "./file-reader.ts";
import { isIgnoreFile } from "./ignore-folders.ts";
import { pathIn, type ListedFile } from "./list-files.ts";
import { PathScreen } from "./path-screen.ts";
import { sightingsOf, type DotenvSighting, type KeySighting, type Sightings } from "./sightings.ts";

/** What some files hold, and how many of those listed are not there, as a sparse checkout wants it. */
export interface FileSightings extends Sightings {
  readonly sparseFiles: number;
}

/** Reads contents, names, and where symbolic links point; the links are not followed. */
export class FileScan {
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

  async finish(publicNames: PublicNames): Promise<FileSightings> {
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
