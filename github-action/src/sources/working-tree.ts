import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { classifyDotenv } from "eslint-plugin-plexmcp/detector";
import type { GitOptions } from "../git/git.ts";
import { isDotenvName } from "../policy/dotenv-policy.ts";
import { readGitignoreGaps, type GitignoreGaps } from "../policy/gitignore-gaps.ts";
import { DocumentScan } from "../screening/document-scan.ts";
import { KeyScreen } from "../screening/key-screen.ts";
import { sightingsInPaths } from "./change-sightings.ts";
import { FileReader, type PathKind } from "./file-reader.ts";
import { listFiles, listNested, type ListedFile } from "./list-files.ts";
import { sightingsOf, type DotenvSighting, type Sightings } from "./sightings.ts";

/** Scans a folder as it lies there, or one file. */
export async function scanWorkingTree(
  path: string,
  options: Omit<GitOptions, "directory">,
): Promise<Sightings> {
  const { root, files, git } = await listFiles(path, options);
  const gaps = git === undefined ? undefined : readGitignoreGaps(git);
  const scan = new FileScan(root);
  let folders = scan.read(files);
  while (folders.length > 0) {
    const nested = await Promise.all(folders.map((folder) => listNested(root, folder, options)));
    folders = scan.read(nested.flat());
  }
  const sightings = scan.finish();
  return { ...sightings, gitignoreGaps: worthAWord(await gaps, scan.usesDotenv) };
}

/** A repository that neither has nor ignores a .env file need not prepare for one. */
function worthAWord(gaps: GitignoreGaps | undefined, usesDotenv: boolean): readonly string[] {
  return gaps !== undefined && (gaps.coversSome || usesDotenv) ? gaps.open : [];
}

/** Stands between documents, so that the end of one does not touch the next. */
const gap = Buffer.from("\n\n");

/** Reads contents, names, and where symbolic links point; the links are not followed. */
class FileScan {
  readonly #root: string;
  readonly #reader = new FileReader();
  readonly #screen = new KeyScreen<ListedFile>();
  readonly #files: ListedFile[] = [];
  readonly #dotenv: ListedFile[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** Reads files; returns the folders among them: submodules, and repositories of their own. */
  read(files: Iterable<ListedFile>): readonly ListedFile[] {
    const folders: ListedFile[] = [];
    for (const file of files) {
      this.#screen.begin(file);
      const kind = this.#readPieces(file, (piece) => {
        this.#screen.write(piece);
      });
      this.#screen.write(gap);
      if (kind === "folder") folders.push(file);
      else if (kind !== "gone") this.#keep(file);
    }
    return folders;
  }

  /** Is there a file of the dotenv family, a template included? */
  get usesDotenv(): boolean {
    return this.#files.some(({ path }) => classifyDotenv(path) !== "none");
  }

  finish(): Sightings {
    const bytes = this.#screen.bytes;
    const suspects = [...this.#screen.finish()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return {
      keys: [
        ...suspects.flatMap((file) => this.#sightingsIn(file)),
        ...sightingsInPaths(this.#files.map(({ path }) => ({ path }))),
      ],
      dotenv: this.#dotenv.map((file) => this.#dotenvSighting(file)),
      extent: { bytes, documents: this.#files.length, commits: 0 },
    };
  }

  #keep(file: ListedFile): void {
    this.#files.push(file);
    if (isDotenvName(file.path)) this.#dotenv.push(file);
  }

  #sightingsIn(file: ListedFile): Sightings["keys"] {
    const scan = new DocumentScan();
    this.#readPieces(file, (piece) => {
      scan.write(Buffer.from(piece));
    });
    return sightingsOf(scan.end(), { part: "content", path: file.path });
  }

  #dotenvSighting(file: ListedFile): DotenvSighting {
    const pieces: Buffer[] = [];
    this.#readPieces(file, (piece) => pieces.push(Buffer.from(piece)));
    const state = file.isTracked ? "changed" : "untracked";
    return { path: file.path, state, content: Buffer.concat(pieces) };
  }

  #readPieces({ path }: ListedFile, onPiece: (piece: Buffer) => void): PathKind {
    const absolute = join(this.#root, path);
    const kind = this.#reader.read(absolute, onPiece);
    if (kind === "link") onPiece(readlinkSync(absolute, { encoding: "buffer" }));
    return kind;
  }
}
