import { locateKeys } from "../screening/document-scan.ts";
import { KeyScreen } from "../screening/key-screen.ts";
import { sightingsOf, type KeySighting, type Place } from "./sightings.ts";

/** Stands between names, so that the end of one does not touch the next. */
const gap = "\n\n";

/** Finds keys in names: of files and folders, of which there may be very many, of branches and tags. */
export class NameScreen {
  readonly #screen = new KeyScreen<{ readonly name: string; readonly place: Place }>();

  add(name: string, place: Place): void {
    this.#screen.begin({ name, place });
    this.#screen.write(Buffer.from(name + gap));
  }

  /** The keys, in the order of the names. A name that came more than once has its last place. */
  finish(): readonly KeySighting[] {
    const places = new Map<string, Place>();
    for (const { name, place } of this.#screen.finish()) places.set(name, place);
    return [...places]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, place]) => sightingsOf(locateKeys(Buffer.from(name)), place));
  }
}

/** Keys in the names of files and folders that no commit brought. */
export function sightingsInPaths(
  files: Iterable<{ readonly path: string }>,
): readonly KeySighting[] {
  const screen = new NameScreen();
  for (const { path } of files) screen.add(path, { part: "file name", path });
  return screen.finish();
}
