import {
  findAllowMarker,
  findKeys,
  positionReader,
  readAllowMarkers,
  StreamPositions,
  StreamScanner,
  type Finding,
  type TextPosition,
} from "eslint-plugin-plexmcp/detector";

import { mayBeGzip } from "./gzip-header.ts";

/** A key and its place in a document. */
export interface LocatedKey {
  readonly found: Finding;
  /** Undefined where nobody sees the lines: in what is unpacked. */
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

/** What is longer is searched as a stream, in which markers that allow a likely key are not read. */
const longestWhole = 1 << 23;

/** A hostile document may hold millions of likely keys; certain ones are all told. */
const mostLikelyKeys = 1000;

/**
 * Finds the keys of documents that come in pieces, one document after the other, in memory that grows
 * neither with their sizes nor with their number.
 */
export class DocumentScan {
  /** Where a document is held that is not longer. What is not written to takes no memory. */
  readonly #memory = Buffer.allocUnsafeSlow(longestWhole);
  #length = 0;
  #stream: StreamScan | undefined;
  #isGzip = false;

  /** Starts with a new document. */
  begin(): void {
    this.#length = 0;
    this.#stream = undefined;
    this.#isGzip = false;
  }

  /** The piece is copied: it may be overwritten. */
  write(piece: Uint8Array): void {
    const start = this.#length;
    if (start === 0) this.#isGzip = mayBeGzip(piece);
    this.#length += piece.length;
    if (this.#length <= longestWhole) {
      this.#memory.set(piece, start);
      return;
    }
    this.#stream ??= new StreamScan(this.#memory.subarray(0, start));
    this.#stream.write(piece);
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
    return this.#stream?.end() ?? locateKeys(this.#memory.subarray(0, this.#length));
  }
}

/** Finds the keys of a long document, and their lines, piece by piece. */
class StreamScan {
  readonly #scanner = new StreamScanner();
  readonly #positions: StreamPositions;
  readonly #keys: LocatedKey[] = [];
  #likely = 0;

  constructor(beginning: Uint8Array) {
    this.#positions = new StreamPositions(beginning);
    this.#tell(this.#scanner.push(beginning));
  }

  write(piece: Uint8Array): void {
    this.#positions.push(piece);
    this.#tell(this.#scanner.push(piece));
  }

  end(): readonly LocatedKey[] {
    this.#tell(this.#scanner.finish());
    return this.#keys;
  }

  #tell(findings: readonly Finding[]): void {
    for (const found of findings) {
      if (found.confidence === "likely" && (this.#likely += 1) > mostLikelyKeys) continue;
      this.#keys.push({ found, span: spanOf(found, (offset) => this.#positions.at(offset)) });
    }
  }
}

function spanOf({ start, end }: Finding, positionAt: (offset: number) => TextPosition): Span {
  const first = positionAt(start);
  const last = positionAt(end);
  return { ...first, endLine: last.line, endColumn: last.column };
}

/** The keys of a document that is at hand as a whole. */
export function locateKeys(bytes: Uint8Array): readonly LocatedKey[] {
  const findings = withoutMostLikely([...findKeys(bytes)]);
  if (findings.length === 0) return [];
  const positionAt = positionReader(bytes);
  // They are read from the text of the whole file, which takes as much memory again.
  const isAnyLikely = findings.some(({ confidence }) => confidence === "likely");
  const markers = isAnyLikely ? readAllowMarkers(bytes) : [];
  return findings.map((found) => {
    const span = spanOf(found, positionAt);
    const marker = findAllowMarker(found, span.line, markers);
    return {
      found,
      span,
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
