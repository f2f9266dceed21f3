import { fileMode, type Change, type ChangeReader } from "../git/change-log.ts";
import { isDotenvName } from "../policy/dotenv-policy.ts";
import { NameScreen } from "./name-screen.ts";
import type { KeySighting } from "./sightings.ts";

/** Hears of changes, newest first and however many, and keeps of them what their names call for. */
export class ChangeSurvey {
  readonly #names = new NameScreen();
  readonly #dotenv: Change[] = [];
  readonly #onFile: ChangeReader;

  /** `onFile` hears of all but submodules, whose files are another repository's. */
  constructor(onFile: ChangeReader) {
    this.#onFile = onFile;
  }

  add(change: Change): void {
    const { path, commit, mode } = change;
    this.#names.add(path, { part: "file name", path, commit });
    if (mode === fileMode.submodule) return;
    if (isDotenvName(path)) this.#dotenv.push(change);
    this.#onFile(change);
  }

  /** Files of the dotenv family, the oldest change first. */
  get dotenv(): readonly Change[] {
    return this.#dotenv.toReversed();
  }

  /** Keys in names of files and folders, each where it is oldest. To be asked once, in the end. */
  keysInNames(): readonly KeySighting[] {
    return this.#names.finish();
  }
}
