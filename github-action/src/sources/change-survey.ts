import { fileMode, type Change, type ChangeReader } from "../git/change-log.ts";
import { isDotenvName } from "./dotenv-names.ts";
import { PathScreen } from "./path-screen.ts";
import type { KeySighting } from "./sightings.ts";
import { bearsOnGaps } from "./tree-gaps.ts";

/** Hears of changes, oldest first and however many, and keeps of them what their names call for. */
export class ChangeSurvey {
  readonly #paths = new PathScreen();
  readonly #dotenv: Change[] = [];
  readonly #onFile: ChangeReader;
  #bearsOnGaps = false;

  /** `onFile` hears of all but submodules, whose files are another repository's, and what was deleted. */
  constructor(onFile: ChangeReader) {
    this.#onFile = onFile;
  }

  add(change: Change): void {
    this.#bearsOnGaps ||= bearsOnGaps(change.path);
    if (change.mode === fileMode.absent) return;
    this.#paths.add(change);
    if (change.mode === fileMode.submodule) return;
    if (isDotenvName(change.path)) this.#dotenv.push(change);
    this.#onFile(change);
  }

  /** Did anything change that decides on the gaps of .gitignore? */
  get bearsOnGaps(): boolean {
    return this.#bearsOnGaps;
  }

  /** Files of the dotenv family, the oldest change first. */
  get dotenv(): readonly Change[] {
    return this.#dotenv;
  }

  /** Keys in names of files and folders, each where it is oldest. To be asked once, in the end. */
  keysInPaths(): readonly KeySighting[] {
    return this.#paths.finish();
  }
}
