import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { EnvFileError, explainFileError } from "./env-file-error.ts";
import { findFile, findVersion, type FoundFile } from "./found-file.ts";
import { describeExposure } from "./git-standing.ts";
import { KeyedQueue } from "./keyed-queue.ts";
import { acquireLock, type Lock } from "./lock-file.ts";
import { replaceFile } from "./replace-file.ts";
import {
  findRealPath,
  findWritingPlace,
  isExposedNow,
  type WritingPlace,
} from "./writing-place.ts";

/** What becomes of a file. */
export type FileEdit =
  | { readonly kind: "keep" }
  | { readonly kind: "write"; readonly text: string }
  | { readonly kind: "remove" };

export interface EditRequest {
  /** Absolute. Folders on the way to it are made when it is written. */
  readonly path: string;
  /** Write even where git would commit the file. */
  readonly allowExposed: boolean;
  /** Ends the wait for another process. */
  readonly signal: AbortSignal;
  /** Decides from the file's text (undefined: no such file). May be called several times. */
  readonly edit: (text: string | undefined) => FileEdit;
}

/** What was done, and to what. */
export interface EditedFile {
  /** The real path: what tells whether two paths are one file. */
  readonly path: string;
  readonly before: FoundFile | undefined;
  readonly edit: FileEdit;
  readonly lacksGit: boolean;
}

/** Two paths may be one file: the turns are by real path. Of the process, not of a session. */
const turns = new KeyedQueue();
const maxAttempts = 10;

/**
 * Edits a file in one step for every reader, and one writer at a time, in this process and across
 * processes. Rejects with an EnvFileError, and then the file is as it was.
 */
export async function editFile(request: EditRequest): Promise<EditedFile> {
  try {
    const { path } = await findRealPath(request.path);
    return await turns.run(path, () => editInTurn(request));
  } catch (error) {
    throw explainFileError(error, request.path);
  }
}

async function editInTurn(request: EditRequest): Promise<EditedFile> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const place = await findWritingPlace(request.path);
    const before = await findFile(place.path);
    const edit = request.edit(before?.text);
    if (!request.allowExposed) await refuseExposed(place, place.isExposed);
    // Without a lock, but then nothing is written either.
    if (edit.kind === "keep") return { path: place.path, before, edit, lacksGit: place.lacksGit };
    await mkdir(dirname(place.path), { recursive: true });
    const edited = await editLocked(request, place);
    if (edited !== undefined) return edited;
  }
  throw new EnvFileError(
    "File busy",
    `${request.path} was changed by others each time that it was about to be written. Apply again.`,
  );
}

/** Undefined where someone else changed the file, or took the lock, in between. */
async function editLocked(
  request: EditRequest,
  place: WritingPlace,
): Promise<EditedFile | undefined> {
  const lock = await acquireLock(place.lock, request.signal);
  try {
    await removeLeftovers(place);
    const before = await findFile(place.path);
    const edit = request.edit(before?.text);
    if (!request.allowExposed) await refuseExposed(place, await isExposedNow(place));
    const isDone = await carryOut(edit, { place, before, lock });
    return isDone ? { path: place.path, before, edit, lacksGit: place.lacksGit } : undefined;
  } finally {
    await lock.release();
  }
}

interface Turn {
  readonly place: WritingPlace;
  readonly before: FoundFile | undefined;
  readonly lock: Lock;
}

async function carryOut(edit: FileEdit, { place, before, lock }: Turn): Promise<boolean> {
  const { path, temporary } = place;
  // An editor heeds no lock: what it saved meanwhile is read again instead of being overwritten.
  const isMine = async (): Promise<boolean> =>
    (await findVersion(path)) === before?.version && (await lock.isHeld());
  switch (edit.kind) {
    case "keep":
      return true;
    case "write":
      return replaceFile({ path, temporary, text: edit.text, before, mayRename: isMine });
    case "remove":
      if (!(await isMine())) return false;
      await rm(path, { force: true });
      return true;
  }
}

async function refuseExposed(place: WritingPlace, isExposed: boolean): Promise<void> {
  if (!isExposed) return;
  throw new EnvFileError("Git would commit the file", await describeRefusal(place));
}

/** The sentence for a file that is not written because git would commit it. */
export async function describeRefusal({ path, existingFolder }: WritingPlace): Promise<string> {
  const exposure = await describeExposure(existingFolder, path);
  return `Nothing is written: ${exposure}\n\nIf the file is meant to be committed, because it is encrypted perhaps, set allow_unignored = true.`;
}

/** What writers that were killed left. Nobody else writes this file now. */
async function removeLeftovers({ temporary, isLeftover }: WritingPlace): Promise<void> {
  const folder = dirname(temporary);
  for (const name of await readdir(folder)) {
    if (isLeftover(name)) await rm(join(folder, name), { force: true });
  }
}
