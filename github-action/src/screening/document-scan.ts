import {
  findAllowMarker,
  findKeys,
  positionReader,
  readAllowMarkers,
  StreamScanner,
  type Finding,
} from "eslint-plugin-plexmcp/detector";

import { mayBeGzip } from "./gzip-header.ts";

/** A key and its place in a document. */
export interface LocatedKey {
  readonly found: Finding;
  /** Undefined in a document that is too long to count its lines. */
  readonly span?: Span;
  /** The reason that its author wrote next to it, by which a likely key is allowed. */
  readonly allowedBecause?: string;
}

/** From where to where, from 1; columns in UTF-16 units, the byte-order mark not counted. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What is longer is searched as a stream: its keys are found, their lines are not told. */
const longestWhole = 1 << 26;

/** A hostile document may hold millions of likely keys; certain ones are all told. */
const mostLikelyKeys = 1000;

/** Finds the keys of one document that comes in pieces, in memory that does not grow with it. */
export class DocumentScan {
  #pieces: Uint8Array[] = [];
  #length = 0;
  #stream: StreamScanner | undefined;
  #isGzip = false;
  readonly #found: Finding[] = [];

  /** The piece is kept: it must not be overwritten. */
  write(piece: Uint8Array): void {
    if (this.#length === 0) this.#isGzip = mayBeGzip(piece);
    this.#length += piece.length;
    this.#pieces.push(piece);
    if (this.#length <= longestWhole) return;
    this.#stream ??= new StreamScanner();
    for (const kept of this.#pieces) this.#found.push(...this.#stream.push(kept));
    this.#pieces = [];
  }

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /** Does it begin like a gzip file? Then it is to be read unpacked, too. */
  get isGzip(): boolean {
    return this.#isGzip;
  }

  /** All keys, in the order of their places. */
  end(): readonly LocatedKey[] {
    if (this.#stream === undefined) return locateKeys(Buffer.concat(this.#pieces));
    return withoutMostLikely([...this.#found, ...this.#stream.finish()]).map((found) => ({
      found,
    }));
  }
}

/** The keys of a document that is at hand as a whole. */
export function locateKeys(bytes: Uint8Array): readonly LocatedKey[] {
  const findings = withoutMostLikely([...findKeys(bytes)]);
  if (findings.length === 0) return [];
  const positionAt = positionReader(bytes);
  const markers = readAllowMarkers(bytes);
  return findings.map((found) => {
    const start = positionAt(found.start);
    const end = positionAt(found.end);
    const marker = findAllowMarker(found, start.line, markers);
    return {
      found,
      span: { ...start, endLine: end.line, endColumn: end.column },
      ...(marker?.reason === undefined ? {} : { allowedBecause: marker.reason }),
    };
  });
}

/** Leaves out likely keys that are too many. */
export function withoutMostLikely(findings: readonly Finding[]): readonly Finding[] {
  let likely = 0;
  return findings.filter(
    ({ confidence }) => confidence === "certain" || (likely += 1) <= mostLikelyKeys,
  );
}
