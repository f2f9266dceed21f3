import { findKeys } from "eslint-plugin-plexmcp/detector";
import { locateKeys } from "../screening/document-scan.ts";
import { sightingsOf, type KeySighting } from "./sightings.ts";

/** A path, and the commit that brought it. */
export interface NamedPath {
  readonly path: string;
  readonly commit?: string;
}

/** Paths a search: enough that it costs little for each, few enough to be forgotten at once. */
const batchSize = 512;

/** Finds keys in the names of files and folders, of which there may be very many. */
export class PathScreen {
  #batch: NamedPath[] = [];
  readonly #suspects = new Map<string, NamedPath>();

  add(named: NamedPath): void {
    this.#batch.push(named);
    if (this.#batch.length === batchSize) this.#search();
  }

  /** The keys, in the order of the paths. Of a path that came more than once the first one counts. */
  finish(): readonly KeySighting[] {
    this.#search();
    return [...this.#suspects.values()]
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap(({ path, commit }) =>
        sightingsOf(locateKeys(Buffer.from(path)), {
          part: "file name",
          path,
          ...(commit === undefined ? {} : { commit }),
        }),
      );
  }

  /** One search over many names tells, nearly always, that there is nothing to look at. */
  #search(): void {
    const batch = this.#batch;
    this.#batch = [];
    const all = batch.map(({ path }) => path).join("\n");
    if (findKeys(all).next().done === true) return;
    for (const named of batch) {
      if (!this.#suspects.has(named.path)) this.#suspects.set(named.path, named);
    }
  }
}
